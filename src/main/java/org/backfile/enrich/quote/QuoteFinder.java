package org.backfile.enrich.quote;

import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Entity;
import org.backfile.article.Part;
import org.backfile.article.Quote;
import org.backfile.article.Span;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Block;

/**
 * Finds who said what in an article, by rules and a list of words.
 *
 * <p>A speaker is given only when the text makes plain who it is. Time grows with the length of the
 * text and no faster. Equal articles and entities give equal quotes. Safe for use by many threads.
 */
public final class QuoteFinder {
  private static final String METHOD = "quote rules 2";

  private final SpeechWords words = SpeechWords.load();
  private final Frames frames = new Frames(words);

  /** Changes whenever the same text could give other quotes. */
  public String version() {
    return METHOD + " " + words.version();
  }

  /** The quotes of a text in reading order. */
  public List<Quote> find(ArticleText text, List<Entity> entities) {
    Article article = text.article();
    LineCutter cutter = new LineCutter(words, entities);
    Telling telling = new Telling(article, words, METHOD);
    boolean titleSingles = QuoteMarks.areSingle(article.title());
    boolean bodySingles = QuoteMarks.areSingle(article.body());
    for (Block block : text.blocks()) {
      if (block.sentences().isEmpty()) {
        continue;
      }
      Part part = block.sentences().getFirst().part();
      Span span =
          new Span(
              block.sentences().getFirst().span().start(),
              block.sentences().getLast().span().end());
      boolean singles = part == Part.TITLE ? titleSingles : bodySingles;
      List<Stretch> marks = QuoteMarks.in(article.text(part), span, singles);
      telling.paragraph(block.kind());
      for (Line line : cutter.lines(block, marks)) {
        telling.line(line, frames.in(line));
      }
    }
    return telling.quotes();
  }
}
