package org.backfile.article;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article, or someone quoted in it, says for or against something.
 *
 * @param holder who says it; null for the article's own voice
 * @param target what it is said about: an entity's canonical name or an issue
 * @param polarity never {@link Stance#NOT_ASSESSED}: what was not assessed is not asserted
 * @param evidence the sentences that say it; empty only when a desk or a person gave the value
 */
public record StanceAssertion(
    @Nullable String holder,
    String target,
    Stance polarity,
    Strength strength,
    List<Evidence> evidence,
    Provenance provenance) {

  /** How sure the evidence makes us. */
  public enum Strength {
    STRONG,
    WEAK
  }

  /** What changed the meaning of a cue. */
  public enum Flag {
    NEGATION,
    HEDGE,
    ATTRIBUTION,
    QUOTE,
    CONTRAST,
    HEADLINE,
    LEAD,
    ENDING,
    /** No single word says so; the sentence does as a whole. */
    WORDING
  }

  /**
   * One sentence that speaks for or against the target.
   *
   * @param sentence the whole sentence
   * @param cues the words in it that say so; empty only when it says so as a whole
   * @param polarity what this sentence alone says, after negation
   */
  public record Evidence(Passage sentence, List<Passage> cues, Stance polarity, Set<Flag> flags) {
    public Evidence {
      cues = List.copyOf(cues);
      flags = Set.copyOf(flags);
    }
  }

  public StanceAssertion {
    if (polarity == Stance.NOT_ASSESSED) {
      throw new IllegalArgumentException("Nothing is asserted about " + target);
    }
    evidence = List.copyOf(evidence);
  }

  public boolean isArticlesVoice() {
    return holder == null;
  }
}
