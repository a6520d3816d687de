package org.backfile.enrich.quote;

import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to say something, as one line puts it.
 *
 * @param kind how the line names them
 * @param who null when it is not plain who is meant
 * @param from the first piece that speaks of them; the verb itself when they stand after it
 * @param at the piece that names them; negative when none does
 */
record Subject(Kind kind, @Nullable Entity who, int from, int at) {
  /** How a line names a speaker. */
  enum Kind {
    NAME,
    PRONOUN,
    SPOKESPERSON,
    UNNAMED,
    /** Nobody stands where a speaker would. */
    NONE
  }

  static final Subject NONE = new Subject(Kind.NONE, null, -1, -1);

  static Subject unnamed(int from) {
    return new Subject(Kind.UNNAMED, null, from, -1);
  }

  boolean isNamed() {
    return who != null;
  }

  boolean isPerson() {
    return who != null && who.type() == EntityType.PERSON;
  }

  /** Whether an organization or a place speaks, so that "he" still means who was meant before. */
  boolean isBody() {
    return kind == Kind.NAME && !isPerson();
  }

  Subject from(int other) {
    return new Subject(kind, who, other, at);
  }
}
