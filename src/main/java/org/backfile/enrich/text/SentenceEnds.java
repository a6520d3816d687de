package org.backfile.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Span;

/**
 * The sentences of a paragraph, found in one pass: a stop ends a sentence when what follows can
 * begin one and what stands before is no abbreviation.
 */
final class SentenceEnds {
  /** A text without stops is cut, so that one hostile line cannot cost more than its length. */
  private static final int LONGEST = 3000;

  private static final int LONGEST_WORD = 20;

  /** A name always follows these. */
  private static final Set<String> BEFORE_NAMES =
      words(
          "mr mrs ms messrs dr prof sen sens rep reps gov govs gen lt col maj sgt cpl pvt capt cmdr"
              + " adm rev hon st mt ft pres supt det vs v fr msgr amb ald");

  /** A number follows these when they are short forms. */
  private static final Set<String> BEFORE_NUMBERS =
      words(
          "no nos p pp vol art sec fig para jan feb mar apr jun jul aug sep sept oct nov dec approx"
              + " est ca");

  /** These may stand in a sentence or at its end. */
  private static final Set<String> ANYWHERE =
      words(
          "inc corp co ltd llc plc bros jr sr dept univ assn intl natl cos rd ave blvd calif mass"
              + " conn wash penn ariz colo fla ill ind kan mich minn miss mo nev okla ore tenn tex"
              + " va wis vt");

  private static final Set<String> STARTERS =
      words(
          "the a an in it he she they we i you but and on at as for this that his her its their our"
              + " my there these those when while if after before with by however meanwhile last"
              + " from to since so some many most more now then what who why how one two no not yet"
              + " even still also such under over all both each although though because despite"
              + " during until once or nor another other others several according critics analysts");

  private final String text;
  private final Span paragraph;

  private SentenceEnds(String text, Span paragraph) {
    this.text = text;
    this.paragraph = paragraph;
  }

  /** Sentences without the white space around them. */
  static List<Span> in(String text, Span paragraph) {
    return new SentenceEnds(text, paragraph).sentences();
  }

  private List<Span> sentences() {
    List<Span> found = new ArrayList<>();
    int start = afterBlanks(paragraph.start());
    int at = start;
    while (at < paragraph.end()) {
      int to = isStop(text.charAt(at)) ? afterClosers(at + 1) : at + 1;
      if (isStop(text.charAt(at)) ? isEnd(at, to) : isTooLong(start, to)) {
        found.add(new Span(start, to));
        start = afterBlanks(to);
        to = Math.max(start, to);
      }
      at = to;
    }
    int last = paragraph.end();
    while (last > start && isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      found.add(new Span(start, last));
    }
    return found;
  }

  private boolean isTooLong(int start, int to) {
    int length = to - start;
    return length >= LONGEST
        && !Character.isHighSurrogate(text.charAt(to - 1))
        && (!Character.isLetterOrDigit(text.charAt(to - 1)) || length >= 2 * LONGEST);
  }

  private boolean isEnd(int stop, int to) {
    if (to >= paragraph.end() || !isBlank(text.charAt(to))) {
      return false;
    }
    int next = afterOpeners(afterBlanks(to));
    if (next >= paragraph.end()) {
      return true;
    }
    char c = text.charAt(next);
    if (Character.isLowerCase(c)) {
      return false;
    }
    return text.charAt(stop) != '.' || to > stop + 1 || !isShortForm(stop, next);
  }

  private boolean isShortForm(int stop, int next) {
    String before = wordBefore(stop);
    String low = before.toLowerCase(Locale.ROOT);
    if (BEFORE_NAMES.contains(low)) {
      return true;
    }
    boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
    if (!initial && BEFORE_NUMBERS.contains(low)) {
      return Character.isDigit(text.charAt(next));
    }
    return (initial || before.indexOf('.') > 0 || ANYWHERE.contains(low))
        && !STARTERS.contains(wordAt(next));
  }

  private String wordBefore(int stop) {
    int from = stop;
    while (from > paragraph.start()
        && stop - from < LONGEST_WORD
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    return text.substring(from, stop);
  }

  private String wordAt(int start) {
    int to = start;
    while (to < paragraph.end()
        && to - start < LONGEST_WORD
        && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(start, to).toLowerCase(Locale.ROOT);
  }

  private int afterClosers(int at) {
    int to = at;
    while (to < paragraph.end()
        && ".!?\u2026\"'\u201d\u2019)]\u00bb".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return to;
  }

  private int afterOpeners(int at) {
    int to = at;
    while (to < paragraph.end()
        && "\"'\u201c\u2018([\u00ab\u2014\u2013-*".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return to;
  }

  private int afterBlanks(int at) {
    int to = at;
    while (to < paragraph.end() && isBlank(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
