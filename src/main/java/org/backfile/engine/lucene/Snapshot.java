package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Sort;
import org.jspecify.annotations.Nullable;

/** One commit of an index, open for searching. Safe for use by many threads. */
final class Snapshot {
  private static final Set<String> STORED = Set.of(Fields.ARTICLE);

  private final DirectoryReader reader;
  private final DirectoryReader exitable;
  private final Deadline deadline;
  private final ByMeaning byMeaning;
  private final List<Chain> chains;
  private final Map<Facet, FacetTable> facets = new ConcurrentHashMap<>();
  private final Map<Facet, FacetNames> names = new ConcurrentHashMap<>();
  private final Map<Facet, FacetTally> whole = new ConcurrentHashMap<>();
  private final Map<String, EntityType> types = new ConcurrentHashMap<>();
  private volatile @Nullable DocSet everything;
  private volatile @Nullable EntityStances entityStances;
  private volatile @Nullable StoryTable stories;
  private final Map<Sort, int[]> copyRanks = new ConcurrentHashMap<>();

  Snapshot(DirectoryReader reader, Deadline deadline, ByMeaning byMeaning) throws IOException {
    this.reader = reader;
    this.deadline = deadline;
    this.byMeaning = byMeaning;
    chains = Chain.in(reader);
    exitable = ExitableDirectoryReader.wrap(reader, deadline);
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The languages that it has text in. */
  List<Chain> chains() {
    return chains;
  }

  /** Whether this is the caller's to use, until {@link #release}. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Searches without an end in time. */
  IndexSearcher searcher() {
    return new IndexSearcher(reader);
  }

  /** Searches that end at the deadline of this thread. */
  IndexSearcher timedSearcher() {
    IndexSearcher timed = new IndexSearcher(exitable);
    timed.setTimeout(deadline);
    return timed;
  }

  Deadline deadline() {
    return deadline;
  }

  /** What meaning adds to a search. */
  ByMeaning byMeaning() {
    return byMeaning;
  }

  DocSet everything() throws IOException {
    DocSet all = everything;
    if (all == null) {
      all = DocSet.of(MatchAllDocsQuery.INSTANCE, searcher(), new Deadline());
      everything = all;
    }
    return all;
  }

  EnrichedArticle article(int doc) throws IOException {
    return StoredArticle.read(reader.storedFields().document(doc, STORED).get(Fields.ARTICLE));
  }

  FacetTable facet(Facet facet) {
    return facets.computeIfAbsent(
        facet,
        f -> {
          try {
            return FacetTable.of(Fields.of(f), reader);
          } catch (IOException problem) {
            throw new UncheckedIOException(problem);
          }
        });
  }

  FacetNames names(Facet facet) {
    FacetTable table = facet(facet);
    return names.computeIfAbsent(
        facet,
        f -> {
          try {
            return FacetNames.of(table);
          } catch (IOException problem) {
            throw new UncheckedIOException(problem);
          }
        });
  }

  /** How many articles hold each value of a facet. */
  FacetTally whole(Facet facet) throws IOException {
    FacetTally known = whole.get(facet);
    if (known == null) {
      known = facet(facet).countAll(everything());
      whole.put(facet, known);
    }
    return known;
  }

  /** Which articles count as one. */
  StoryTable stories(Copies copies) throws IOException {
    if (copies == Copies.EACH) {
      return StoryTable.NONE;
    }
    StoryTable known = stories;
    if (known == null) {
      known = StoryTable.of(reader);
      stories = known;
    }
    return known;
  }

  /** For each place among the stories the rank of its article in an order. */
  int[] copyRanks(Sort sort) throws IOException {
    int[] known = copyRanks.get(sort);
    if (known == null) {
      known = Pages.ranks(sort, stories(Copies.FOLDED), this);
      copyRanks.put(sort, known);
    }
    return known;
  }

  /** Which entity is held in which stance. */
  EntityStances entityStances() throws IOException {
    EntityStances known = entityStances;
    if (known == null) {
      FacetTable pairs = FacetTable.of(Fields.ENTITY_STANCE, reader);
      known = EntityStances.of(facet(Facet.ENTITY), pairs);
      entityStances = known;
    }
    return known;
  }

  /** What most articles take this entity for; null when there is no such entity. */
  @Nullable EntityType typeOf(String entity) throws IOException {
    EntityType known = types.get(entity);
    if (known != null) {
      return known;
    }
    EntityType most = null;
    int count = 0;
    for (EntityType type : EntityType.values()) {
      Term term = new Term(Fields.TYPED_ENTITY, FacetValues.pair(entity, type.key()));
      int articles = searcher().count(new TermQuery(term));
      if (articles > count) {
        most = type;
        count = articles;
      }
    }
    if (most != null) {
      types.put(entity, most);
    }
    return most;
  }
}
