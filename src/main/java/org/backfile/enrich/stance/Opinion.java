package org.backfile.enrich.stance;

import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What one cue says about one target.
 *
 * @param holder who says it; null for the article itself
 * @param value above 0 for, below 0 against, after all that turns or weakens it
 * @param line the number of the sentence it stands in
 * @param cue where in the sentence the cue stands
 */
record Opinion(
    @Nullable String holder,
    String target,
    double value,
    int line,
    Lexicon.Found cue,
    Set<Flag> flags) {
  Opinion {
    flags = Set.copyOf(flags);
  }
}
