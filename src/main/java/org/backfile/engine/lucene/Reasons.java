package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.query.Field;
import org.backfile.search.Match;

/** Says which parts of one query matched in an article, where, and in which forms. */
final class Reasons {
  private static final Map<String, IndexField> FIELDS =
      Fields.ALL.stream().collect(Collectors.toMap(IndexField::name, Function.identity()));

  private final Map<Clause, List<Field>> leaves = new LinkedHashMap<>();
  private final Map<Clause, Needles> byName = new HashMap<>();

  Reasons(Clause tree) {
    add(tree, List.of(Field.TITLE, Field.BODY));
  }

  private void add(Clause clause, List<Field> fields) {
    switch (clause) {
      case Clause.AllOf of -> of.clauses().forEach(c -> add(c, fields));
      case Clause.AnyOf of -> of.clauses().forEach(c -> add(c, fields));
      case Clause.Together of -> of.clauses().forEach(c -> add(c, fields));
      case Clause.InField in -> add(in.clause(), List.of(in.field()));
      case Clause.Not none -> {}
      case Clause.Everything none -> {}
      case Clause.Among none -> {}
      case Clause.Published range -> add(clause, Field.PUBLISHED);
      case Clause.Undated undated -> add(clause, Field.PUBLISHED);
      default -> fields.forEach(field -> add(clause, field));
    }
  }

  private void add(Clause leaf, Field field) {
    List<Field> fields = leaves.computeIfAbsent(leaf, l -> new ArrayList<>());
    if (!fields.contains(field)) {
      fields.add(field);
    }
  }

  /** In the order of the query, title before body. */
  List<Match> of(EnrichedArticle article, Map<Part, Map<Clause, List<Span>>> found) {
    List<Match> matches = new ArrayList<>();
    leaves.forEach(
        (leaf, fields) -> {
          for (Field field : fields) {
            List<String> forms = forms(article, leaf, field, found);
            if (!forms.isEmpty()) {
              matches.add(match(leaf, field, forms));
            }
          }
        });
    return matches;
  }

  private List<String> forms(
      EnrichedArticle article, Clause leaf, Field field, Map<Part, Map<Clause, List<Span>>> found) {
    return switch (field) {
      case TITLE -> inText(article, Part.TITLE, leaf, found);
      case BODY -> inText(article, Part.BODY, leaf, found);
      case PUBLISHED -> isDated(article, leaf) ? List.of("") : List.of();
      default -> named(article, leaf, field);
    };
  }

  private static List<String> inText(
      EnrichedArticle article, Part part, Clause leaf, Map<Part, Map<Clause, List<Span>>> found) {
    String text = article.article().text(part);
    return found.getOrDefault(part, Map.of()).getOrDefault(leaf, List.of()).stream()
        .map(span -> span.of(text))
        .toList();
  }

  private List<String> named(EnrichedArticle article, Clause leaf, Field field) {
    IndexField names = FIELDS.get(Fields.of(field));
    if (names == null) {
      return List.of();
    }
    Needles needles = byName.computeIfAbsent(leaf, l -> new Needles(l, Analysis.WORDS));
    return names.values().apply(article).stream()
        .filter(name -> Found.isIn(article, name, leaf, needles))
        .toList();
  }

  private static boolean isDated(EnrichedArticle article, Clause leaf) {
    var date = article.article().published().date();
    if (leaf instanceof Clause.Published range && date != null) {
      return (range.from() == null || !date.last().isBefore(range.from().first()))
          && (range.to() == null || !date.first().isAfter(range.to().last()));
    }
    return leaf instanceof Clause.Undated && date == null;
  }

  private static Match match(Clause leaf, Field field, List<String> all) {
    Map<String, Integer> times = new LinkedHashMap<>();
    Map<String, String> written = new HashMap<>();
    for (String form : all) {
      String folded = form.toLowerCase(Locale.ROOT);
      written.putIfAbsent(folded, form);
      times.merge(folded, 1, Integer::sum);
    }
    List<String> forms =
        times.entrySet().stream()
            .filter(form -> !form.getKey().isEmpty())
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(Match.MOST_FORMS)
            .map(form -> written.getOrDefault(form.getKey(), form.getKey()))
            .toList();
    return new Match(leaf, field, forms, all.size());
  }
}
