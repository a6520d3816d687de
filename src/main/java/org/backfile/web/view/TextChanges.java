package org.backfile.web.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What one text changes of another: runs that it keeps, removes and adds, in reading order. The
 * kept and removed runs together are the first text, the kept and added ones the second.
 *
 * <p>Paragraphs are compared first, then the words of those that differ. Where more than {@value
 * #MOST} of either remain to be compared, the one is removed and the other added as a whole.
 */
public record TextChanges(List<Run> runs) {
  private static final int MOST = 4000;

  /** What became of a run. */
  public enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A stretch of text. */
  public record Run(Kind kind, String text) {}

  public TextChanges {
    runs = List.copyOf(runs);
  }

  /** The way from one text to another. */
  public static TextChanges between(String before, String after) {
    List<Run> runs = new ArrayList<>();
    compare(TextPieces.paragraphs(before), TextPieces.paragraphs(after), true, runs);
    return new TextChanges(runs);
  }

  /** Whether both texts are the same to the letter. */
  public boolean isEmpty() {
    return runs.stream().allMatch(run -> run.kind() == Kind.KEPT);
  }

  private static void compare(
      List<String> before, List<String> after, boolean paragraphs, List<Run> runs) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    add(Kind.KEPT, before.subList(0, start), runs);
    differing(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        paragraphs,
        runs);
    add(Kind.KEPT, before.subList(before.size() - end, before.size()), runs);
  }

  private static void differing(
      List<String> before, List<String> after, boolean paragraphs, List<Run> runs) {
    if (before.size() + after.size() > MOST) {
      replace(before, after, false, runs);
      return;
    }
    List<String> lost = new ArrayList<>();
    List<String> gained = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int next = delta.getSource().getPosition();
      if (next > at) {
        replace(lost, gained, paragraphs, runs);
        lost.clear();
        gained.clear();
        add(Kind.KEPT, before.subList(at, next), runs);
      }
      lost.addAll(delta.getSource().getLines());
      gained.addAll(delta.getTarget().getLines());
      at = next + delta.getSource().size();
    }
    replace(lost, gained, paragraphs, runs);
    add(Kind.KEPT, before.subList(at, before.size()), runs);
  }

  private static void replace(
      List<String> lost, List<String> gained, boolean byWord, List<Run> runs) {
    if (byWord && !lost.isEmpty() && !gained.isEmpty()) {
      compare(
          TextPieces.words(String.join("", lost)),
          TextPieces.words(String.join("", gained)),
          false,
          runs);
    } else {
      add(Kind.REMOVED, lost, runs);
      add(Kind.ADDED, gained, runs);
    }
  }

  private static void add(Kind kind, List<String> pieces, List<Run> runs) {
    if (pieces.isEmpty()) {
      return;
    }
    String text = String.join("", pieces);
    if (!runs.isEmpty() && runs.getLast().kind() == kind) {
      text = runs.removeLast().text() + text;
    }
    runs.add(new Run(kind, text));
  }
}
