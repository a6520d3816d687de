package org.backfile.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Part;
import org.backfile.article.Span;

/**
 * Cuts articles into blocks, sentences and tokens, in time that grows with the length of the text
 * and no faster. Safe for use by many threads.
 */
public final class TextCutter {
  private static final int LONGEST_HEADING = 90;

  /** Cuts title and body. */
  public ArticleText cut(Article article) {
    List<Block> blocks = new ArrayList<>();
    String title = article.title();
    blocks.add(
        new Block(
            Block.Kind.TITLE,
            "",
            List.of(sentence(title, Part.TITLE, new Span(0, title.length())))));
    String heading = "";
    for (Span line : Lines.paragraphs(article.body())) {
      Block block = block(article.body(), line, heading);
      if (block.kind() == Block.Kind.HEADING) {
        heading = line.of(article.body());
      }
      blocks.add(block);
    }
    return new ArticleText(article, blocks);
  }

  /** The words, numbers and marks of any text, such as a name in a list. */
  public static List<Token> tokens(String text) {
    return text.isEmpty() ? List.of() : Tokens.in(text, new Span(0, text.length()));
  }

  private static Block block(String body, Span line, String heading) {
    int words = Lines.afterMarker(body, line);
    if (words > line.start()) {
      return new Block(Block.Kind.ITEM, heading, sentences(body, new Span(words, line.end())));
    }
    if (isHeading(line.of(body))) {
      return new Block(Block.Kind.HEADING, heading, List.of(sentence(body, Part.BODY, line)));
    }
    return new Block(Block.Kind.PROSE, heading, sentences(body, line));
  }

  private static boolean isHeading(String line) {
    return line.length() <= LONGEST_HEADING
        && line.indexOf('\n') < 0
        && Character.isLetterOrDigit(line.charAt(0))
        && ".!:;,\"\u201d".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static List<Sentence> sentences(String text, Span paragraph) {
    return SentenceEnds.in(text, paragraph).stream()
        .map(span -> sentence(text, Part.BODY, span))
        .toList();
  }

  private static Sentence sentence(String text, Part part, Span span) {
    return new Sentence(part, span, Tokens.in(text, span));
  }
}
