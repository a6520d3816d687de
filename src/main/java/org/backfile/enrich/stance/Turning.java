package org.backfile.enrich.stance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;

/** Tells what the words around a cue make of it: turned, weakened or set against another. */
final class Turning {
  private static final double NEGATED = -0.6;
  private static final double HEDGED = 0.5;
  private static final double ASKED = 0.5;
  private static final double CONCEDED = 0.4;
  private static final double REVERSED = 0.5;
  private static final int NEGATION_REACH = 4;
  private static final int HEDGE_REACH = 6;
  private static final Set<String> STOPS =
      Set.of(",", ";", ":", "(", ")", "\u2014", "\"", "\u201d");

  /** What becomes of a cue's weight, and why. */
  record Turned(double factor, Set<Flag> flags) {}

  private final Speech.Turns turns;

  Turning(Speech.Turns turns) {
    this.turns = turns;
  }

  /** What the words before the cue at this token make of it. */
  Turned of(Line line, int cue, Contrast contrast) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    double factor = line.isQuestion() ? ASKED : 1;
    int from = clauseStart(line.words(), cue, NEGATION_REACH);
    if (isNegated(line.words(), from, cue)) {
      flags.add(Flag.NEGATION);
      factor *= NEGATED;
    }
    if (turns.hedges().within(line.words(), clauseStart(line.words(), cue, HEDGE_REACH), cue)) {
      flags.add(Flag.HEDGE);
      factor *= HEDGED;
    }
    if (contrast.isConceded(cue)) {
      flags.add(Flag.CONTRAST);
      factor *= CONCEDED;
    } else if (contrast.isReversed(cue)) {
      flags.add(Flag.CONTRAST);
      factor *= REVERSED;
    }
    return new Turned(factor, flags);
  }

  /** Where this line grants something only to say something else. */
  Contrast contrast(Line line) {
    Contrast contrast = new Contrast();
    List<String> words = line.words();
    for (int i = 0; i < words.size(); i++) {
      if (turns.concessions().has(words, i)) {
        int comma = i + 1;
        while (comma < words.size() && !STOPS.contains(words.get(comma))) {
          comma++;
        }
        contrast.concede(i, comma);
        i = comma - 1;
      } else if (i > 0 && turns.reversals().has(words, i)) {
        contrast.reverse(i);
      }
    }
    return contrast;
  }

  private boolean isNegated(List<String> words, int from, int cue) {
    boolean negated = false;
    for (int i = from; i < cue; i++) {
      Phrases.Match<Boolean> not = turns.notNegations().at(words, i);
      if (not != null) {
        i += not.length() - 1;
      } else if (turns.negations().has(words, i)) {
        negated = !negated;
      }
    }
    return negated;
  }

  private static int clauseStart(List<String> words, int cue, int reach) {
    int from = cue;
    while (from > 0 && cue - from < reach && !STOPS.contains(words.get(from - 1))) {
      from--;
    }
    return from;
  }
}
