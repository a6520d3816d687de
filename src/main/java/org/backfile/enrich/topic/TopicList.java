package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A newsroom's own topics, or the built-in ones, as a person wrote them into a file.
 *
 * <p>A line is a path and one of these, or without a path the same for the topic above:
 *
 * <ul>
 *   <li>{@code | term, "a phrase", stronger term^2}
 *   <li>{@code ~ a description, or a text that is an example of the topic}
 *   <li>{@code @ a file or folder of example articles}
 * </ul>
 *
 * {@code ! path} switches a topic off, {@code #} begins a comment. A line that is none of these is
 * left out and named in {@link #problems()}.
 */
public final class TopicList {
  /** No topics of one's own. */
  public static final TopicList EMPTY = new TopicList("", TopicList::noFiles);

  private static final double PLAIN = 1;
  private static final double STRONGEST = 5;
  private static final Pattern MARK = Pattern.compile("[|~@]");

  private final String file;
  private final Function<String, List<String>> articles;
  private final Map<String, Map<Term, Double>> topics = new LinkedHashMap<>();
  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final List<String> off = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private String above = "";

  private TopicList(String file, Function<String, List<String>> articles) {
    this.file = file;
    this.articles = articles;
  }

  /** Reads a topic list that names no files. */
  public static TopicList parse(String fileNameForProvenance, List<String> lines) {
    return parse(fileNameForProvenance, lines, TopicList::noFiles);
  }

  /**
   * Reads a topic list.
   *
   * @param fileNameForProvenance the name that a reader sees as the source of a topic
   * @param articles gives the texts of the example articles in a file or folder of this name, or
   *     throws an {@link IllegalArgumentException} that says why it cannot
   */
  public static TopicList parse(
      String fileNameForProvenance, List<String> lines, Function<String, List<String>> articles) {
    TopicList list = new TopicList(fileNameForProvenance, articles);
    for (int i = 0; i < lines.size(); i++) {
      list.read(lines.get(i).strip(), fileNameForProvenance + ", line " + (i + 1) + ": ");
    }
    return list;
  }

  private static List<String> noFiles(String name) {
    throw new IllegalArgumentException("no files are read here");
  }

  /** What could not be understood, each with file, line and reason, for a person to put right. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  String file() {
    return file;
  }

  /** Each topic's terms with their weights, in the order of the file; a topic may have none. */
  Map<String, Map<Term, Double>> topics() {
    return topics;
  }

  /** Each topic's example texts, for those that have any. */
  Map<String, List<String>> examples() {
    return examples;
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
    Matcher mark = MARK.matcher(line);
    boolean marked = mark.find();
    String path =
        marked && mark.start() == 0 ? above : path(line.substring(0, marked ? mark.start() : 0));
    if (path.isEmpty()) {
      problems.add(
          place
              + "a topic needs a path, then | and terms, or ~ and an example text, or @ and a"
              + " file");
      return;
    }
    above = path;
    topics.computeIfAbsent(path, p -> new LinkedHashMap<>());
    String rest = line.substring(mark.end()).strip();
    switch (line.charAt(mark.start())) {
      case '|' -> readTerms(path, rest, place);
      case '~' -> readExamples(path, () -> List.of(rest), place);
      default -> readExamples(path, () -> articles.apply(rest), place);
    }
  }

  private void readTerms(String path, String list, String place) {
    Map<Term, Double> terms = topics.getOrDefault(path, Map.of());
    for (String term : list.split(",", -1)) {
      readTerm(term.strip(), terms, place);
    }
  }

  private void readExamples(String path, Supplier<List<String>> texts, String place) {
    try {
      List<String> worded = texts.get().stream().filter(text -> !text.isBlank()).toList();
      if (worded.isEmpty()) {
        problems.add(place + "an example without words");
        return;
      }
      examples.computeIfAbsent(path, p -> new ArrayList<>()).addAll(worded);
    } catch (IllegalArgumentException unreadable) {
      problems.add(place + unreadable.getMessage());
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
    return file + topics + examples + off;
  }
}
