package org.backfile.web;

import java.time.Clock;
import java.util.function.Function;
import org.backfile.alerts.AlertSettings;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.desk.Desk;
import org.backfile.query.Aliases;
import org.backfile.search.ArticleSearcher;

/**
 * What the web server is made of.
 *
 * @param files the file that an article came from, as far as it is handed out
 * @param aliases what has another name today than old addresses give it
 * @param alerts how alerts go out
 */
public record WebParts(
    ArticleSearcher articles,
    Desk desk,
    Function<Article, Original> files,
    Clock clock,
    Aliases.Source aliases,
    AlertSettings alerts) {
  /** Parts that know no renamings but those of Backfile itself. */
  public WebParts(
      ArticleSearcher articles, Desk desk, Function<Article, Original> files, Clock clock) {
    this(articles, desk, files, clock, () -> Aliases.BUILT_IN, AlertSettings.NONE);
  }
}
