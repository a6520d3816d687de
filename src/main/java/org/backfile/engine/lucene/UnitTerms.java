package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause.Together.Unit;

/**
 * What stands beside the words of one text: where its sentences and paragraphs begin and end, and
 * which words name something. They have a field of their own, in which each has the position of its
 * word, so that the words' own field, its lengths and its scores know nothing of them.
 */
final class UnitTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Placed> all;
  private Iterator<Placed> rest;
  private int at = -1;

  private record Placed(String term, int position) {}

  private record Word(int position, Span span) {}

  private UnitTerms(List<Placed> all) {
    this.all = all;
    rest = all.iterator();
  }

  static UnitTerms of(EnrichedArticle article, Part part) {
    List<Word> words = words(Chain.of(article.language()), article.article().text(part));
    List<UnitStarts> starts =
        List.of(
            UnitStarts.of(article, part, Unit.SENTENCE),
            UnitStarts.of(article, part, Unit.PARAGRAPH));
    NamedPlaces names = new NamedPlaces(article, part);
    List<Placed> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      for (UnitStarts unit : starts) {
        int here = unit.at(word.span().start());
        boolean first = i == 0 || unit.at(words.get(i - 1).span().start()) != here;
        boolean last = i == words.size() - 1 || unit.at(words.get(i + 1).span().start()) != here;
        if (first || last) {
          all.add(new Placed(edge(unit.unit(), first, last), word.position()));
        }
      }
      for (EntityType type : names.at(word.span())) {
        all.add(new Placed(type.key(), word.position()));
      }
    }
    return new UnitTerms(all);
  }

  private static String edge(Unit unit, boolean first, boolean last) {
    return first && last ? only(unit) : first ? first(unit) : last(unit);
  }

  /** Beside the first word of each unit of several words. */
  static String first(Unit unit) {
    return unit.name() + " first";
  }

  /** Beside the last word of each unit of several words. */
  static String last(Unit unit) {
    return unit.name() + " last";
  }

  /** Beside the one word of a unit of one word. */
  static String only(Unit unit) {
    return unit.name() + " only";
  }

  /** One for each position. */
  private static List<Word> words(Chain chain, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = Analysis.stems(chain).tokenStream("", text)) {
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        if (step.getPositionIncrement() > 0) {
          words.add(new Word(position, new Span(offset.startOffset(), offset.endOffset())));
        }
      }
      stream.end();
      return words;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Placed next = rest.next();
    term.append(next.term());
    step.setPositionIncrement(next.position() - at);
    at = next.position();
    return true;
  }

  @Override
  public void reset() {
    rest = all.iterator();
    at = -1;
  }
}
