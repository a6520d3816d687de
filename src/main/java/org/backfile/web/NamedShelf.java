package org.backfile.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.query.Shelf;

/** Of a shelf only the collections that a search names, for whoever was given that search alone. */
record NamedShelf(Shelf shelf, Set<String> named) implements Shelf {
  NamedShelf {
    named = Set.copyOf(named);
  }

  @Override
  public List<String> values() {
    return shelf.values().stream().filter(named::contains).toList();
  }

  @Override
  public Optional<String> name(String value) {
    return named.contains(value) ? shelf.name(value) : Optional.empty();
  }

  @Override
  public Optional<Set<ArticleId>> articles(String value) {
    return named.contains(value) ? shelf.articles(value) : Optional.empty();
  }

  @Override
  public String state() {
    return shelf.state();
  }
}
