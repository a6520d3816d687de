package org.backfile.enrich.text;

import java.util.List;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;

/** One sentence, heading or list item. */
public record Sentence(Part part, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Passage passage() {
    return new Passage(part, span);
  }
}
