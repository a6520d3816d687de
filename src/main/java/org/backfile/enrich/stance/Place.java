package org.backfile.enrich.stance;

import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.enrich.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * Where in an article a block stands, and what that does to the cues in it.
 *
 * @param index the number of the block
 * @param holder who speaks in this section when it is not the article itself
 * @param weight 0 when nothing here counts
 */
record Place(int index, Block block, @Nullable String holder, double weight, Set<Flag> flags) {
  Place {
    flags = Set.copyOf(flags);
  }

  boolean counts() {
    return weight > 0;
  }

  boolean isTitle() {
    return block.kind() == Block.Kind.TITLE;
  }

  /** Whether words here begin with a capital for no other reason than their place. */
  boolean isHeadline() {
    return isTitle() || block.kind() == Block.Kind.HEADING;
  }
}
