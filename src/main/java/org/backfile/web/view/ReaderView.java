package org.backfile.web.view;

import java.util.List;
import java.util.Map;
import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article. Template {@code reader}.
 *
 * @param title the headline as plain text
 * @param address the one to cite: it is the article's alone
 * @param back the results the reader came from
 * @param headline the headline with its marks
 * @param lang BCP 47, or empty when it is not known
 * @param unread why nothing was looked for in the text; empty when it was
 * @param hits how many matches there are, in words; empty without a query
 * @param firstHit where the first one is; empty when there is none
 */
public record ReaderView(
    String title,
    String address,
    String back,
    SearchBox box,
    List<Run> headline,
    String lang,
    String unread,
    Byline byline,
    List<Block> blocks,
    String hits,
    String firstHit,
    Findings found,
    Origins origins) {

  /** Who, where and when. Empty text is not known. */
  public record Byline(
      String authors,
      String source,
      String section,
      String date,
      String datetime,
      String updated,
      String url,
      StanceChip stance) {}

  /**
   * A part of the text.
   *
   * @param kind {@code heading}, {@code paragraph} or {@code list}
   * @param lines one, or the items of a list
   */
  public record Block(String kind, List<List<Run>> lines) {}

  /** What the machine, or a desk, found in the article. */
  public record Findings(
      List<NameGroup> names,
      List<Subject> topics,
      List<Said> stances,
      Sayings sayings,
      List<Day> days) {}

  /**
   * Who said what, in reading order.
   *
   * @param rest the later ones, to be folded away
   */
  public record Sayings(List<Saying> first, List<Saying> rest) {}

  /**
   * What somebody is quoted with.
   *
   * @param speaker empty when the text does not make plain who it is
   * @param address articles that quote the same speaker
   * @param words what was said, cut when it is long
   * @param direct whether these are the speaker's own words
   * @param place where they stand in the text
   */
  public record Saying(
      String speaker, String address, String words, boolean direct, String place, Why why) {}

  /**
   * Names of one type.
   *
   * @param rest the less mentioned ones, to be folded away
   */
  public record NameGroup(String heading, List<Name> names, List<Name> rest) {}

  /**
   * A name in the text.
   *
   * @param way what the link to the first mention is called
   * @param place the first mention; empty when there is none
   * @param told the provenance when it is not the machine, which the page says once for all; or
   *     empty
   */
  public record Name(
      String name, String count, String way, String address, String place, String told, Why why) {}

  /** A topic of the article. */
  public record Subject(String label, String address, Why why) {}

  /**
   * An assertion of stance.
   *
   * @param holder in words, such as {@code The article itself}
   * @param contrast what the archive says for and against the target; null when it was linked
   *     before
   */
  public record Said(StanceChip chip, String holder, Why why, @Nullable Link contrast) {}

  /**
   * A date that the text speaks of.
   *
   * @param way what the link to where it first does is called
   * @param place where it first does
   * @param address articles that speak of it too; empty when it is not certain
   */
  public record Day(
      String meaning, String count, String way, String place, String address, Why why) {}

  /** Where the article and what is known of it came from. */
  public record Origins(
      String file, List<Fact> facts, List<String> notes, Map<String, List<String>> others) {}

  /**
   * A value and where it came from.
   *
   * @param provenance empty when it needs none or {@code why} says it
   */
  public record Fact(String what, String value, String provenance, @Nullable Why why) {
    Fact(String what, String value, String provenance) {
      this(what, value, provenance, null);
    }
  }

  /** Makes the page; {@code from} is the search that led here. */
  public static ReaderView of(Reading reading, SearchRequest from, Words words) {
    return new ReaderPage(reading, from, words).view();
  }
}
