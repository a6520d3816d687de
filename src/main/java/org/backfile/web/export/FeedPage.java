package org.backfile.web.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
 */
public record FeedPage(Answer answer, String site) {
  /** What a feed must give for an article without a date; it is not its date. */
  static final String NO_TIME = "1970-01-01T00:00:00Z";

  private static final String MIDNIGHT = "T00:00:00Z";

  String title() {
    return "Backfile: " + PlainWords.of(request(), Wording.ENGLISH);
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
    return at(path, request());
  }

  @Nullable String next(String path) {
    boolean last = (long) request().page() * request().size() >= answer.total();
    return last ? null : at(path, request().onPage(request().page() + 1));
  }

  @Nullable String previous(String path) {
    return request().page() == 1 ? null : at(path, request().onPage(request().page() - 1));
  }

  String address(ArticleId id) {
    return site + Links.article(id);
  }

  /** The name of an article for feed readers, the same on every host and for ever. */
  static String id(ArticleId id) {
    byte[] name = ("backfile article " + id.value()).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
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

  /**
   * The time that Atom demands of every entry: the last change, else the publication, else {@link
   * #NO_TIME}. Of a month or a year it is the first day, as nothing later is known.
   */
  static String updated(Article article) {
    PartialDate changed = article.credit().updated();
    PartialDate date = changed == null ? article.published().date() : changed;
    return date == null ? NO_TIME : date.first() + MIDNIGHT;
  }

  /** The first piece of the text that a result shows. */
  static String summary(Hit hit) {
    return hit.snippets().stream().findFirst().map(Snippet::text).orElse("");
  }

  private static @Nullable String day(PartialDate date) {
    return date.precision() == PartialDate.Precision.DAY ? date.label() + MIDNIGHT : null;
  }

  private String at(String path, SearchRequest request) {
    String keys = Address.query(request);
    return site + path + (keys.isEmpty() ? "" : "?" + keys);
  }
}
