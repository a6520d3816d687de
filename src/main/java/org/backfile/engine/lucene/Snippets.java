package org.backfile.engine.lucene;

import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a body that show most of a query: one after another, that with the most parts which
 * no other shows yet, and among those that with the rarest.
 */
final class Snippets {
  private static final int MOST = 3;
  private static final int GOAL = 200;

  /** Pieces further down count less, as news says first what matters. */
  private static final double EARLY = 1000;

  private final String body;
  private final Map<Clause, List<Span>> found;
  private final List<Piece> pieces = new ArrayList<>();

  private record Mark(Span span, Clause leaf) {}

  private static final class Piece {
    private final int start;
    private final int end;
    private final List<Mark> marks = new ArrayList<>();

    Piece(int start, int end) {
      this.start = start;
      this.end = end;
    }
  }

  Snippets(String body, Map<Clause, List<Span>> found) {
    this.body = body;
    this.found = found;
  }

  /** At most three, in reading order; the beginning when nothing was found in the body. */
  List<Snippet> best() {
    if (found.isEmpty()) {
      return body.isBlank() ? List.of() : List.of(SnippetCutter.beginning(body));
    }
    cut();
    List<Piece> chosen = new ArrayList<>();
    Set<Clause> shown = new HashSet<>();
    while (chosen.size() < Math.min(MOST, pieces.size())) {
      Piece best = best(chosen, shown);
      if (best == null) {
        break;
      }
      chosen.add(best);
      best.marks.forEach(mark -> shown.add(mark.leaf()));
    }
    chosen.sort(Comparator.comparingInt(piece -> piece.start));
    return chosen.stream()
        .map(
            piece ->
                SnippetCutter.around(
                    body,
                    new Span(piece.start, piece.end),
                    Spans.merged(piece.marks.stream().map(Mark::span).toList())))
        .toList();
  }

  private @Nullable Piece best(List<Piece> chosen, Set<Clause> shown) {
    Piece best = null;
    long bestNew = -1;
    double bestScore = 0;
    for (Piece piece : pieces) {
      if (!chosen.contains(piece)) {
        Set<Clause> here = new HashSet<>();
        piece.marks.forEach(mark -> here.add(mark.leaf()));
        long unseen = here.stream().filter(leaf -> !shown.contains(leaf)).count();
        double score = score(piece, here);
        if (unseen > bestNew || (unseen == bestNew && score > bestScore)) {
          best = piece;
          bestNew = unseen;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private double score(Piece piece, Set<Clause> here) {
    double score = 0;
    for (Clause leaf : here) {
      long times = piece.marks.stream().filter(mark -> mark.leaf().equals(leaf)).count();
      int everywhere = found.getOrDefault(leaf, List.of()).size();
      score += times / (times + 1.0) * Math.log(1 + (double) pieces.size() / everywhere);
    }
    return score * (1 + 1 / Math.log(EARLY + piece.start));
  }

  /** Around each match as many whole sentences as come nearest to the length of a snippet. */
  private void cut() {
    List<Mark> marks = new ArrayList<>();
    found.forEach((leaf, spans) -> spans.forEach(span -> marks.add(new Mark(span, leaf))));
    marks.sort(Comparator.comparing(Mark::span));
    SentenceBreaks sentences = new SentenceBreaks();
    sentences.setText(new StringCharacterIterator(body));
    for (Mark mark : marks) {
      Span span = mark.span();
      int last = pieces.isEmpty() ? 0 : pieces.getLast().end;
      if (pieces.isEmpty() || span.start() >= last) {
        int start = Math.max(last, Math.max(0, sentences.preceding(span.start() + 1)));
        pieces.add(new Piece(start, end(sentences, start, span)));
      }
      pieces.getLast().marks.add(mark);
    }
  }

  private static int end(SentenceBreaks sentences, int start, Span match) {
    int end = sentences.following(Math.max(match.start(), match.end() - 1));
    int next = sentences.next();
    while (next >= 0 && next - start - GOAL < start + GOAL - end) {
      end = next;
      next = sentences.next();
    }
    return end;
  }
}
