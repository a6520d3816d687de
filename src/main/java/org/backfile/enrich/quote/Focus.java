package org.backfile.enrich.quote;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Entity;
import org.backfile.enrich.quote.SpeechWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whom "he" or "she" means at a place of the article; nobody when it is not plain.
 *
 * <p>A new subject takes the place of the last one, but beside somebody who has spoken it is in
 * doubt.
 */
final class Focus {
  private static final int LONGEST_OPENING = 5;

  private final SpeechWords words;
  private final Set<Entity> others = new HashSet<>();
  private @Nullable Entity person;
  private boolean hasSpoken;

  Focus(SpeechWords words) {
    this.words = words;
  }

  /** Whom this pronoun means. */
  @Nullable Entity of(String pronoun) {
    Kind other = pronoun.equals("he") ? Kind.WOMAN : Kind.MAN;
    if (person == null || is(other, person)) {
      return null;
    }
    return others.stream().allMatch(o -> is(other, o)) ? person : null;
  }

  private boolean is(Kind kind, Entity entity) {
    String name = entity.name().toLowerCase(Locale.ROOT);
    int space = name.indexOf(' ');
    return space > 0 && words.is(kind, name.substring(0, space));
  }

  /** Somebody just spoke, and it is they who are meant from here on; null when nobody can be. */
  void spoke(@Nullable Entity speaker) {
    person = speaker;
    hasSpoken = true;
    others.clear();
  }

  /** This part of a line was read, and somebody else may now be meant. */
  void read(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.isPerson(i)) {
        Entity named = NounPhrases.entity(line, i);
        if (isSubject(line, i)) {
          turnTo(named);
        } else if (!named.equals(person)) {
          others.add(named);
        }
      }
    }
  }

  private void turnTo(Entity named) {
    if (named.equals(person)) {
      return;
    }
    others.clear();
    if (person != null && hasSpoken) {
      others.add(person);
    }
    person = named;
    hasSpoken = false;
  }

  /** Whether a name stands where the subject of its line stands as a rule. */
  private boolean isSubject(Line line, int name) {
    if (name > LONGEST_OPENING || line.word(name + 1).equals("'s")) {
      return false;
    }
    for (int i = 0; i < name; i++) {
      Piece piece = line.at(i);
      if (piece == null || !piece.isLetters() || words.is(Kind.PREPOSITION, piece.word())) {
        return false;
      }
    }
    return true;
  }
}
