package org.backfile.web;

import java.time.Clock;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.desk.Desk;
import org.backfile.search.ArticleSearcher;

/**
 * What the web server is made of.
 *
 * @param files the file that an article came from, as far as it is handed out
 */
public record WebParts(
    ArticleSearcher articles, Desk desk, Function<Article, Original> files, Clock clock) {
  /** The same with the articles as somebody else sees them. */
  WebParts with(ArticleSearcher others) {
    return new WebParts(others, desk, files, clock);
  }
}
