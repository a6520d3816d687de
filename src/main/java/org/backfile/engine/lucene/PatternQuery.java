package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Matches words by a pattern of {@code *} and {@code ?}, whatever pattern it is. */
final class PatternQuery extends AutomatonQuery {
  private static final int WORK_LIMIT = 10_000;

  PatternQuery(Place place, String pattern) {
    super(place.word(pattern), automaton(pattern));
  }

  /**
   * Patterns such as {@code a*?????????} have deterministic automata of exponential size; they stay
   * nondeterministic, which is slower to run but small.
   */
  private static Automaton automaton(String pattern) {
    List<Automaton> parts = new ArrayList<>();
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      parts.add(
          switch (c) {
            case '*' -> Automata.makeAnyString();
            case '?' -> Automata.makeAnyChar();
            default -> Automata.makeChar(c);
          });
    }
    Automaton all = Operations.concatenate(parts);
    try {
      return Operations.determinize(all, WORK_LIMIT);
    } catch (TooComplexToDeterminizeException complex) {
      return all;
    }
  }
}
