package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.article.Article;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Story;
import org.jspecify.annotations.Nullable;

/** What was found, with the copies of a story behind the one of them that stands first. */
final class Folding {
  private final Snapshot snapshot;
  private final StoryTable stories;
  private final DocSet found;

  /** The places of what was found. */
  private final FixedBitSet places;

  Folding(DocSet found, StoryTable stories, Snapshot snapshot) {
    this.snapshot = snapshot;
    this.stories = stories;
    this.found = found;
    places = stories.places(found);
  }

  /** One article for each story, the first in the order asked for; null when there was no time. */
  @Nullable DocSet firsts(SearchRequest request) throws IOException {
    FixedBitSet several = several();
    if (several.cardinality() == 0) {
      return found;
    }
    if (request.sort() != Sort.RELEVANCE) {
      int[] ranks = snapshot.copyRanks(request.sort());
      return found.without(behind(several, (a, b) -> Integer.compare(ranks[a], ranks[b])));
    }
    float[] scores = new float[stories.size()];
    Query query = Pages.ranked(request, stories.docs(several), snapshot);
    if (!score(query, scores)) {
      return null;
    }
    int[] byId = snapshot.copyRanks(Sort.RELEVANCE);
    return found.without(
        behind(
            several,
            (a, b) ->
                scores[a] == scores[b]
                    ? Integer.compare(byId[a], byId[b])
                    : Float.compare(scores[b], scores[a])));
  }

  /** The near-duplicates of a result among what was found. */
  Story story(int doc) throws IOException {
    int place = stories.place(doc);
    if (place < 0) {
      return Story.SINGLE;
    }
    List<Integer> others = new ArrayList<>();
    for (int p = stories.start(place); p < stories.end(place); p++) {
      if (p != place && places.get(p)) {
        others.add(p);
      }
    }
    if (others.isEmpty()) {
      return Story.SINGLE;
    }
    int[] ranks = snapshot.copyRanks(Sort.OLDEST);
    others.sort(Comparator.comparingInt(p -> ranks[p]));
    List<Story.Copy> copies = new ArrayList<>();
    for (int p : others.subList(0, Math.min(Story.SHOWN, others.size()))) {
      Article article = snapshot.article(stories.doc(p)).article();
      copies.add(
          new Story.Copy(
              article.id(), article.title(), article.credit().source(), article.published()));
    }
    return new Story(others.size() + 1, copies);
  }

  /** Those of which another copy was found as well. */
  private FixedBitSet several() {
    FixedBitSet several = new FixedBitSet(places.length());
    int last = DocIdSetIterator.NO_MORE_DOCS;
    int place = StoryTable.next(places, -1);
    while (place != DocIdSetIterator.NO_MORE_DOCS) {
      if (last != DocIdSetIterator.NO_MORE_DOCS && stories.story(last) == stories.story(place)) {
        several.set(last);
        several.set(place);
      }
      last = place;
      place = StoryTable.next(places, place);
    }
    return several;
  }

  private interface Order {
    int compare(int place, int other);
  }

  /** All but the first copy of each story. */
  private DocSet behind(FixedBitSet several, Order order) {
    FixedBitSet behind = several.clone();
    int first = StoryTable.next(several, -1);
    int place = first;
    while (place != DocIdSetIterator.NO_MORE_DOCS) {
      boolean isNext = stories.story(place) != stories.story(first);
      if (isNext) {
        behind.clear(first);
        first = place;
      } else if (order.compare(place, first) < 0) {
        first = place;
      }
      place = StoryTable.next(several, place);
    }
    behind.clear(first);
    return stories.docs(behind);
  }

  /** Whether there was time to score all of them. */
  private boolean score(Query query, float[] scores) throws IOException {
    IndexSearcher timed = snapshot.timedSearcher();
    Weight weight = timed.createWeight(timed.rewrite(query), ScoreMode.COMPLETE, 1);
    try {
      for (LeafReaderContext leaf : timed.getIndexReader().leaves()) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null && !score(scorer, leaf.docBase, scores)) {
          return false;
        }
      }
      return true;
    } catch (ExitingReaderException late) {
      return false;
    }
  }

  private boolean score(Scorer scorer, int base, float[] scores) throws IOException {
    DocIdSetIterator docs = scorer.iterator();
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
      if (snapshot.deadline().shouldExit()) {
        return false;
      }
      scores[stories.place(base + d)] = scorer.score();
    }
    return true;
  }
}
