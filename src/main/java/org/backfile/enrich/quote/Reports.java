package org.backfile.enrich.quote;

import org.backfile.enrich.quote.SpeechWords.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the clause that tells in other words what somebody said. */
final class Reports {
  private static final int SHORTEST = 3;
  private static final int TO_THAT = 16;
  private static final int LONGEST_TAIL = 14;
  private static final int NONE = -1;

  private final SpeechWords words;

  Reports(SpeechWords words) {
    this.words = words;
  }

  /** The first piece of the clause after the verb; negative when none follows. */
  int after(Line line, Frame frame, int end) {
    if (!frame.canReport() || frame.isCall()) {
      return NONE;
    }
    if (line.word(frame.verb()).equals("according")) {
      return afterAccording(line, frame, end);
    }
    if (frame.isInverted()) {
      return NONE;
    }
    int start = clause(line, frame, end);
    return start >= 0 && end - start >= SHORTEST ? start : NONE;
  }

  private static int afterAccording(Line line, Frame frame, int end) {
    boolean leads = frame.verb() <= 1 && line.word(frame.after()).equals(",");
    return leads && end - frame.after() > SHORTEST ? frame.after() + 1 : NONE;
  }

  private int clause(Line line, Frame frame, int end) {
    int i = frame.verb() + 1;
    while (i < end && words.is(Kind.TIME, line.word(i))) {
      i++;
    }
    String word = line.word(i);
    boolean plain = words.is(Kind.PLAIN, line.word(frame.verb()));
    if (word.equals("that")) {
      return plain && isDeed(line.word(i + 1)) ? i : i + 1;
    }
    if (plain && !words.is(Kind.PREPOSITION, word)) {
      return startsClause(line, i) ? i : NONE;
    }
    if (isPronoun(word)) {
      return i;
    }
    boolean tells = words.is(Kind.TELL, line.word(frame.verb()));
    boolean aside = words.is(Kind.PREPOSITION, word) && (plain || isSetting(word));
    int that = tells || aside ? that(line, i, end) : NONE;
    return that < 0 ? NONE : that + 1;
  }

  /** Whether words after this tell when or where something was said, and not of what. */
  private static boolean isSetting(String word) {
    return switch (word) {
      case "in", "on", "at", "during", "by", "via", "amid" -> true;
      default -> false;
    };
  }

  /** Whether the "that" before this word is what the clause speaks of: "said that is true". */
  private boolean isDeed(String word) {
    return words.is(Kind.AUXILIARY, word) || word.endsWith("ed");
  }

  private boolean startsClause(Line line, int i) {
    Piece piece = line.at(i);
    if (piece == null || piece.isQuote()) {
      return false;
    }
    return piece.name() != null
        || (piece.isLetters()
            && !words.is(Kind.NO_CLAUSE, piece.word())
            && (isPronoun(piece.word()) || !words.is(Kind.LINK, piece.word())));
  }

  private int that(Line line, int from, int end) {
    for (int i = from; i < Math.min(end, from + TO_THAT); i++) {
      String word = line.word(i);
      if (word.equals("that")) {
        return line.word(i - 1).equals("so") ? NONE : i;
      }
      if (line.isQuote(i)
          || word.equals(";")
          || word.equals(":")
          || words.isVerb(word)
          || isPronoun(word)) {
        return NONE;
      }
    }
    return NONE;
  }

  private static boolean isPronoun(String word) {
    return switch (word) {
      case "he", "she", "it", "they", "there", "we", "i", "you" -> true;
      default -> false;
    };
  }

  /** Whether the words before the frame, from {@code start} on, are what was said. */
  boolean before(Line line, Frame frame, int start, int end) {
    int comma = frame.from() - 1;
    String first = line.word(start);
    Piece last = line.at(comma);
    boolean parted = last != null && (last.word().equals(",") || endsWithComma(last.quote()));
    return parted
        && comma - start >= SHORTEST
        && !words.is(Kind.PREPOSITION, first)
        && !words.is(Kind.SUBORDINATE, first)
        && !first.endsWith("ing")
        && isTail(line, frame, end);
  }

  private static boolean endsWithComma(@Nullable Stretch quote) {
    return quote != null && quote.tail() == ',';
  }

  /** Whether nothing follows the verb that could be said. */
  private boolean isTail(Line line, Frame frame, int end) {
    int i = frame.verb() + 1;
    if (frame.isInverted()) {
      return end - frame.after() <= LONGEST_TAIL || line.word(frame.after()).equals(",");
    }
    String next = line.word(i);
    boolean calm =
        i >= end
            || words.is(Kind.TIME, next)
            || words.is(Kind.PREPOSITION, next)
            || (line.word(frame.verb()).equals("told") && end - i <= 3);
    return calm && end - i <= LONGEST_TAIL && that(line, i, end) < 0;
  }
}
