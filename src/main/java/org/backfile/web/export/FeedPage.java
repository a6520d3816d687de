package org.backfile.web.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.PartialDate;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;
import org.backfile.web.view.Links;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One page of results as a feed. The same search gives the same ids as the page.
 *
 * @param site scheme and host of every address in it
 * @param name of the feed where the search is saved; null where it is not
 * @param seen when the archive first had those of the articles that say no date themselves, as far
 *     as that is known
 */
public record FeedPage(
    Answer answer, String site, @Nullable Name name, Map<ArticleId, Instant> seen) {

  /**
   * What the feed of a saved search is called.
   *
   * @param id never changes
   * @param path of the search; the path of a form stands behind it
   * @param keys that lead to other pages of the feed; empty when none are needed
   */
  public record Name(String title, String id, String path, String keys) {}

  public FeedPage {
    seen = Map.copyOf(seen);
  }

  /** A page of a search that is not saved, of articles that say their dates. */
  public FeedPage(Answer answer, String site) {
    this(answer, site, null, Map.of());
  }

  /** What a feed must give for an article of which no time is known; it is not its date. */
  static final String NO_TIME = "1970-01-01T00:00:00Z";

  private static final String MIDNIGHT = "T00:00:00Z";

  String title() {
    return name == null ? "Backfile: " + PlainWords.of(request(), Wording.ENGLISH) : name.title();
  }

  /** The name of the feed for feed readers, the same on every host, page and form, for ever. */
  String id() {
    return name == null
        ? uuid("search " + Address.query(request().onPage(1)))
        : uuid("saved search " + name.id());
  }

  SearchRequest request() {
    return answer.request();
  }

  List<Hit> hits() {
    return answer.hits();
  }

  String page() {
    return site + Links.search(request());
  }

  String self(String path) {
    return at(path, request(), "");
  }

  @Nullable String next(String path) {
    boolean last = (long) request().page() * request().size() >= answer.total();
    return last ? null : at(path, request().onPage(request().page() + 1), keys());
  }

  @Nullable String previous(String path) {
    return request().page() == 1 ? null : at(path, request().onPage(request().page() - 1), keys());
  }

  String address(ArticleId id) {
    return site + Links.article(id);
  }

  /** The name of an article for feed readers, the same on every host and for ever. */
  static String id(ArticleId id) {
    return uuid("article " + id.value());
  }

  private static String uuid(String named) {
    byte[] bytes = ("backfile " + named).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }

  /** When it was published, if that is known to the day. */
  static @Nullable String published(Article article) {
    PartialDate date = article.published().date();
    return date == null ? null : day(date);
  }

  /** When the article says that it was last changed, if that is known to the day. */
  static @Nullable String modified(Article article) {
    PartialDate date = article.credit().updated();
    return date == null ? null : day(date);
  }

  /** Whether an article says neither when it was last changed nor when it was published. */
  public static boolean isWithoutDate(Article article) {
    return said(article) == null;
  }

  /**
   * The time that Atom demands of every entry: the last change, else the publication, else when the
   * archive first had it, which is no date of the article, else {@link #NO_TIME}. Of a month or a
   * year it is the first day, as nothing later is known.
   */
  String updated(Article article) {
    PartialDate date = said(article);
    if (date != null) {
      return date.first() + MIDNIGHT;
    }
    Instant first = seen.get(article.id());
    return first == null ? NO_TIME : first.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static @Nullable PartialDate said(Article article) {
    PartialDate changed = article.credit().updated();
    return changed == null ? article.published().date() : changed;
  }

  /** The first piece of the text that a result shows. */
  static String summary(Hit hit) {
    return hit.snippets().stream().findFirst().map(Snippet::text).orElse("");
  }

  private static @Nullable String day(PartialDate date) {
    return date.precision() == PartialDate.Precision.DAY ? date.label() + MIDNIGHT : null;
  }

  private String keys() {
    return name == null ? "" : name.keys();
  }

  /** Where a page of the feed is; a token stands only where a reader goes on. */
  private String at(String path, SearchRequest request, String keys) {
    if (name == null) {
      return with(site + path, Address.query(request));
    }
    String page = request.page() == 1 ? "" : "page=" + request.page();
    String both = keys + (keys.isEmpty() || page.isEmpty() ? "" : "&") + page;
    return with(site + name.path() + path, both);
  }

  private static String with(String address, String keys) {
    return keys.isEmpty() ? address : address + "?" + keys;
  }
}
