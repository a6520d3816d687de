package org.backfile.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Headline;
import org.backfile.article.Provenance;

/** A title, and the lines that are left for the body. */
record Titled(Headline headline, List<String> body) {
  private static final int LONGEST_HEADLINE = 150;
  private static final int MOST_WORDS = 25;
  private static final int LONGEST_MADE = 80;
  private static final String ELLIPSIS = "\u2026";
  private static final Pattern WORDS = Pattern.compile("\\p{L}");
  private static final Pattern SHORTENED =
      Pattern.compile(".*\\b(?:Inc|Co|Corp|Ltd|Jr|Sr|[A-Z]\\.[A-Z])\\.");
  private static final Pattern TWO_SENTENCES = Pattern.compile("\\p{Ll}{3}[.;] \\p{Lu}");
  private static final Pattern NO_HEADLINE =
      Pattern.compile(
          "(?i)(?:https?://|www\\.)\\S*|(?:introduction|summary|abstract|photo|image|note): .*");

  /**
   * The title of a text that marks none: the first line that reads as a headline and has text after
   * it, else the first words, else the name of the file.
   */
  static Titled of(List<String> lines, String fileName) {
    int first = firstWithWords(lines);
    if (first < 0) {
      return new Titled(headline(fileName, "no words in the file: its name"), lines);
    }
    String line = lines.get(first);
    if (!isHeadline(line)) {
      return new Titled(headline(firstWords(line), "no headline in the file: first words"), lines);
    }
    List<String> body = new ArrayList<>(lines.subList(0, first));
    body.addAll(withoutTitle(line, lines.subList(first, lines.size())));
    return new Titled(headline(line, "first line that reads as a headline"), body);
  }

  /** A title that is given; where the lines start with it, once or more, it goes. */
  static Titled of(Headline given, List<String> lines) {
    return new Titled(given, withoutTitle(given.text(), lines));
  }

  private static List<String> withoutTitle(String title, List<String> lines) {
    String plain = plain(title);
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && (line.length() > 2 * title.length() || !plain(line).equals(plain))) {
        break;
      }
      from = i + 1;
    }
    return lines.subList(from, lines.size());
  }

  /** The first line with words in it that is not a byline; the last resort is a byline. */
  private static int firstWithWords(List<String> lines) {
    int byline = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!WORDS.matcher(lines.get(i)).find()) {
        continue;
      }
      Optional<Byline> by = Byline.of(lines.get(i));
      if (by.isEmpty()) {
        return i;
      }
      byline = byline < 0 ? i : byline;
    }
    return byline;
  }

  static boolean isHeadline(String line) {
    char last = line.charAt(line.length() - 1);
    boolean ends = ".,:;\u3002".indexOf(last) >= 0;
    return line.length() <= LONGEST_HEADLINE
        && (!ends || line.endsWith("...") || SHORTENED.matcher(line).matches())
        && !startsSmall(line)
        && !Paragraphs.isItem(line)
        && !NO_HEADLINE.matcher(line).matches()
        && !TWO_SENTENCES.matcher(line).find()
        && line.split(" ", -1).length <= MOST_WORDS;
  }

  /** A lower-case first word is the middle of a sentence, unless it is one like "iPhone". */
  private static boolean startsSmall(String line) {
    String word = line.split(" ", 2)[0];
    return Character.isLowerCase(word.charAt(0)) && word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** Cut between words; with an ellipsis always, since these are not all the words. */
  private static String firstWords(String line) {
    String start = line.substring(0, Math.min(line.length(), 2 * LONGEST_MADE));
    int cut = start.length();
    if (start.length() >= LONGEST_MADE) {
      BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
      words.setText(start);
      cut = words.preceding(LONGEST_MADE);
    }
    String made = start.substring(0, cut).replaceAll("[\\s\\p{Punct}\u3002]+$", "");
    return made.isEmpty() ? start.substring(0, hardCut(start)) + ELLIPSIS : made + ELLIPSIS;
  }

  private static int hardCut(String start) {
    int cut = Math.min(start.length(), LONGEST_MADE - 1);
    return cut > 1 && Character.isHighSurrogate(start.charAt(cut - 1)) ? cut - 1 : cut;
  }

  private static Headline headline(String text, String where) {
    return new Headline(text, new Provenance(Provenance.Kind.FILE, where));
  }

  private static String plain(String line) {
    return line.replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201C\u201D]", "\"")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
