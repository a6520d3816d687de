package org.backfile.web.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Topic;
import org.backfile.search.Hit;
import org.backfile.web.view.AnswerJson;
import org.jspecify.annotations.Nullable;

/**
 * A page of results as JSON Feed 1.1 (jsonfeed.org). What the API says of an article stands under
 * {@code _backfile}.
 */
public final class JsonFeed {
  public static final String PATH = "/feed.json";
  public static final String CONTENT_TYPE = "application/feed+json; charset=utf-8";

  private JsonFeed() {}

  public static Map<String, @Nullable Object> of(FeedPage feed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", feed.title());
    json.put("home_page_url", feed.page());
    json.put("feed_url", feed.self(PATH));
    putKnown(json, "next_url", feed.next(PATH));
    json.put("items", feed.hits().stream().map(hit -> item(feed, hit)).toList());
    return json;
  }

  private static Map<String, @Nullable Object> item(FeedPage feed, Hit hit) {
    EnrichedArticle enriched = hit.article();
    Article article = enriched.article();
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("id", FeedPage.id(article.id()));
    item.put("url", feed.address(article.id()));
    putKnown(item, "external_url", article.credit().url());
    item.put("title", article.title());
    item.put("content_text", FeedPage.summary(hit));
    putKnown(item, "date_published", FeedPage.published(article));
    putKnown(item, "date_modified", FeedPage.modified(article));
    List<Map<String, String>> authors =
        article.credit().authors().stream().map(name -> Map.of("name", name)).toList();
    if (!authors.isEmpty()) {
      item.put("authors", authors);
    }
    item.put("tags", enriched.topics().stream().map(Topic::path).toList());
    putKnown(item, "language", enriched.language().isKnown() ? enriched.language().code() : null);
    Map<String, @Nullable Object> more = AnswerJson.article(enriched, feed.request());
    more.put("enrichment", enriched.enrichment());
    item.put("_backfile", more);
    return item;
  }

  private static void putKnown(
      Map<String, @Nullable Object> json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
