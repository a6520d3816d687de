package org.backfile.enrich.stance;

import java.util.BitSet;
import java.util.Set;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Tells who does what a verb says: a named speaker, or people such as "critics". */
final class Subjects {
  /** The author, who says "I" or "we" outside of quotation marks. */
  static final String AUTHOR = "the author";

  /** Someone whom the text does not name. */
  static final String UNNAMED = "an unnamed speaker";

  private static final int NEAR = 4;
  private static final int FAR = 14;
  private static final Set<String> STOPS = Set.of(";", ":", ".", "(", ")", "\u2014", "!", "?");
  private static final Set<String> NO_ACT =
      Set.of(
          "'s", "the", "a", "an", "this", "no", "its", "his", "her", "their", "to", "any", "of",
          "is", "are", "was", "were", "be", "been", "being");

  private final Speech speech;

  Subjects(Speech speech) {
    this.speech = speech;
  }

  /** Whether the word at this token is a noun, an infinitive or a passive, so nobody's own act. */
  static boolean isNoAct(Line line, int token) {
    return NO_ACT.contains(line.word(token - 1));
  }

  /**
   * Who does what the verb at this token says; null when that cannot be told.
   *
   * @param quoted tokens within quotation marks, where no subject stands
   * @param person whom "he" or "she" means
   */
  @Nullable String before(Line line, int verb, BitSet quoted, @Nullable String person) {
    int furthest = line.word(verb - 1).equals(",") ? FAR : NEAR;
    Mention name = line.before(verb);
    for (int i = verb - 1; i >= Math.max(0, verb - furthest); i--) {
      if (STOPS.contains(line.word(i)) || quoted.get(i)) {
        return null;
      }
      if (name != null && name.to() - 1 == i) {
        return name.canSpeak() ? name.target() : null;
      }
      if (speech.speakers().contains(line.word(i))) {
        return line.word(i);
      }
      if (speech.pronouns().contains(line.word(i))) {
        return pronoun(line.word(i), person);
      }
    }
    return null;
  }

  /** Who is named within a few words from this token; null when nobody is. */
  @Nullable String after(Line line, int token, int furthest) {
    Mention name = line.notBefore(token);
    for (int i = token; i < Math.min(line.words().size(), token + furthest); i++) {
      if (name != null && name.from() <= i) {
        return name.canSpeak() ? name.target() : null;
      }
      boolean nameFollows = name != null && name.canSpeak() && name.from() == i + 1;
      if (speech.speakers().contains(line.word(i)) && !nameFollows) {
        return line.word(i);
      }
    }
    return null;
  }

  /** The last person named in this line; else the one named before it. */
  static @Nullable String lastPerson(Line line, @Nullable String before) {
    for (int i = line.mentions().size() - 1; i >= 0; i--) {
      if (line.mentions().get(i).type() == EntityType.PERSON) {
        return line.mentions().get(i).target();
      }
    }
    return before;
  }

  private static String pronoun(String word, @Nullable String person) {
    if (word.equals("i") || word.equals("we")) {
      return AUTHOR;
    }
    return person == null || word.equals("they") ? UNNAMED : person;
  }
}
