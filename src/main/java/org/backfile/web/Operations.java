package org.backfile.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backfile.desk.Desk;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Health;

/** What watches over the server asks: is it alive, can it answer, what does it hold. */
final class Operations {
  private final ArticleSearcher articles;
  private final Desk desk;
  private final WebSettings settings;

  Operations(ArticleSearcher articles, Desk desk, WebSettings settings) {
    this.articles = articles;
    this.desk = desk;
    this.settings = settings;
  }

  /** The process lives and takes requests. */
  void health(Context context) {
    context.json(Map.of("status", "alive", "version", settings.version()));
  }

  /** A real query is answered; 503 with the reason otherwise. */
  void ready(Context context) {
    Health health = articles.check();
    context.status(health.ready() ? 200 : 503);
    context.json(
        Map.of("status", health.ready() ? "ready" : "not ready", "message", health.message()));
  }

  void status(Context context) {
    Health health = articles.check();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", settings.version());
    json.put("ready", health.ready());
    json.put("message", health.message());
    json.put("articles", health.articles());
    json.put("details", health.details());
    json.put("desk", desk.isReady());
    context.json(json);
  }
}
