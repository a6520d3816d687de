package org.backfile.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that was found in it. Equal articles and lists give equal enrichment, in
 * whatever order files are read.
 *
 * @param entities the most mentioned first
 * @param topics at most three, the strongest first
 * @param stances every assertion found, the article's own voice first
 * @param mentions dates in reading order
 * @param mainTarget what the article takes its stance toward, when that was assessed
 * @param enrichment version of the method and of every list that made this
 */
public record EnrichedArticle(
    Article article,
    List<Entity> entities,
    List<Topic> topics,
    List<StanceAssertion> stances,
    List<MentionedDate> mentions,
    @Nullable String mainTarget,
    String enrichment) {
  public EnrichedArticle {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    stances = List.copyOf(stances);
    mentions = List.copyOf(mentions);
  }

  public ArticleId id() {
    return article.id();
  }

  /** What the article's own voice says toward its main target; empty when not assessed. */
  public Optional<StanceAssertion> mainStance() {
    return stances.stream()
        .filter(s -> s.isArticlesVoice() && s.target().equals(mainTarget))
        .findFirst();
  }

  /** The value of the stance facet. */
  public Stance stance() {
    return mainStance().map(StanceAssertion::polarity).orElse(Stance.NOT_ASSESSED);
  }
}
