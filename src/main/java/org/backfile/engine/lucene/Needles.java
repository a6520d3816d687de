package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.backfile.article.EntityType;
import org.backfile.query.Clause;
import org.backfile.query.Field;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one query that hold no other, made ready to be found in texts of one chain. Not safe
 * for use by many threads.
 */
final class Needles {
  /** Before the key of a type, where the names of that type stand for a word. */
  private static final char NAME = '\u0001';

  private final Map<Clause, List<String>> steps = new HashMap<>();
  private final Map<Clause, List<Query>> open = new HashMap<>();
  private final Set<String> terms = new HashSet<>();
  private boolean names;

  Needles(Clause tree, Analyzer chain) {
    Leaves.of(tree).forEach(leaf -> add(leaf, chain));
  }

  private void add(Clause leaf, Analyzer chain) {
    Place words = Place.of(Field.AUTHOR);
    switch (leaf) {
      case Clause.Word word -> step(leaf, Analysis.terms(chain, word.text()));
      case Clause.Phrase phrase ->
          step(leaf, Analysis.terms(chain, QueryTranslator.joined(phrase)));
      case Clause.AnyName name -> step(leaf, List.of(name(name.type())));
      case Clause.Close close -> step(leaf, steps(close, chain));
      case Clause.Pattern pattern ->
          open.put(leaf, pieces(WordQueries.pattern(words, pattern.text())));
      case Clause.Fuzzy fuzzy ->
          open.put(leaf, pieces(WordQueries.nearWords(words, fuzzy.text(), fuzzy.edits())));
      default -> {}
    }
  }

  private void step(Clause leaf, List<String> sought) {
    steps.put(leaf, sought);
    terms.addAll(sought);
    names |= sought.stream().anyMatch(term -> term.indexOf(NAME) == 0);
  }

  private static List<String> steps(Clause.Close close, Analyzer chain) {
    List<String> steps = new ArrayList<>();
    for (Clause part : close.parts()) {
      if (part instanceof Clause.Word word) {
        steps.addAll(Analysis.terms(chain, word.text()));
      } else if (part instanceof Clause.AnyName name) {
        steps.add(name(name.type()));
      }
    }
    return steps;
  }

  private static List<Query> pieces(Query query) {
    return query instanceof BooleanQuery all
        ? all.clauses().stream().map(c -> c.query()).toList()
        : List.of();
  }

  /** What stands in a text for a name of this type. */
  static String name(EntityType type) {
    return NAME + type.key();
  }

  /** The terms and names of a leaf, in their order; null when it looks at words as written. */
  @Nullable List<String> steps(Clause leaf) {
    return steps.get(leaf);
  }

  /** What a leaf asks of words as written; a word for each must be there. */
  List<Query> open(Clause leaf) {
    return open.getOrDefault(leaf, List.of());
  }

  boolean isEmpty() {
    return terms.isEmpty() && open.isEmpty();
  }

  boolean isSought(String term) {
    return terms.contains(term);
  }

  boolean seeksNames() {
    return names;
  }

  boolean seeksTerms() {
    return !terms.isEmpty();
  }

  Set<Query> open() {
    Set<Query> all = new HashSet<>();
    open.values().forEach(all::addAll);
    return all;
  }

  /** Whether a word as written is one of those that a piece of a leaf asks for. */
  static boolean accepts(Query piece, BytesRef word) {
    return switch (piece) {
      case TermQuery one -> one.getTerm().bytes().equals(word);
      case AutomatonQuery many -> accepts(many.getCompiled(), word);
      default -> false;
    };
  }

  private static boolean accepts(CompiledAutomaton words, BytesRef word) {
    return switch (words.type) {
      case NONE -> false;
      case ALL -> true;
      case SINGLE -> word.equals(words.term);
      case NORMAL ->
          Objects.requireNonNull(words.getByteRunnable()).run(word.bytes, word.offset, word.length);
    };
  }
}
