package org.backfile.query;

import java.util.List;
import org.backfile.query.Clause.Together.Unit;
import org.jspecify.annotations.Nullable;

/** One piece of a query's text, before anything is made of it. */
sealed interface Token {
  /** A run of characters, wildcards and all. */
  record Plain(String text) implements Token {}

  /** What stood between quotation marks. */
  record Quoted(List<String> words, int slop) implements Token {}

  /** What stood between square brackets after {@code published:}. */
  record Range(String from, String to) implements Token {}

  /**
   * A field's name and its colon.
   *
   * @param apart whether a blank follows
   */
  record Mark(Field field, String typed, boolean apart) implements Token {}

  record Open() implements Token {}

  record Close() implements Token {}

  record Joint(Join join, String typed) implements Token {
    /** Whether it is written so that it may be just a word. */
    boolean isLoose() {
      return typed.charAt(0) != '/' && typed.codePoints().anyMatch(Character::isLowerCase);
    }
  }

  record Negation(String typed) implements Token {}

  /** How two clauses are joined. */
  enum Join {
    AND("AND", null),
    OR("OR", null),
    SENTENCE("/s", Unit.SENTENCE),
    PARAGRAPH("/p", Unit.PARAGRAPH);

    /** As it is written. */
    final String sign;

    /** How near both sides must stand; null for anywhere. */
    final @Nullable Unit unit;

    Join(String sign, @Nullable Unit unit) {
      this.sign = sign;
      this.unit = unit;
    }

    static Join of(Unit unit) {
      return unit == Unit.SENTENCE ? SENTENCE : PARAGRAPH;
    }
  }

  /** Whether something to search for begins here. */
  default boolean startsOperand() {
    return !(this instanceof Close || this instanceof Joint);
  }
}
