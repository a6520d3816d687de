package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.article.EnrichedArticle;
import org.backfile.search.Hit;

/** Compares the passages of one commit with vectors, for one commit of the articles. */
final class PassageSearch {
  /** How many of the best by words are compared by meaning as well. */
  static final int COMPARED = 200;

  /** How many neighbours are shown. */
  static final int NEIGHBOURS = 5;

  /**
   * The least likeness of a neighbour, a cosine; docs/meaning.md says how it was measured. Lucene
   * counts likeness from 0 to 1.
   */
  static final float LEAST = (1 + 0.4f) / 2;

  /** So many passages are of more than enough articles, however many each has. */
  private static final int PASSAGES = 2 * NEIGHBOURS * PassageCutter.MOST;

  private static final Set<String> STORED = Set.of(Fields.ARTICLE);
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private final DirectoryReader reader;
  private final List<PassageJoin> joins;
  private final Snapshot snapshot;

  PassageSearch(DirectoryReader reader, List<PassageJoin> joins, Snapshot snapshot) {
    this.reader = reader;
    this.joins = joins;
    this.snapshot = snapshot;
  }

  /** The best articles by words with their scores; none when there was no time. */
  static Map<Integer, Float> best(Query byWords, Snapshot snapshot) throws IOException {
    IndexSearcher timed = snapshot.timedSearcher();
    ScoreDoc[] top =
        timed.search(byWords, new TopFieldCollectorManager(ORDER, COMPARED, null, COMPARED))
            .scoreDocs;
    Map<Integer, Float> best = new LinkedHashMap<>();
    for (ScoreDoc doc : timed.timedOut() ? new ScoreDoc[0] : top) {
      if (doc instanceof FieldDoc scored && scored.fields[0] instanceof Float score) {
        best.put(doc.doc, score);
      }
    }
    return best;
  }

  /** How like the likest passage of each of these articles is, as far as they have any. */
  Map<Integer, Float> likeness(byte[] vector, Collection<Integer> articles) throws IOException {
    FixedBitSet wanted = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
    articles.forEach(wanted::set);
    Map<Integer, Float> likeness = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      ByteVectorValues values = leaf.reader().getByteVectorValues(PassageDocuments.VECTOR);
      VectorScorer scorer = values == null ? null : values.scorer(vector);
      if (scorer != null) {
        PassageJoin join = joins.get(leaf.ord);
        DocIdSetIterator all =
            ConjunctionUtils.intersectIterators(
                List.of(scorer.iterator(), new BitSetIterator(passages(leaf, wanted), 1)));
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
          if (live == null || live.get(doc)) {
            likeness.merge(join.article(doc), scorer.score(), Math::max);
          }
        }
      }
    }
    return likeness;
  }

  /** The nearest of these articles, each with its nearest passage. */
  List<Hit> nearest(byte[] vector, DocSet articles) throws IOException {
    FixedBitSet wanted = articles.joined(snapshot.reader());
    FixedBitSet[] passages = new FixedBitSet[joins.size()];
    for (LeafReaderContext leaf : reader.leaves()) {
      passages[leaf.ord] = passages(leaf, wanted);
    }
    IndexSearcher timed = new IndexSearcher(reader);
    timed.setTimeout(snapshot.deadline());
    Query query =
        new KnnByteVectorQuery(
            PassageDocuments.VECTOR, vector, PASSAGES, new DocSetQuery(DocSet.of(passages)));
    ScoreDoc[] top = timed.search(query, PASSAGES).scoreDocs;
    List<Neighbour> neighbours = new ArrayList<>();
    for (ScoreDoc doc : top) {
      if (doc.score >= LEAST) {
        neighbours.add(neighbour(doc));
      }
    }
    neighbours.sort(null);
    return shown(neighbours);
  }

  private Neighbour neighbour(ScoreDoc found) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(found.doc, reader.leaves()));
    int passage = found.doc - leaf.docBase;
    return Neighbour.of(leaf.reader(), passage, found.score, joins.get(leaf.ord).article(passage));
  }

  /** Each article once, and of copies of one text the first. */
  private List<Hit> shown(List<Neighbour> neighbours) throws IOException {
    List<Hit> hits = new ArrayList<>();
    Set<Integer> articles = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Neighbour neighbour : neighbours) {
      if (hits.size() < NEIGHBOURS && articles.add(neighbour.article())) {
        EnrichedArticle article = stored(neighbour.article());
        if (neighbour.isOf(article) && texts.add(neighbour.text(article))) {
          hits.add(neighbour.hit(article));
        }
      }
    }
    return hits;
  }

  private EnrichedArticle stored(int doc) throws IOException {
    return StoredArticle.read(
        snapshot.reader().storedFields().document(doc, STORED).get(Fields.ARTICLE));
  }

  /** How many articles have their passages here. */
  long articles() throws IOException {
    FixedBitSet seen = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PassageJoin join = joins.get(leaf.ord);
      for (int doc = 0; doc < join.passages(); doc++) {
        if (join.article(doc) != PassageJoin.NONE && (live == null || live.get(doc))) {
          seen.set(join.article(doc));
        }
      }
    }
    return seen.cardinality();
  }

  private FixedBitSet passages(LeafReaderContext leaf, FixedBitSet articles) {
    PassageJoin join = joins.get(leaf.ord);
    FixedBitSet passages = new FixedBitSet(leaf.reader().maxDoc());
    for (int doc = 0; doc < join.passages(); doc++) {
      int article = join.article(doc);
      if (article != PassageJoin.NONE && articles.get(article)) {
        passages.set(doc);
      }
    }
    return passages;
  }
}
