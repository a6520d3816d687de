package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;
import org.jspecify.annotations.Nullable;

/** Finds the one issue an article is about, such as "Acme-Bolt partnership" or "travel ban". */
final class IssueFinder {
  private static final int LEAST_PROMINENCE = 5;
  private static final int LEAST_MODIFIED = 3;

  private final Map<String, String> kinds = new HashMap<>();
  private final Phrases<String> heads;
  private final Set<String> notModifiers;

  IssueFinder(WordLists issues, List<String> notModifiers) {
    for (WordLists.Row row : issues.rows()) {
      kinds.put(row.key(), row.key());
      row.words().forEach(word -> kinds.putIfAbsent(word, row.key()));
    }
    heads = new Phrases<>(kinds);
    this.notModifiers = new HashSet<>(notModifiers);
  }

  /** The lines with the issue's mentions among the names; the same lines when there is none. */
  List<Line> withIssue(List<Line> lines) {
    List<List<Issue>> found = lines.stream().map(this::issues).toList();
    String kind = mostProminent(lines, found);
    if (kind == null) {
      return lines;
    }
    Optional<Set<String>> pair = pair(found, kind);
    String name =
        pair.map(names -> String.join("-", names) + " " + kind)
            .or(() -> modified(lines, found, kind))
            .orElse(null);
    if (name == null) {
      return lines;
    }
    List<Line> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Mention> mentions = new ArrayList<>();
      for (Issue issue : found.get(i)) {
        if (issue.kind().equals(kind) && pair.map(p -> p.containsAll(issue.names())).orElse(true)) {
          mentions.add(new Mention(name, null, issue.from(), issue.to()));
        }
      }
      Line line = lines.get(i);
      marked.add(mentions.isEmpty() ? line : line.with(Issue.inPlaceOfNames(line, mentions)));
    }
    return marked;
  }

  private List<Issue> issues(Line line) {
    List<Issue> issues = new ArrayList<>();
    int free = 0;
    int nextName = 0;
    for (int i = 0; i < line.words().size(); i++) {
      while (nextName < line.mentions().size() && line.mentions().get(nextName).to() <= i) {
        nextName++;
      }
      boolean named =
          nextName < line.mentions().size() && line.mentions().get(nextName).from() <= i;
      Phrases.Match<String> head = named || i < free ? null : heads.at(line.words(), i);
      if (head != null) {
        Issue issue = Issue.at(line, head.value(), i, i + head.length());
        if (issue.from() >= free) {
          issues.add(issue);
          free = issue.to();
        }
      }
    }
    return issues;
  }

  private static @Nullable String mostProminent(List<Line> lines, List<List<Issue>> found) {
    Map<String, Integer> prominence = new LinkedHashMap<>();
    Set<String> early = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<Flag> flags = lines.get(i).place().flags();
      boolean isEarly = flags.contains(Flag.HEADLINE) || flags.contains(Flag.LEAD);
      for (Issue issue : found.get(i)) {
        prominence.merge(issue.kind(), isEarly ? 2 : 1, Integer::sum);
        if (isEarly) {
          early.add(issue.kind());
        }
      }
    }
    prominence.keySet().retainAll(early);
    return most(prominence, LEAST_PROMINENCE);
  }

  private static Optional<Set<String>> pair(List<List<Issue>> found, String kind) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Set<String>> pairs = new HashMap<>();
    for (List<Issue> issues : found) {
      for (Issue issue : issues) {
        if (issue.kind().equals(kind) && issue.names().size() == 2) {
          String key = String.join("-", issue.names());
          pairs.put(key, issue.names());
          counts.merge(key, 1, Integer::sum);
        }
      }
    }
    return Optional.ofNullable(most(counts, 1)).map(pairs::get);
  }

  private Optional<String> modified(List<Line> lines, List<List<Issue>> found, String kind) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> words = lines.get(i).words();
      for (Issue issue : found.get(i)) {
        if (issue.kind().equals(kind) && isModifier(words, issue.head() - 1)) {
          String modifier = words.get(issue.head() - 1);
          counts.merge(modifier, 1, Integer::sum);
          if (isModifier(words, issue.head() - 2)) {
            counts.merge(words.get(issue.head() - 2) + " " + modifier, 1, Integer::sum);
          }
        }
      }
    }
    return Optional.ofNullable(most(counts, LEAST_MODIFIED)).map(m -> m + " " + kind);
  }

  private boolean isModifier(List<String> words, int at) {
    return at >= 0
        && words.get(at).length() > 2
        && Character.isLetter(words.get(at).charAt(0))
        && !notModifiers.contains(words.get(at));
  }

  /** The most counted, of equals the one with most words, then the first; null below the floor. */
  private static @Nullable String most(Map<String, Integer> counts, int floor) {
    String most = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int more = most == null ? 1 : Integer.compare(entry.getValue(), counts.getOrDefault(most, 0));
      boolean longer = most != null && entry.getKey().contains(" ") && !most.contains(" ");
      if (entry.getValue() >= floor && (more > 0 || (more == 0 && longer))) {
        most = entry.getKey();
      }
    }
    return most;
  }
}
