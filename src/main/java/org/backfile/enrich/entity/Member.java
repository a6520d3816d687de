package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.jspecify.annotations.Nullable;

/** One of an article's cast: everything it is called there. */
final class Member {
  private final @Nullable KnownName known;
  private final List<Form> forms = new ArrayList<>();

  Member(@Nullable KnownName known) {
    this.known = known;
  }

  void add(Form form) {
    forms.add(form);
  }

  List<Form> forms() {
    return forms;
  }

  @Nullable KnownName known() {
    return known;
  }

  int count() {
    return forms.stream().mapToInt(Form::count).sum();
  }

  EntityType type() {
    if (known != null) {
      return known.type();
    }
    return forms.stream().anyMatch(Form::isCompany) ? EntityType.ORGANIZATION : best().type();
  }

  /** A single word that the model takes for "other" is mostly an adjective. */
  boolean isClear() {
    String name = best().words().getFirst();
    return known != null
        || type() != EntityType.OTHER
        || best().words().size() > 1
        || name.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /**
   * The form that names it best: full names before short ones and before initials, then the most
   * frequent.
   */
  private Form best() {
    return forms.stream()
        .max(
            Comparator.comparing((Form f) -> !f.isSingle())
                .thenComparing(f -> f.words().getFirst().length() > 1)
                .thenComparingInt(Form::count)
                .thenComparingInt(f -> f.words().size())
                .thenComparing(f -> String.join(" ", f.words())))
        .orElseThrow();
  }

  Entity entity(Article article, Provenance model) {
    String name = known != null ? known.name() : name(article, best());
    Set<String> aliases = new LinkedHashSet<>();
    List<Passage> mentions = new ArrayList<>();
    forms.stream()
        .flatMap(form -> form.spots().stream())
        .sorted(
            Comparator.comparingInt((Spot s) -> s.line().number()).thenComparingInt(Spot::start))
        .forEach(
            spot -> {
              Passage passage = spot.line().passage(spot.start(), spot.end());
              mentions.add(passage);
              aliases.add(plain(passage.of(article)));
            });
    aliases.remove(name);
    Provenance provenance = known != null ? known.provenance() : model;
    return new Entity(name, type(), List.copyOf(aliases), mentions, provenance);
  }

  private static String name(Article article, Form form) {
    List<String> words =
        form.type() == EntityType.PERSON || form.type() == EntityType.OTHER
            ? form.words()
            : Vocabulary.withoutEndings(form.words());
    Spot spot = form.spots().getFirst();
    int from = form.words().indexOf(words.getFirst());
    int end = spot.start() + from + words.size();
    String name = plain(spot.line().passage(spot.start() + from, end).of(article));
    return spot.words().equals(form.words()) ? name : Form.titled(name);
  }

  private static String plain(String surface) {
    return surface
        .replaceAll("\\s+", " ")
        .replace('\u2019', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }
}
