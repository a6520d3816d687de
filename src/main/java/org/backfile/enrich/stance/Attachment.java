package org.backfile.enrich.stance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ties a cue to the name it speaks about: the nearest one, where marks and clauses lengthen the
 * way.
 */
final class Attachment {
  private static final int REACH = 16;
  private static final int OBJECT_REACH = 8;
  private static final int BACKWARD = 10;
  private static final int COMMA = 3;
  private static final int CLAUSE = 9;
  private static final Set<String> CLAUSES =
      Set.of(
          ";", ":", "\u2014", "\u2013", "but", "while", "although", "though", "whereas", "because");
  private static final Set<String> BEING =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");

  private Attachment() {}

  /** The mention that a cue speaks about; null when none is near enough. */
  static @Nullable Mention target(Line line, Lexicon.Found cue) {
    Mention before = line.before(cue.from());
    Mention after = line.notBefore(cue.to());
    int back = before == null ? REACH + 1 : way(line.words(), before.to(), cue.from());
    int on = after == null ? REACH + 1 : way(line.words(), cue.to(), after.from()) + 1;
    return switch (cue.cue().kind()) {
      case OPINION ->
          isPassive(line, cue) ? within(before, back, REACH) : within(after, on, OBJECT_REACH);
      case DEED ->
          back <= on + BACKWARD ? within(before, back, REACH) : within(after, on + BACKWARD, REACH);
      case QUALITY, THING -> back < on ? within(before, back, REACH) : within(after, on, REACH);
    };
  }

  /** Whether the doer is left out or follows: "was praised", "has been widely praised". */
  static boolean isPassive(Line line, Lexicon.Found cue) {
    if (line.word(cue.from()).endsWith("ing")) {
      return false;
    }
    for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - 3); i--) {
      if (BEING.contains(line.word(i))) {
        return true;
      }
    }
    return line.word(cue.to()).equals("by");
  }

  private static @Nullable Mention within(@Nullable Mention mention, int way, int reach) {
    return way <= reach ? mention : null;
  }

  private static int way(List<String> words, int from, int to) {
    int way = 0;
    for (int i = from; i < to && way <= REACH; i++) {
      String word = words.get(i);
      way += word.equals(",") ? COMMA : CLAUSES.contains(word) ? CLAUSE : 1;
    }
    return way;
  }
}
