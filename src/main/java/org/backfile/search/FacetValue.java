package org.backfile.search;

import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * One value of a facet.
 *
 * @param count of articles that hold this value and match everything else that is asked; for what
 *     that means beside other choices see {@link ArticleSearcher#answer}
 * @param type what most articles of the archive take an entity for; null for other facets
 */
public record FacetValue(String value, @Nullable EntityType type, long count) {}
