package org.backfile.web;

import java.time.Clock;
import java.util.function.Function;
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
 * @param corrections what people put right, and who takes it into the index; closed by the server
 * @param aliases what has another name today than old addresses give it
 */
public record WebParts(
    ArticleSearcher articles,
    Desk desk,
    Function<Article, Original> files,
    Clock clock,
    LedgerKeeper corrections,
    Aliases.Source aliases) {}
