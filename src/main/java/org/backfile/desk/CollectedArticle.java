package org.backfile.desk;

import java.time.Instant;
import org.backfile.article.ArticleId;

/**
 * An article in a collection.
 *
 * @param title what it was called when it was added, for when the archive no longer holds it
 * @param by the id of the person who added it
 * @param byName what that person was called; may be empty
 */
public record CollectedArticle(
    ArticleId id, String title, Instant added, String by, String byName) {}
