package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.backfile.article.EntityType;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;
import org.backfile.query.Clause.Together.Unit;

/** Random trees of every shape that a reader of queries can give. */
final class RandomTrees {
  private static final List<String> WORDS =
      List.of(
          "merger",
          "and",
          "Or",
          "AND",
          "NOT",
          "and/or",
          "24/7",
          "w/s",
          "W/P",
          "-5",
          "foo:bar",
          "title:x",
          "title\uff1a",
          "10:30",
          "a^2",
          "U.S.",
          "AT&T",
          "info@place.org",
          "@nytimes",
          "$10,000",
          "https://a.b/c?d*=\"e,",
          "caf\u00e9",
          "\uD83D\uDE00",
          "it's");

  private final Random random;

  RandomTrees(Random random) {
    this.random = random;
  }

  Clause tree() {
    return random.nextInt(50) == 0 ? new Clause.Everything() : clause(4, false);
  }

  private Clause clause(int depth, boolean inField) {
    return switch (random.nextInt(depth == 0 ? 2 : 8)) {
      case 0 -> words();
      case 1 -> inField ? words() : date();
      case 2 -> new Clause.AllOf(several(depth, inField, c -> !(c instanceof Clause.AllOf)));
      case 3 -> new Clause.AnyOf(several(depth, inField, c -> !(c instanceof Clause.AnyOf)));
      case 4 -> new Clause.Not(clause(depth - 1, inField));
      case 5 -> new Clause.Together(few(this::near), pick(List.of(Unit.values())));
      default -> inField ? words() : field(depth);
    };
  }

  private List<Clause> several(int depth, boolean inField, Predicate<Clause> fit) {
    return few(
        () -> {
          Clause clause = clause(depth - 1, inField);
          return fit.test(clause) ? clause : new Clause.Word("x");
        });
  }

  private Clause near() {
    return random.nextInt(4) == 0 ? new Clause.AnyOf(few(this::words)) : words();
  }

  private Clause field(int depth) {
    return random.nextInt(4) == 0
        ? new Clause.InField(Field.STANCE, stance(2))
        : new Clause.InField(pick(List.of(Field.TITLE, Field.BODY)), clause(depth - 1, true));
  }

  private Clause stance(int depth) {
    return switch (random.nextInt(depth + 1)) {
      case 0 -> new Clause.Word(pick(List.of(Stance.values())).key());
      case 1 -> new Clause.AnyOf(few(() -> stance(0)));
      default -> new Clause.Not(stance(depth - 1));
    };
  }

  private Clause words() {
    return switch (random.nextInt(7)) {
      case 0 -> new Clause.AnyName(pick(List.of(EntityType.values())));
      case 1 -> new Clause.Pattern(pick(List.of("merg*", "m?rg", "a*b?*", "and*", "U.S.*")));
      case 2 -> new Clause.Fuzzy(pick(List.of("Altman", "or", "Sutskever")), 1 + random.nextInt(2));
      case 3 -> new Clause.Phrase(List.of(pick(WORDS).replace("\"", "")), 0);
      case 4 -> new Clause.Phrase(List.of("/s", "a*", "it\u2019s"), random.nextInt(3) * 50);
      case 5 -> close();
      default -> new Clause.Word(pick(WORDS));
    };
  }

  private Clause close() {
    List<Clause> parts =
        new ArrayList<>(few(() -> new Clause.Word(pick(List.of("a", "OR", "-b")))));
    parts.set(random.nextInt(parts.size()), new Clause.AnyName(EntityType.PERSON));
    return new Clause.Close(parts, random.nextInt(3));
  }

  private Clause date() {
    PartialDate early = new PartialDate(2019, 6, random.nextInt(28));
    PartialDate late = new PartialDate(2024, random.nextInt(13), 0);
    return switch (random.nextInt(5)) {
      case 0 -> new Clause.Undated();
      case 1 -> new Clause.Published(early, null);
      case 2 -> new Clause.Published(null, late);
      case 3 -> new Clause.Published(late, late);
      default -> new Clause.Published(early, late);
    };
  }

  private List<Clause> few(Supplier<Clause> clauses) {
    List<Clause> few = new ArrayList<>();
    for (int i = random.nextInt(2); i < 3; i++) {
      few.add(clauses.get());
    }
    return few;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
