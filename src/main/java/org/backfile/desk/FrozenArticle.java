package org.backfile.desk;

import org.backfile.article.ArticleId;

/** One article of a frozen result as it looked then. */
public record FrozenArticle(ArticleId id, Appearance then) {}
