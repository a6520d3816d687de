package org.backfile.enrich.stance;

import org.backfile.article.Span;

/**
 * A sentence in which one name is called "the target" and every other name by its kind, so that no
 * name carries a stance of its own.
 *
 * @param target where "the target" stands in the text
 */
record Masked(String text, Span target) {
  private static final String TARGET = "the target";

  /**
   * Hides the names of a line.
   *
   * @param text the title or the body that the line stands in
   * @param target one of the line's mentions
   */
  static Masked of(String text, Line line, Mention target) {
    StringBuilder masked = new StringBuilder();
    Span found = line.sentence().span();
    int at = found.start();
    for (Mention mention : line.mentions()) {
      Span hidden = line.passage(mention.from(), mention.to()).span();
      masked.append(text, at, hidden.start());
      if (mention.equals(target)) {
        int start = masked.length();
        masked.append(TARGET);
        found = new Span(start, masked.length());
      } else {
        masked.append(kind(mention));
      }
      at = hidden.end();
    }
    masked.append(text, at, line.sentence().span().end());
    return new Masked(masked.toString(), found);
  }

  private static String kind(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> "someone";
      case ORGANIZATION -> "a group";
      case PLACE -> "a place";
      case OTHER -> "something";
      case null -> "something";
    };
  }
}
