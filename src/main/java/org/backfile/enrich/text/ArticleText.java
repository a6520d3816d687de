package org.backfile.enrich.text;

import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.Article;

/**
 * An article's title and body, cut into blocks, sentences and tokens.
 *
 * @param blocks in reading order, the title first
 */
public record ArticleText(Article article, List<Block> blocks) {
  public ArticleText {
    blocks = List.copyOf(blocks);
  }

  /** Every sentence in reading order, the title first. */
  public Stream<Sentence> sentences() {
    return blocks.stream().flatMap(block -> block.sentences().stream());
  }
}
