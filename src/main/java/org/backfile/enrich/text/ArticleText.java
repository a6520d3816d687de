package org.backfile.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Part;
import org.backfile.article.Span;

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

  /**
   * The sentences of the body such that every word lies in one: what stands between two, such as
   * the mark of a list item, belongs to the second.
   */
  public List<Span> bodySentences() {
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (Sentence sentence : sentences().filter(s -> s.part() == Part.BODY).toList()) {
      int start = end;
      while (start < sentence.span().start()
          && Character.isWhitespace(article.body().charAt(start))) {
        start++;
      }
      end = sentence.span().end();
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
