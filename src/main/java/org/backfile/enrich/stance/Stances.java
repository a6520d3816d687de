package org.backfile.enrich.stance;

import java.util.List;
import java.util.Optional;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.jspecify.annotations.Nullable;

/**
 * All that an article and its speakers say for or against something.
 *
 * @param assertions the article's own voice first, its main target before all; then by how much
 *     speaks for each
 * @param mainTarget what the article takes its stance toward; null when that was not assessed
 */
public record Stances(List<StanceAssertion> assertions, @Nullable String mainTarget) {
  public Stances {
    assertions = List.copyOf(assertions);
  }

  /** What the article's own voice says toward its main target; empty when not assessed. */
  public Optional<StanceAssertion> main() {
    return ownToward(mainTarget);
  }

  /** What the article's own voice says toward a target; not assessed when it says too little. */
  public Stance toward(String target) {
    return ownToward(target).map(StanceAssertion::polarity).orElse(Stance.NOT_ASSESSED);
  }

  private Optional<StanceAssertion> ownToward(@Nullable String target) {
    return assertions.stream()
        .filter(a -> a.isArticlesVoice() && a.target().equals(target))
        .findFirst();
  }
}
