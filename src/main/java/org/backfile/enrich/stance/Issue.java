package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place where an issue may be named: a word such as "deal", with the names that belong to it.
 *
 * @param kind the first word of its list, equal for all words that mean the same
 * @param names the names joined to it: "the A-B deal", "A's deal with B", "a deal between A and B"
 * @param head the token of the word itself; the place runs from {@code from} up to {@code to}
 */
record Issue(String kind, Set<String> names, int head, int from, int to) {
  private static final int FURTHEST_OWNER = 4;
  private static final Set<String> JOINTS = Set.of("and", "&");
  private static final Set<String> LINKS = Set.of("between", "with");

  /** The issue that this line names at these tokens. */
  static Issue at(Line line, String kind, int head, int end) {
    Set<String> names = new TreeSet<>();
    int from = ownersBefore(line, head, names);
    int to = partnersAfter(line, end, names);
    return new Issue(kind, names, head, from, to);
  }

  /** A line's mentions with the issue's own in place of the names that belong to it. */
  static List<Mention> inPlaceOfNames(Line line, List<Mention> issues) {
    List<Mention> all = new ArrayList<>();
    int next = 0;
    for (Mention name : line.mentions()) {
      while (next < issues.size() && issues.get(next).from() <= name.from()) {
        all.add(issues.get(next++));
      }
      boolean taken = !all.isEmpty() && all.get(all.size() - 1).to() > name.from();
      if (!taken) {
        all.add(name);
      }
    }
    all.addAll(issues.subList(next, issues.size()));
    return all;
  }

  private static int ownersBefore(Line line, int head, Set<String> names) {
    int mark = ownerMark(line, head);
    int from = head;
    for (int i = line.mentionsBefore(mark) - 1; i >= 0; i--) {
      Mention name = line.mentions().get(i);
      boolean joined = mark - name.to() == 1 && isJoint(line.words().get(name.to()));
      if (name.to() != mark && !joined) {
        break;
      }
      names.add(name.target());
      from = name.from();
      mark = from;
    }
    return from;
  }

  /** Where a name must end to own the head: right before it, or before "'s" a few words earlier. */
  private static int ownerMark(Line line, int head) {
    if (head > 0 && line.words().get(head - 1).equals("-")) {
      return head - 1;
    }
    for (int i = head - 1; i >= Math.max(0, head - FURTHEST_OWNER); i--) {
      if (line.words().get(i).equals("'s")) {
        return i;
      }
    }
    return head;
  }

  private static int partnersAfter(Line line, int end, Set<String> names) {
    int to = end;
    if (end >= line.words().size() || !LINKS.contains(line.words().get(end))) {
      return to;
    }
    int at = end + 1;
    for (int i = line.mentionsBefore(end); i < line.mentions().size(); i++) {
      Mention name = line.mentions().get(i);
      if (name.from() > at + 1) {
        break;
      }
      names.add(name.target());
      to = name.to();
      at = to + 1;
      if (!isJoint(line.word(to))) {
        break;
      }
    }
    return to;
  }

  private static boolean isJoint(String word) {
    return JOINTS.contains(word) || word.equals("-") || word.equals("'s");
  }
}
