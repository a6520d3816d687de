package org.backfile.web.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Quote;
import org.backfile.article.StanceAssertion;

/** Draws the strip of an article, the title and the body one after the other. */
final class Strips {
  /** As many as can be told apart, so that a strip is never longer than a page. */
  private static final int MOST_MARKS = 100;

  private final EnrichedArticle enriched;
  private final Article article;
  private final Words words;
  private final long length;

  Strips(EnrichedArticle enriched, Words words) {
    this.enriched = enriched;
    this.article = enriched.article();
    this.words = words;
    this.length = Math.max(1, (long) article.title().length() + article.body().length());
  }

  /** The strip of these matches; {@code way} leads to each by its number from 1. */
  Strip of(List<Passage> hits, IntFunction<String> way) {
    List<Strip.Mark> marks = new ArrayList<>();
    int start = 0;
    while (start < hits.size()) {
      int slot = slot(hits.get(start));
      int end = start + 1;
      while (end < hits.size() && slot(hits.get(end)) == slot) {
        end++;
      }
      marks.add(mark(hits.get(start), start + 1, end, way));
      start = end;
    }
    return marks.isEmpty() ? new Strip(List.of(), List.of()) : new Strip(marks, lanes());
  }

  private Strip.Mark mark(Passage first, int from, int to, IntFunction<String> way) {
    int at = at(first);
    String percent = words.number(at * 100L / Strip.WIDTH);
    String label =
        from == to
            ? words.say("reader.strip.mark", from, percent)
            : words.say("reader.strip.marks", from, to, percent);
    return new Strip.Mark(at, way.apply(from), label, Reasons.around(article, first));
  }

  private int slot(Passage passage) {
    return at(passage) * MOST_MARKS / Strip.WIDTH;
  }

  private int at(Passage passage) {
    long before = passage.part() == Part.TITLE ? 0 : article.title().length();
    long at = (before + passage.span().start()) * Strip.WIDTH / length;
    return (int) Math.clamp(at, 0, Strip.WIDTH - 1L);
  }

  private List<Strip.Lane> lanes() {
    Stream<Passage> evidence =
        enriched.stances().stream()
            .flatMap(said -> said.evidence().stream())
            .map(StanceAssertion.Evidence::sentence);
    return Stream.of(
            lane("names", 0, enriched.entities().stream().flatMap(e -> e.mentions().stream())),
            lane("quotes", 1, enriched.quotes().stream().map(Quote::said)),
            lane("dates", 2, enriched.mentions().stream().map(date -> date.where())),
            lane("evidence", 3, evidence))
        .filter(lane -> !lane.path().isEmpty())
        .toList();
  }

  /** Short strokes, one below the other for each kind. */
  private Strip.Lane lane(String layer, int row, Stream<Passage> passages) {
    BitSet places = new BitSet(Strip.WIDTH);
    passages.forEach(passage -> places.set(at(passage)));
    StringBuilder path = new StringBuilder();
    places.stream()
        .forEach(at -> path.append('M').append(at).append(' ').append(17 + 2 * row).append("v2"));
    return new Strip.Lane(layer, path.toString());
  }
}
