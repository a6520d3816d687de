package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.EntityType;
import org.backfile.article.Span;
import org.jspecify.annotations.Nullable;

/** The words of one text that the needles of a query ask for, in one pass for each analyzer. */
final class Haystack {
  private final Map<String, Hits> terms = new HashMap<>();
  private final Map<Query, Hits> words = new HashMap<>();

  /**
   * Reads a text.
   *
   * @param names of the text; null when it has none
   */
  Haystack(Needles needles, String text, Analyzer chain, @Nullable NamedPlaces names) {
    if (needles.seeksTerms()) {
      read(chain, text, (term, at) -> take(needles, term, at, names));
    }
    Set<Query> open = needles.open();
    if (!open.isEmpty()) {
      Map<String, List<Query>> known = new HashMap<>();
      read(
          Analysis.WORDS,
          text,
          (word, at) -> {
            for (Query piece : known.computeIfAbsent(word, w -> accepting(open, w))) {
              words.computeIfAbsent(piece, p -> new Hits()).add(at);
            }
          });
    }
  }

  private void take(Needles needles, String term, Hits.At at, @Nullable NamedPlaces names) {
    if (needles.isSought(term)) {
      hits(term).add(at);
    }
    if (names != null && needles.seeksNames()) {
      for (EntityType type : names.at(at.span())) {
        hits(Needles.name(type)).add(at);
      }
    }
  }

  private Hits hits(String term) {
    return terms.computeIfAbsent(term, t -> new Hits());
  }

  private static List<Query> accepting(Set<Query> open, String word) {
    BytesRef bytes = new BytesRef(word);
    return open.stream().filter(piece -> Needles.accepts(piece, bytes)).toList();
  }

  /** Where this term, or name, stands. */
  Hits of(String term) {
    return terms.getOrDefault(term, Hits.NONE);
  }

  /** Where a word stands that this piece accepts. */
  Hits of(Query piece) {
    return words.getOrDefault(piece, Hits.NONE);
  }

  private interface Taker {
    void take(String term, Hits.At at);
  }

  private static void read(Analyzer analyzer, String text, Taker taker) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        Span span = new Span(offset.startOffset(), offset.endOffset());
        taker.take(term.toString(), new Hits.At(position, span));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
