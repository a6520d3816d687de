package org.backfile.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.article.ArticleId;
import org.backfile.query.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * What one person sees, read once, when it is first asked for. While the desk cannot be used there
 * are no names on it, so that searching goes on; asked for by name, a collection throws.
 */
final class PersonalShelf implements Shelf {
  private final ArticleCollections collections;
  private final RememberedSets sets;
  private final String person;
  private @Nullable Map<String, ArticleCollection> seen;

  PersonalShelf(ArticleCollections collections, RememberedSets sets, String person) {
    this.collections = collections;
    this.sets = sets;
    this.person = person;
  }

  @Override
  public List<String> values() {
    try {
      return List.copyOf(seen().keySet());
    } catch (DeskUnavailable broken) {
      return List.of();
    }
  }

  @Override
  public Optional<String> name(String value) {
    return find(value).map(ArticleCollection::name);
  }

  @Override
  public Optional<Set<ArticleId>> articles(String value) {
    return find(value).map(sets::of);
  }

  @Override
  public String state() {
    return seen().values().toString();
  }

  private Optional<ArticleCollection> find(String value) {
    ArticleCollection now = seen().get(value);
    return now == null ? collections.find(value, person) : Optional.of(now);
  }

  private synchronized Map<String, ArticleCollection> seen() {
    if (seen == null) {
      Map<String, ArticleCollection> all = new TreeMap<>();
      for (ArticleCollection collection : collections.listFor(person)) {
        if (!collection.isDeleted()) {
          all.put(collection.slug(), collection);
        }
      }
      seen = all;
    }
    return seen;
  }
}
