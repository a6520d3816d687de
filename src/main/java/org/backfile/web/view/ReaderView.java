package org.backfile.web.view;

import java.util.List;
import java.util.Map;
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
 * @param sheet null when the whole text is shown
 * @param passage what a link asked for; null when it asked for none
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
    Hits hits,
    Findings found,
    Origins origins,
    @Nullable Sheet sheet,
    @Nullable Asked passage,
    Surroundings around,
    Margin margin) {

  /**
   * What the search matched.
   *
   * @param told how many matches there are, in words; empty without a query
   * @param first where the first one is; empty when there is none
   * @param limit what is said where there are more than one can go through; or empty
   */
  public record Hits(String told, String first, Strip strip, String limit) {}

  /** Which part of a very long text is shown. Empty addresses lead nowhere. */
  public record Sheet(String told, String previous, String next) {}

  /**
   * What became of a passage that a link asked for.
   *
   * @param quote the words that are not there; empty when they are
   * @param address where they are; empty when they are not
   */
  public record Asked(String told, String quote, String address) {}

  /**
   * What there is beside the text.
   *
   * @param place which result this is, in words; empty when it was not opened from a search
   * @param original the address of its file; empty when it is not handed out
   */
  public record Surroundings(
      String place,
      @Nullable Link previous,
      @Nullable Link next,
      Citation citation,
      CiteView cite,
      String original,
      Story story,
      List<Like> similar) {}

  /**
   * Other forms of the text.
   *
   * @param copies how many near-duplicates there are, in words; empty when there are none
   * @param changed that it was changed after publication, in words; empty when that is not known
   * @param notes what else has to be said of it
   */
  public record Story(
      String copies,
      List<Link> copiesNamed,
      String changed,
      List<Link> versions,
      List<String> notes) {}

  /**
   * A similar article.
   *
   * @param facts source and date
   * @param shares the terms that both are told by, in words
   */
  public record Like(String title, String lang, String address, String facts, String shares) {}

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
   * @param address a lasting link to a paragraph; empty where there is none
   */
  public record Block(String kind, List<List<Run>> lines, String address) {}

  /**
   * What the machine, or a desk, found in the article.
   *
   * @param unlisted what is said when there is too much to list; empty when all is listed
   * @param checks what people put right or confirmed, the newest first
   * @param adding where more is added
   */
  public record Findings(
      List<NameGroup> names,
      List<Subject> topics,
      List<Said> stances,
      Sayings sayings,
      List<Day> days,
      String unlisted,
      List<LedgerView.Line> checks,
      List<Link> adding) {}

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

  /** Makes the page. */
  public static ReaderView of(OpenArticle open, Words words) {
    return new ReaderPage(open, words).view();
  }
}
