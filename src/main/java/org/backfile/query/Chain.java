package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.query.Clause.Together;
import org.backfile.query.Clause.Together.Unit;
import org.jspecify.annotations.Nullable;

/** Clauses side by side in a query that {@code /s} and {@code /p} join, while they are read. */
final class Chain {
  private final List<Clause> links = new ArrayList<>();
  private final List<Unit> joints = new ArrayList<>();

  /** A chain of one clause. */
  Chain(Clause first) {
    links.add(first);
  }

  void add(Unit unit, Clause next) {
    joints.add(unit);
    links.add(next);
  }

  /**
   * What the chain means, as clauses that must all match.
   *
   * @param reach the field that the words belong to
   */
  List<Clause> clauses(@Nullable Field reach, Repairs repairs) {
    List<Clause> loose = links.stream().flatMap(Chain::flat).toList();
    if (joints.isEmpty()) {
      return loose;
    }
    if (reach != null && reach != Field.TITLE && reach != Field.BODY) {
      repairs.add("near-elsewhere");
      return loose;
    }
    List<Clause> words = words(links);
    if (!words.stream().allMatch(Together::isOfWords)) {
      repairs.add("near-unfit");
      return loose;
    }
    List<Clause> together = together(words);
    if (together.size() > 1 || words.size() != links.size()) {
      repairs.add(
          "near-read", together.size() == 1 ? together.getFirst() : new Clause.AllOf(together));
    }
    return together;
  }

  /** All the words in the widest unit, and those that a narrower one joins in that one too. */
  private List<Clause> together(List<Clause> words) {
    List<Clause> together = new ArrayList<>();
    Unit widest = joints.contains(Unit.PARAGRAPH) ? Unit.PARAGRAPH : Unit.SENTENCE;
    if (widest == Unit.PARAGRAPH) {
      int start = 0;
      for (int i = 0; i <= joints.size(); i++) {
        if (i == joints.size() || joints.get(i) == Unit.PARAGRAPH) {
          sentence(links.subList(start, i + 1), together);
          start = i + 1;
        }
      }
    }
    together.add(near(words, widest));
    return together;
  }

  private static void sentence(List<Clause> links, List<Clause> together) {
    if (links.size() > 1) {
      together.add(near(words(links), Unit.SENTENCE));
    } else {
      flat(links.getFirst())
          .filter(c -> c instanceof Together t && t.unit() == Unit.SENTENCE)
          .forEach(together::add);
    }
  }

  private static Clause near(List<Clause> words, Unit unit) {
    return words.size() == 1 ? words.getFirst() : new Together(words, unit);
  }

  /** The words of every link; those of chains in chains once, or they would double at each. */
  private static List<Clause> words(List<Clause> links) {
    Stream<Clause> words = links.stream().flatMap(Chain::flat).flatMap(Chain::words);
    boolean nested =
        links.stream().anyMatch(c -> c instanceof Clause.AllOf || c instanceof Together);
    return (nested ? words.distinct() : words).toList();
  }

  private static Stream<Clause> words(Clause clause) {
    return clause instanceof Together together ? together.clauses().stream() : Stream.of(clause);
  }

  private static Stream<Clause> flat(Clause clause) {
    return clause instanceof Clause.AllOf all ? all.clauses().stream() : Stream.of(clause);
  }
}
