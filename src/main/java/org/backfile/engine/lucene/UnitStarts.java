package org.backfile.engine.lucene;

import java.util.Arrays;
import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause.Together.Unit;

/**
 * Where the sentences or paragraphs of a text start. Every word lies in one: the last that starts
 * before it, or the first.
 */
final class UnitStarts {
  private final Unit unit;
  private final int[] starts;

  private UnitStarts(Unit unit, int[] starts) {
    this.unit = unit;
    this.starts = starts;
  }

  static UnitStarts of(EnrichedArticle article, Part part, Unit unit) {
    List<Span> spans =
        switch (unit) {
          case SENTENCE -> article.sentencesOf(part);
          case PARAGRAPH -> article.article().paragraphs(part);
        };
    return new UnitStarts(unit, spans.stream().mapToInt(Span::start).toArray());
  }

  Unit unit() {
    return unit;
  }

  /** The number of the unit that a word lies in which starts here. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return Math.max(0, found < 0 ? -found - 2 : found);
  }

  /** How many units there are: at least one, even of no words. */
  int count() {
    return Math.max(1, starts.length);
  }

  /** Where the first word of this unit may start. */
  int start(int number) {
    return number == 0 ? 0 : starts[number];
  }

  /** One past the last start of a word of this unit. */
  int end(int number) {
    return number + 1 < starts.length ? starts[number + 1] : Integer.MAX_VALUE;
  }
}
