package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A newsroom's own topics, or the built-in ones, as a person wrote them into a file.
 *
 * <p>A line is {@code path | term, "a phrase", stronger term^2}, or {@code ! path} to switch a
 * topic off; {@code #} begins a comment. A line that is none of these is left out and named in
 * {@link #problems()}.
 */
public final class TopicList {
  /** No topics of one's own. */
  public static final TopicList EMPTY = new TopicList("");

  private static final double PLAIN = 1;
  private static final double STRONGEST = 5;

  private final String file;
  private final Map<String, Map<Term, Double>> topics = new LinkedHashMap<>();
  private final List<String> off = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private TopicList(String file) {
    this.file = file;
  }

  /**
   * Reads a topic list.
   *
   * @param fileNameForProvenance the name that a reader sees as the source of a topic
   */
  public static TopicList parse(String fileNameForProvenance, List<String> lines) {
    TopicList list = new TopicList(fileNameForProvenance);
    for (int i = 0; i < lines.size(); i++) {
      list.read(lines.get(i).strip(), fileNameForProvenance + ":" + (i + 1) + ": ");
    }
    return list;
  }

  /** What could not be understood, each with file, line and reason, for a person to put right. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  String file() {
    return file;
  }

  /** Each topic's terms with their weights, in the order of the file. */
  Map<String, Map<Term, Double>> topics() {
    return topics;
  }

  List<String> off() {
    return off;
  }

  private void read(String line, String place) {
    if (line.isEmpty() || line.startsWith("#") || line.startsWith("\uFEFF#")) {
      return;
    }
    if (line.startsWith("!")) {
      off.add(path(line.substring(1)));
      return;
    }
    int bar = line.indexOf('|');
    String path = path(bar < 0 ? line : line.substring(0, bar));
    if (bar < 0 || path.isEmpty()) {
      problems.add(place + "a topic needs a path, a bar and terms: path | term, \"a phrase\"");
      return;
    }
    Map<Term, Double> terms = topics.computeIfAbsent(path, p -> new LinkedHashMap<>());
    for (String term : line.substring(bar + 1).split(",", -1)) {
      readTerm(term.strip(), terms, place);
    }
  }

  private void readTerm(String text, Map<Term, Double> terms, String place) {
    int caret = text.lastIndexOf('^');
    Term term = Term.of(caret < 0 ? text : text.substring(0, caret));
    double weight = caret < 0 ? PLAIN : weight(text.substring(caret + 1));
    if (text.isEmpty() || weight <= 0 || weight > STRONGEST || term.words().isEmpty()) {
      if (!text.isEmpty()) {
        problems.add(place + "not a term with a weight above 0 and up to 5: " + text);
      }
      return;
    }
    terms.merge(term, weight, Math::max);
  }

  private static double weight(String figure) {
    try {
      return Double.parseDouble(figure.strip());
    } catch (NumberFormatException notFigures) {
      return -1;
    }
  }

  /** A path with single spaces and without empty names. */
  static String path(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("/", -1)) {
      String clean = String.join(" ", name.strip().split("\\s+", -1));
      if (!clean.isEmpty()) {
        names.add(clean);
      }
    }
    return String.join("/", names);
  }

  /** What two spellings of one path share. */
  static String key(String path) {
    return path(path).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return file + topics + off;
  }
}
