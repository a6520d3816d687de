package org.backfile.desk;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.backfile.article.Version;
import org.backfile.query.Facet;

/**
 * How an article looked when the desk saw it: enough to tell what changed of it, and to name it
 * when it is gone. Its text is known by its hash alone.
 *
 * @param hash SHA-256 in hex of title and body, as {@link Version#hash} makes it
 * @param published {@code 2025-09-11}, {@code 2025-09}, {@code 2025}, or {@code Undated}
 * @param values of the facets in {@link #KEPT}; a topic stands for those above it
 */
public record Appearance(
    String title, String hash, String published, Map<Facet, SortedSet<String>> values) {
  /** The facets whose values are kept beside the date. */
  public static final List<Facet> KEPT =
      List.of(
          Facet.ENTITY,
          Facet.TOPIC,
          Facet.STANCE,
          Facet.TOWARD,
          Facet.SOURCE,
          Facet.AUTHOR,
          Facet.LANGUAGE);

  public Appearance {
    Map<Facet, SortedSet<String>> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, held) -> {
          if (!held.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(held)));
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** How this article looks. */
  public static Appearance of(EnrichedArticle article) {
    Map<Facet, SortedSet<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : KEPT) {
      values.put(facet, new TreeSet<>(values(article, facet)));
    }
    return new Appearance(
        article.article().title(),
        Version.hash(article.article().title(), article.article().body()),
        article.article().published().label(),
        values);
  }

  /** The values of a facet, in alphabetical order. */
  public SortedSet<String> values(Facet facet) {
    return values.getOrDefault(facet, Collections.emptySortedSet());
  }

  private static Collection<String> values(EnrichedArticle article, Facet facet) {
    return switch (facet) {
      case ENTITY -> article.entities().stream().map(Entity::name).toList();
      case TOPIC -> article.topics().stream().map(Topic::path).toList();
      case STANCE -> List.of(article.stance().key());
      case TOWARD ->
          article.stances().stream()
              .filter(StanceAssertion::isArticlesVoice)
              .map(said -> said.target() + "/" + said.polarity().key())
              .toList();
      case SOURCE -> {
        String source = article.article().credit().source();
        yield source == null ? List.of() : List.of(source);
      }
      case AUTHOR -> article.article().credit().authors();
      case LANGUAGE ->
          article.language().isKnown() ? List.of(article.language().code()) : List.of();
      case SAID_BY, PUBLISHED, MENTIONS, COLLECTION, CHECKED -> List.of();
    };
  }
}
