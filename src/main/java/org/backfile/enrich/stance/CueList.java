package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A newsroom's own cues: words that speak for or against something in its pages.
 *
 * <p>One line for each group: {@code supportive | praise, "a boon"}, {@code critical | ...}. Words
 * in quotation marks are taken as they stand, others with their regular endings. {@code ! word} is
 * never a cue. {@code #} begins a comment.
 */
public final class CueList {
  /** No cues of one's own. */
  public static final CueList EMPTY = parse("", List.of());

  private final String file;
  private final List<String> lines;
  private final Map<String, Cue> cues = new HashMap<>();
  private final Set<String> never = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private CueList(String file, List<String> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (!read(lines.get(i).strip())) {
        problems.add(file + ", line " + (i + 1) + ": not understood: " + lines.get(i).strip());
      }
    }
  }

  /**
   * Reads the lines of a cue file. A line that cannot be read is left out and stands in {@link
   * #problems()}.
   *
   * @param file the name that readers see as the source of these cues
   */
  public static CueList parse(String file, List<String> lines) {
    return new CueList(file, lines);
  }

  /** What could not be read, one sentence for each line, in the order of the file. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  String file() {
    return file;
  }

  String text() {
    return String.join("\n", lines);
  }

  Map<String, Cue> cues() {
    return Map.copyOf(cues);
  }

  Set<String> never() {
    return Set.copyOf(never);
  }

  private boolean read(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return true;
    }
    if (line.startsWith("!")) {
      WordLists.words(line.substring(1)).forEach(word -> never.addAll(forms(word)));
      return true;
    }
    int bar = line.indexOf('|');
    String side = bar < 0 ? "" : line.substring(0, bar).strip().toLowerCase(Locale.ROOT);
    if (!side.equals("supportive") && !side.equals("critical")) {
      return false;
    }
    Cue cue = Cue.ofNewsroom(side.equals("critical") ? -1 : 1);
    for (String word : WordLists.words(line.substring(bar + 1))) {
      forms(word).forEach(form -> cues.put(form, cue));
    }
    return true;
  }

  private static Collection<String> forms(String word) {
    String plain = word.replaceAll("[\"\u201c\u201d]", "").strip();
    if (plain.isEmpty()) {
      return List.of();
    }
    if (plain.length() < word.length()) {
      return List.of(plain);
    }
    Set<String> forms = new HashSet<>(Inflection.ofVerb(plain));
    forms.addAll(Inflection.ofNoun(plain));
    return forms;
  }
}
