package org.backfile.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.ArticleId;

/**
 * The collections that one person may see, by their short names, which are the values of {@link
 * Facet#COLLECTION}. What the person may not see is as if it were not there. Safe for use by many
 * threads.
 */
public interface Shelf {
  /** Someone who sees no collection. */
  Shelf EMPTY =
      new Shelf() {
        @Override
        public List<String> values() {
          return List.of();
        }

        @Override
        public Optional<String> name(String value) {
          return Optional.empty();
        }

        @Override
        public Optional<Set<ArticleId>> articles(String value) {
          return Optional.empty();
        }

        @Override
        public String state() {
          return "";
        }
      };

  /** The short names of all of them, in alphabetical order. */
  List<String> values();

  /** What a collection is called by people; a former short name leads to it too. */
  Optional<String> name(String value);

  /** The articles in a collection, whether the archive holds them or not. */
  Optional<Set<ArticleId>> articles(String value);

  /** Another text whenever anything on it is another. */
  String state();
}
