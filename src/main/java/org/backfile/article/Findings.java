package org.backfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in an article and can be put right: see {@link EnrichedArticle}. */
public record Findings(
    PublishedDate published,
    List<Entity> entities,
    List<Topic> topics,
    List<StanceAssertion> stances,
    List<MentionedDate> mentions,
    List<Quote> quotes,
    @Nullable String mainTarget) {
  public Findings {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    stances = List.copyOf(stances);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
  }
}
