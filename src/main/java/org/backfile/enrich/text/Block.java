package org.backfile.enrich.text;

import java.util.List;

/**
 * A paragraph, heading or list item.
 *
 * @param heading the text of the heading that this block stands under; empty before the first one
 */
public record Block(Kind kind, String heading, List<Sentence> sentences) {
  /** What a block is. */
  public enum Kind {
    TITLE,
    HEADING,
    PROSE,
    ITEM
  }

  public Block {
    sentences = List.copyOf(sentences);
  }
}
