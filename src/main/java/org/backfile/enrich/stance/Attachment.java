package org.backfile.enrich.stance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a cue is tied to the name it speaks about.
 *
 * @param target the nearest mention, where marks and clauses lengthen the way
 * @param closeness 1 when they stand together, less the longer the way is
 */
record Attachment(Mention target, double closeness) {
  private static final int NEAR = 5;
  private static final int FAR = 9;
  private static final int REACH = 14;
  private static final double LESS_NEAR = 0.6;
  private static final double LOOSE = 0.3;
  private static final int OBJECT_REACH = 8;
  private static final int BACKWARD = 10;
  private static final int COMMA = 3;
  private static final int CLAUSE = 9;
  private static final Set<String> CLAUSES =
      Set.of(
          ";",
          ":",
          "\u2014",
          "\u2013",
          "but",
          "while",
          "although",
          "though",
          "whereas",
          "because",
          "which",
          "who",
          "that");
  private static final Set<String> TOWARD =
      Set.of("of", "for", "against", "toward", "towards", "to", "at", "over", "about", "on");
  private static final Set<String> OWNS = Set.of("'s", "his", "her", "its", "their", "our", "my");
  private static final Set<String> BEING =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");

  /** The tie of a cue in this line; null when no name is near enough. */
  static @Nullable Attachment of(Line line, Lexicon.Found cue) {
    Mention before = line.before(cue.from());
    Mention after = line.notBefore(cue.to());
    int back = before == null ? REACH + 1 : way(line.words(), before.to(), cue.from());
    int on = after == null ? REACH + 1 : way(line.words(), cue.to(), after.from()) + 1;
    Attachment tie = nearest(line, cue, new Near(before, back), new Near(after, on));
    return tie != null && line.place().isTitle() ? tie.inTitle() : tie;
  }

  private record Near(@Nullable Mention mention, int way) {}

  private static @Nullable Attachment nearest(
      Line line, Lexicon.Found cue, Near before, Near after) {
    return switch (cue.cue().kind()) {
      case OPINION ->
          Attachment.isPassive(line, cue) ? within(before, REACH) : within(after, OBJECT_REACH);
      case DEED ->
          before.way() <= after.way() + BACKWARD
              ? within(before, REACH)
              : within(after, REACH - BACKWARD);
      case ATTITUDE ->
          TOWARD.contains(line.word(cue.to())) ? within(after, REACH) : notOwner(line, cue, before);
      case QUALITY, THING ->
          before.way() < after.way() ? within(before, REACH) : within(after, REACH);
    };
  }

  /** "Her support" tells whose it is, not for whom. */
  private static @Nullable Attachment notOwner(Line line, Lexicon.Found cue, Near before) {
    return OWNS.contains(line.word(cue.from() - 1)) ? null : within(before, FAR);
  }

  /** Headlines are short: a dash or colon in them parts nothing. */
  private Attachment inTitle() {
    return new Attachment(target, Math.max(closeness, LESS_NEAR));
  }

  /** Whether the doer is left out or follows: "was praised", "has been widely praised". */
  static boolean isPassive(Line line, Lexicon.Found cue) {
    if (!line.word(cue.from()).endsWith("ed")) {
      return false;
    }
    for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - 3); i--) {
      if (BEING.contains(line.word(i))) {
        return true;
      }
    }
    return line.word(cue.to()).equals("by");
  }

  private static @Nullable Attachment within(Near near, int reach) {
    if (near.mention() == null || near.way() > reach) {
      return null;
    }
    double closeness = near.way() <= NEAR ? 1 : near.way() <= FAR ? LESS_NEAR : LOOSE;
    return new Attachment(near.mention(), closeness);
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
