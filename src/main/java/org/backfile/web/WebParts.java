package org.backfile.web;

import java.time.Clock;
import java.util.function.Function;
import org.backfile.alerts.AlertSettings;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.desk.Desk;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.query.Aliases;
import org.backfile.search.ArticleSearcher;

/**
 * What the web server is made of.
 *
 * @param files the file that an article came from, as far as it is handed out
 * @param aliases what has another name today than old addresses give it
 * @param corrections what people put right, and who takes it into the index; closed by the server
 * @param alerts how alerts go out
 */
public record WebParts(
    ArticleSearcher articles,
    Desk desk,
    Function<Article, Original> files,
    Clock clock,
    Aliases.Source aliases,
    LedgerKeeper corrections,
    AlertSettings alerts) {
  /** The same with the articles as somebody else sees them. */
  WebParts with(ArticleSearcher others) {
    return new WebParts(others, desk, files, clock, aliases, corrections, alerts);
  }
}
