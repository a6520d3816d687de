package org.backfile.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.backfile.article.Entity;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.enrich.quote.SpeechWords.Kind;
import org.backfile.enrich.text.Block;
import org.backfile.enrich.text.Sentence;
import org.backfile.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/** Cuts the paragraphs of one article into lines. */
final class LineCutter {
  private static final int LOOK_AHEAD = 12;
  private static final int LONGEST_JOINED = 60;

  private record Named(Passage where, Entity entity) {}

  private final SpeechWords words;
  private final List<Named> names = new ArrayList<>();
  private int next;

  LineCutter(SpeechWords words, List<Entity> entities) {
    this.words = words;
    for (Entity entity : entities) {
      entity.mentions().forEach(m -> names.add(new Named(m, entity)));
    }
    names.sort(
        Comparator.comparing((Named n) -> n.where().part())
            .thenComparingInt(n -> n.where().span().start())
            .thenComparingInt(n -> -n.where().span().end())
            .thenComparing(n -> n.entity().name()));
  }

  /** The lines of a paragraph; paragraphs must come in reading order. */
  List<Line> lines(Block block, List<Stretch> quotes) {
    List<Line> lines = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    Part part = block.sentences().getFirst().part();
    int quote = 0;
    int covered = 0;
    for (Sentence sentence : block.sentences()) {
      boolean first = true;
      for (Token token : sentence.tokens()) {
        if (token.span().start() < covered) {
          continue;
        }
        while (quote < quotes.size() && quotes.get(quote).whole().end() <= token.span().start()) {
          quote++;
        }
        Piece piece = piece(part, token, quote < quotes.size() ? quotes.get(quote) : null);
        covered = piece.span().end();
        if (!pieces.isEmpty() && isNewLine(pieces.getLast(), piece, first)) {
          lines.add(new Line(part, pieces));
          pieces.clear();
        }
        pieces.add(piece);
        first = false;
      }
    }
    if (!pieces.isEmpty()) {
      lines.add(new Line(part, pieces));
    }
    return joined(part, lines);
  }

  private static boolean isNewLine(Piece last, Piece piece, boolean firstOfSentence) {
    if (last.quote() != null) {
      return piece.isQuote() || (last.quote().endsSentence() && piece.capital());
    }
    return firstOfSentence && !last.isQuote() && (!piece.isQuote() || isStop(last.word()));
  }

  private static boolean isStop(String word) {
    return word.equals(".") || word.equals("!") || word.equals("?") || word.equals("\u2026");
  }

  private Piece piece(Part part, Token token, @Nullable Stretch quote) {
    if (quote != null && quote.whole().start() <= token.span().start()) {
      return Piece.quote(quote);
    }
    Named name = nameAt(part, token.span());
    if (name != null && (quote == null || name.where().span().end() <= quote.whole().start())) {
      int end = Math.max(name.where().span().end(), token.span().end());
      return Piece.name(new Span(token.span().start(), end), name.entity());
    }
    boolean capital = Character.isUpperCase(token.text().codePointAt(0));
    return Piece.word(token.span(), token.text().toLowerCase(Locale.ROOT), capital);
  }

  private @Nullable Named nameAt(Part part, Span token) {
    while (next < names.size() && isBefore(names.get(next).where(), part, token)) {
      next++;
    }
    Named name = next < names.size() ? names.get(next) : null;
    return name != null
            && name.where().part() == part
            && name.where().span().start() <= token.start()
        ? name
        : null;
  }

  private static boolean isBefore(Passage name, Part part, Span token) {
    int byPart = name.part().compareTo(part);
    return byPart < 0 || (byPart == 0 && name.span().start() < token.start());
  }

  /** Puts a question or a cry together with the words that say who asks or cries. */
  private List<Line> joined(Part part, List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    for (Line line : lines) {
      Line before = joined.isEmpty() ? null : joined.getLast();
      Piece last = before == null ? null : before.at(before.size() - 1);
      if (before != null
          && last != null
          && before.size() < LONGEST_JOINED
          && asks(last.quote())
          && isAttribution(line)) {
        List<Piece> both = new ArrayList<>(before.pieces());
        both.addAll(line.pieces());
        joined.set(joined.size() - 1, new Line(part, both));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean asks(@Nullable Stretch quote) {
    return quote != null && quote.closed() && quote.endsSentence() && quote.tail() != '.';
  }

  /** Whether a line is no more than somebody and a verb of saying. */
  private boolean isAttribution(Line line) {
    for (int i = 0; i < Math.min(line.size(), LOOK_AHEAD); i++) {
      if (line.isQuote(i) || (i > 0 && words.is(Kind.LINK, line.word(i)))) {
        return false;
      }
      if (words.isVerb(line.word(i))) {
        String after = line.word(i + 1);
        return after.isEmpty() ? line.at(i + 1) == null || line.isQuote(i + 1) : isCalm(after);
      }
    }
    return false;
  }

  private boolean isCalm(String after) {
    return !Character.isLetter(after.charAt(0))
        || words.is(Kind.TIME, after)
        || words.is(Kind.PREPOSITION, after);
  }
}
