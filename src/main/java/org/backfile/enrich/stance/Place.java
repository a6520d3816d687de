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
  private static final int LONGEST_LEAD = 4;

  Place {
    flags = Set.copyOf(flags);
  }

  /** The place of one of the block's sentences: a long block is lead or ending only in part. */
  Place ofSentence(int number) {
    boolean lead = !flags.contains(Flag.LEAD) || number < LONGEST_LEAD;
    boolean ending =
        !flags.contains(Flag.ENDING) || number >= block.sentences().size() - LONGEST_LEAD;
    return lead && ending ? this : new Place(index, block, holder, 1, Set.of());
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
