package org.backfile.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.citation.Cited;
import org.backfile.citation.Style;
import org.backfile.query.ParsedQuery;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Reading;
import org.backfile.web.view.CiteView;
import org.backfile.web.view.ReadAt;
import org.backfile.web.view.SoughtPassage;

/** How articles and passages of them are cited, as JSON. */
final class Citations {
  private final ArticleSearcher articles;
  private final Clock clock;

  Citations(ArticleSearcher articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(Route.read("/api/v1/citations", this::cite));
  }

  /** Where and when somebody reads now. */
  static ReadAt at(Context context, Clock clock) {
    return new ReadAt(Visits.site(context), LocalDate.now(clock));
  }

  private void cite(Context context) {
    List<Style> styles = styles(Asked.text(context, "style"));
    EnrichedArticle article = article(Asked.text(context, "article"));
    SoughtPassage sought = Asked.passage(context);
    ReadAt at = at(context, clock);
    Cited cited =
        sought.isEmpty()
            ? CiteView.cited(article, at)
            : CiteView.cited(article, sought, at)
                .orElseThrow(() -> new Refusal(404, "cite.no-passage"));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("article", article.id().value());
    json.put("address", cited.address());
    json.put("quote", cited.quote());
    json.put("citations", styles.stream().map(style -> CiteView.json(style.of(cited))).toList());
    context.json(json);
  }

  private static List<Style> styles(String key) {
    if (key.isEmpty()) {
      return List.of(Style.values());
    }
    return List.of(Style.of(key).orElseThrow(() -> noSuchStyle(key)));
  }

  private static Refusal noSuchStyle(String key) {
    String known = Arrays.stream(Style.values()).map(Style::key).collect(Collectors.joining(", "));
    return new Refusal(400, "cite.no-style", key, known);
  }

  private EnrichedArticle article(String id) {
    if (!ArticleId.isValid(id)) {
      throw new Refusal(404, "error.no-such-article");
    }
    return articles
        .article(new ArticleId(id), ParsedQuery.EMPTY)
        .map(Reading::article)
        .orElseThrow(() -> new Refusal(404, "error.no-such-article"));
  }
}
