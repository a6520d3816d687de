package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.query.Sought;
import org.backfile.search.Hit;
import org.backfile.search.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What meaning adds to a search by words: another order of the best results, and articles that are
 * near without the words. It never changes what is found, and when it cannot be used it adds
 * nothing. Safe for use by many threads.
 */
final class ByMeaning {
  private static final int REMEMBERED = 200;

  private final @Nullable Meaning meaning;
  private final @Nullable PassageSnapshots snapshots;
  private final Map<String, byte[]> vectors =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Map<Object, PassageJoin> joins = new HashMap<>();
  private @Nullable Object joined;
  private volatile @Nullable String trouble;

  /** ByMeaning by this meaning; none at all when it is null. */
  ByMeaning(Path index, @Nullable Meaning meaning) {
    this.meaning = meaning;
    snapshots = meaning == null ? null : new PassageSnapshots(PassageFormat.folder(index), meaning);
  }

  /** A query that finds what this one finds, the best of it in the order of words and meaning. */
  Query ranked(Query byWords, ParsedQuery query, Snapshot snapshot) {
    return use(
        Sought.of(query.tree()).words(),
        snapshot,
        byWords,
        (vector, passages) -> {
          Map<Integer, Float> best = PassageSearch.best(byWords, snapshot);
          if (best.size() < 2) {
            return byWords;
          }
          Map<Integer, Float> likeness = passages.likeness(vector, best.keySet());
          return new BooleanQuery.Builder()
              .add(byWords, Occur.MUST)
              .add(new ScoredDocs(Mixture.additions(best, likeness)), Occur.SHOULD)
              .build();
        });
  }

  /** Articles that have not the words but are near in meaning and satisfy all else. */
  List<Hit> hits(SearchRequest request, DocSet found, Snapshot snapshot) {
    Sought sought = Sought.of(request.query().tree());
    if (request.page() > 1 || found.isPartial()) {
      return List.of();
    }
    return use(
        sought.words(),
        snapshot,
        List.of(),
        (vector, passages) -> {
          ParsedQuery others = new ParsedQuery("", sought.conditions(), List.of());
          Filters filters = request.filters();
          DocSet all =
              Narrowing.of(new SearchRequest(others, filters, Sort.NEWEST, 1, 10), snapshot)
                  .found();
          return all.isPartial() ? List.of() : passages.nearest(vector, all.without(found));
        });
  }

  /** How far it can be used, in words; empty when nobody wants it. */
  Optional<String> state(Snapshot snapshot) {
    if (meaning == null) {
      return Optional.empty();
    }
    long covered = use("a word", snapshot, 0L, (vector, passages) -> passages.articles());
    String known = trouble;
    return Optional.of(
        known != null
            ? "cannot be used: " + known
            : String.format(
                Locale.ROOT, "covers %,d of %,d", covered, snapshot.reader().numDocs()));
  }

  /** The state of the newest passages; empty when there are none of use. */
  String state() {
    if (snapshots == null) {
      return "";
    }
    try {
      return snapshots.state();
    } catch (IOException | RuntimeException problem) {
      trouble = String.valueOf(problem.getMessage());
      return "";
    }
  }

  private interface Use<T> {
    T of(byte[] vector, PassageSearch passages) throws IOException;
  }

  /** Search by words goes on whatever happens to the passages or the model. */
  private <T> T use(String words, Snapshot snapshot, T otherwise, Use<T> use) {
    if (snapshots == null || words.isEmpty()) {
      return otherwise;
    }
    try {
      DirectoryReader reader = snapshots.acquire();
      if (reader == null) {
        return otherwise;
      }
      try {
        byte[] vector = vector(words);
        T used =
            vector == null
                ? otherwise
                : use.of(vector, new PassageSearch(reader, joins(reader, snapshot), snapshot));
        trouble = null;
        return snapshot.deadline().shouldExit() ? otherwise : used;
      } finally {
        PassageSnapshots.release(reader);
      }
    } catch (ExitingReaderException late) {
      return otherwise;
    } catch (IOException | RuntimeException problem) {
      trouble = String.valueOf(problem.getMessage());
      return otherwise;
    }
  }

  private byte @Nullable [] vector(String words) {
    synchronized (vectors) {
      byte[] known = vectors.get(words);
      if (known != null) {
        return known;
      }
    }
    byte[] made = meaning == null ? null : PassageDocuments.bytes(meaning.of(words));
    if (made != null) {
      synchronized (vectors) {
        vectors.put(words, made);
      }
    }
    return made;
  }

  /** Made once for each segment and state of the index; all others wait for it meanwhile. */
  private synchronized List<PassageJoin> joins(DirectoryReader passages, Snapshot snapshot)
      throws IOException {
    Object main = snapshot.reader().getReaderCacheHelper().getKey();
    if (!main.equals(joined)) {
      joins.clear();
      joined = main;
    }
    List<PassageJoin> all = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    for (LeafReaderContext leaf : passages.leaves()) {
      IndexReader.CacheKey key = leaf.reader().getCoreCacheHelper().getKey();
      PassageJoin join = joins.get(key);
      if (join == null) {
        join = PassageJoin.of(leaf.reader(), snapshot.reader());
        joins.put(key, join);
      }
      keys.add(key);
      all.add(join);
    }
    joins.keySet().retainAll(keys);
    return all;
  }

  void close() throws IOException {
    if (snapshots != null) {
      snapshots.close();
    }
  }
}
