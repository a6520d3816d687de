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
import org.backfile.desk.FrozenResult;
import org.backfile.desk.FrozenResults;
import org.backfile.query.ParsedQuery;
import org.backfile.query.PlainWords;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Reading;
import org.backfile.web.view.CiteView;
import org.backfile.web.view.ReadAt;
import org.backfile.web.view.SoughtPassage;
import org.backfile.wording.Wording;

/** How articles and passages of them are cited, as JSON. */
final class Citations {
  private final ArticleSearcher articles;
  private final FrozenResults frozen;
  private final Clock clock;

  Citations(WebParts parts) {
    this.articles = parts.articles();
    this.frozen = new FrozenResults(parts.desk());
    this.clock = parts.clock();
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
    String result = Asked.text(context, "frozen");
    if (!result.isEmpty()) {
      Cited cited = frozen(context, result);
      context.json(json("frozen", result, cited, styles));
      return;
    }
    EnrichedArticle article = article(Asked.text(context, "article"));
    SoughtPassage sought = Asked.passage(context);
    ReadAt at = at(context, clock);
    Cited cited =
        sought.isEmpty()
            ? CiteView.cited(article, at)
            : CiteView.cited(article, sought, at)
                .orElseThrow(() -> new Refusal(404, "cite.no-passage"));
    context.json(json("article", article.id().value(), cited, styles));
  }

  private static Map<String, Object> json(String kind, String id, Cited cited, List<Style> styles) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(kind, id);
    json.put("address", cited.address());
    json.put("quote", cited.quote());
    json.put("citations", styles.stream().map(style -> CiteView.json(style.of(cited))).toList());
    return json;
  }

  private Cited frozen(Context context, String id) {
    FrozenResult result =
        frozen
            .find(id)
            .filter(found -> !found.isDeleted())
            .orElseThrow(() -> new Refusal(404, "frozen.no-such"));
    String reading = PlainWords.of(FrozenPages.search(context, result), Wording.ENGLISH);
    return CiteView.cited(result, reading, at(context, clock));
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
