package org.backfile.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.PartialDate;
import org.backfile.article.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is cited, with all that any style or format says of it. Every text is one line; what is not
 * known is empty, and nothing is made up in its place.
 *
 * @param id what it is called in the archive
 * @param source the paper or site it appeared in
 * @param date when it was published or frozen, as exact as that is known
 * @param address where it is read; empty in a file that gives no address of the archive
 * @param archived whether that is an address of the archive, and not where it first appeared
 * @param extent what kind of thing it is and how large; empty for an article
 * @param quote the words of the passage; empty when the whole is cited
 * @param paragraph the paragraph that the passage begins in, from 1; 0 when the whole is cited
 * @param keywords topics and tags
 * @param accessed the day on which it was read; null when that is not asked for
 */
public record Cited(
    String id,
    List<Author> authors,
    String title,
    String source,
    @Nullable PartialDate date,
    String section,
    String language,
    String address,
    boolean archived,
    String extent,
    String quote,
    int paragraph,
    List<String> keywords,
    @Nullable LocalDate accessed) {
  /** What an archive is called where a style wants its name. */
  static final String ARCHIVE = "Backfile";

  public Cited {
    authors = List.copyOf(authors);
    title = OneLine.of(title);
    source = OneLine.of(source);
    section = OneLine.of(section);
    extent = OneLine.of(extent);
    quote = OneLine.of(quote);
    keywords = keywords.stream().map(OneLine::of).toList();
  }

  /** An article, at the address where it appeared; without any when its file names none. */
  public static Cited article(EnrichedArticle enriched) {
    Article article = enriched.article();
    Credit credit = article.credit();
    return new Cited(
        article.id().value(),
        credit.authors().stream()
            .map(name -> Author.of(name, isOrganization(name, enriched)))
            .toList(),
        article.title(),
        text(credit.source()),
        article.published().date(),
        text(credit.section()),
        enriched.language().code(),
        text(credit.url()),
        false,
        "",
        "",
        0,
        Stream.concat(enriched.topics().stream().map(Topic::path), article.labels().tags().stream())
            .toList(),
        null);
  }

  /**
   * A result as it was frozen.
   *
   * @param title the search in words
   * @param articles how many there are
   * @param hash of the list of articles
   */
  public static Cited snapshot(
      String id, String title, long articles, LocalDate frozen, String address, String hash) {
    String extent =
        String.format(
            Locale.ROOT, "Frozen search result, %d article%s", articles, articles == 1 ? "" : "s");
    return new Cited(
        id,
        List.of(),
        title,
        "",
        PartialDate.of(frozen),
        "",
        "en",
        address,
        true,
        hash.isEmpty() ? extent : extent + ", SHA-256 " + hash,
        "",
        0,
        List.of(),
        null);
  }

  /** The same, read on a day; at this address of the archive when it is nowhere else. */
  public Cited read(LocalDate day, String inArchive) {
    boolean elsewhere = !address.isEmpty() && !archived;
    return at(elsewhere ? address : inArchive, !elsewhere, quote, paragraph, day);
  }

  /**
   * A passage of it, at the address of the archive where its words are marked.
   *
   * @param paragraph the one it begins in, from 1
   */
  public Cited passage(String quote, int paragraph, String inArchive) {
    return at(inArchive, true, quote, paragraph, accessed);
  }

  private Cited at(
      String address, boolean archived, String quote, int paragraph, @Nullable LocalDate accessed) {
    return new Cited(
        id, authors, title, source, date, section, language, address, archived, extent, quote,
        paragraph, keywords, accessed);
  }

  /** The authors, but for a paper that signs its own article: it is named as the source. */
  List<Author> namedAuthors() {
    return authors.stream().filter(author -> !author.whole().equalsIgnoreCase(source)).toList();
  }

  Optional<PartialDate> when() {
    return Optional.ofNullable(date);
  }

  private static boolean isOrganization(String name, EnrichedArticle enriched) {
    return enriched.entities().stream()
        .filter(entity -> entity.type() == EntityType.ORGANIZATION)
        .map(Entity::name)
        .anyMatch(name.strip()::equalsIgnoreCase);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
