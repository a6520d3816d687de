package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Version;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.query.Facet;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.Health;
import org.backfile.search.Hit;
import org.backfile.search.Meaning;
import org.backfile.search.Reading;
import org.backfile.search.SearchUnavailable;
import org.backfile.search.SuggestRequest;
import org.backfile.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Searches the index in a folder on this machine. The folder may be empty, appear later, or be
 * deleted and made anew: the next question tells.
 */
public final class LuceneSearcher implements ArticleSearcher {
  private final Path index;
  private final Limits limits;
  private final Deadline deadline = new Deadline();
  private final ByMeaning byMeaning;
  private final Snapshots snapshots;

  /** A searcher by words alone. */
  public LuceneSearcher(Path index, Limits limits) {
    this(index, limits, null);
  }

  /** A searcher by words and, unless this is null, by meaning. */
  public LuceneSearcher(Path index, Limits limits, @Nullable Meaning meaning) {
    this.index = index;
    this.limits = limits;
    byMeaning = new ByMeaning(index, meaning);
    snapshots = new Snapshots(index, deadline, byMeaning);
  }

  @Override
  public Answer answer(SearchRequest request) {
    return ask(snapshot -> answer(request, snapshot));
  }

  private static Answer answer(SearchRequest request, Snapshot snapshot) throws IOException {
    long start = System.nanoTime();
    Narrowing narrowing = Narrowing.of(request, snapshot);
    DocSet found = narrowing.found();
    Folding folding = new Folding(found, narrowing.stories(), snapshot);
    List<ScoreDoc> page = found.isPartial() ? null : Pages.of(request, folding, snapshot);
    boolean partial = page == null;
    if (page == null) {
      SearchRequest unranked =
          request.sort() == Sort.RELEVANCE
              ? request.with(Sort.NEWEST).onPage(request.page())
              : request;
      page = Pages.of(unranked, folding, snapshot);
    }
    FacetCounting counting = new FacetCounting(snapshot, narrowing, request.filters());
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.indexed()) {
      facets.put(facet, counting.shown(facet));
    }
    return new Answer(
        request,
        narrowing.total(),
        found.count(),
        hits(page == null ? List.of() : page, request.query(), folding, snapshot),
        facets,
        narrowing.hiddenUndated(),
        snapshot.byMeaning().hits(request, found, snapshot),
        partial,
        (System.nanoTime() - start) / 1_000_000);
  }

  private static List<Hit> hits(
      List<ScoreDoc> page, ParsedQuery query, Folding folding, Snapshot snapshot)
      throws IOException {
    Highlighter highlighter = new Highlighter(query.tree());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page) {
      hits.add(highlighter.hit(snapshot.article(doc.doc), folding.story(doc.doc)));
    }
    return hits;
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return ask(
        snapshot -> {
          Narrowing narrowing = Narrowing.of(request.search(), snapshot);
          return new FacetCounting(snapshot, narrowing, request.search().filters()).values(request);
        });
  }

  @Override
  public Optional<Reading> article(ArticleId id, ParsedQuery query) {
    return ask(
        snapshot -> {
          TopDocs found =
              snapshot.searcher().search(new TermQuery(new Term(Fields.ID, id.value())), 1);
          return found.scoreDocs.length == 0
              ? Optional.empty()
              : Optional.of(reading(snapshot.article(found.scoreDocs[0].doc), query));
        });
  }

  private static Reading reading(EnrichedArticle enriched, ParsedQuery query) {
    Highlighter highlighter = new Highlighter(query.tree());
    List<Passage> marks = new ArrayList<>();
    for (Part part : Part.values()) {
      highlighter.marks(enriched, part).forEach(span -> marks.add(new Passage(part, span)));
    }
    return new Reading(enriched, marks);
  }

  @Override
  public List<Long> counts(List<SearchRequest> requests) {
    return ask(
        snapshot -> {
          Matched matched = new Matched(snapshot);
          List<Long> counts = new ArrayList<>();
          for (SearchRequest request : requests) {
            Narrowing narrowing = Narrowing.of(request, snapshot, matched);
            if (narrowing.found().isPartial()) {
              throw late();
            }
            counts.add(narrowing.total());
          }
          return counts;
        });
  }

  @Override
  public void each(SearchRequest request, Consumer<EnrichedArticle> taker) {
    Snapshot snapshot = guarded(snapshots::acquire);
    try {
      Pages pages = timed(() -> all(request, snapshot));
      for (List<ScoreDoc> next = next(pages); !next.isEmpty(); next = next(pages)) {
        for (ScoreDoc doc : next) {
          if (Thread.currentThread().isInterrupted()) {
            throw new SearchUnavailable("Stopped before every result was given");
          }
          taker.accept(guarded(() -> snapshot.article(doc.doc)));
        }
      }
    } finally {
      snapshot.release();
    }
  }

  private static Pages all(SearchRequest request, Snapshot snapshot) throws IOException {
    Narrowing narrowing = Narrowing.of(request, snapshot);
    DocSet found = narrowing.found();
    Folding folding = new Folding(found, narrowing.stories(), snapshot);
    Pages pages = found.isPartial() ? null : Pages.before(request, folding, snapshot);
    if (pages == null) {
      throw late();
    }
    return pages;
  }

  private List<ScoreDoc> next(Pages pages) {
    return timed(
        () -> {
          List<ScoreDoc> next = pages.next(Pages.HELD);
          if (next == null) {
            throw late();
          }
          return next;
        });
  }

  private static SearchUnavailable late() {
    return new SearchUnavailable(
        "The search takes too long to give every result: ask with fewer * and ~, or in parts");
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return ask(snapshot -> new Suggester(snapshot, request).suggestions());
  }

  @Override
  public String mark() {
    return guarded(snapshots::mark);
  }

  @Override
  public String state() {
    return guarded(() -> snapshots.state() + ' ' + byMeaning.state());
  }

  @Override
  public Health check() {
    try {
      return ask(
          snapshot -> {
            long articles = answer(SearchRequest.EVERYTHING, snapshot).articles();
            Map<String, String> details = new TreeMap<>();
            details.put("engine", "lucene " + Version.LATEST);
            details.put("format", IndexFormat.name());
            details.put("index", index.toString());
            byMeaning.state(snapshot).ifPresent(state -> details.put("meaning", state));
            details.put("segments", String.valueOf(snapshot.reader().leaves().size()));
            return new Health(true, "Ready to search", articles, details);
          });
    } catch (SearchUnavailable unavailable) {
      return new Health(false, String.valueOf(unavailable.getMessage()), 0, Map.of());
    } catch (RuntimeException problem) {
      return new Health(false, "The engine fails: " + problem, 0, Map.of());
    }
  }

  @Override
  public void close() {
    try {
      snapshots.close();
      byMeaning.close();
    } catch (IOException problem) {
      throw IndexFormat.unavailable(problem, index);
    }
  }

  private interface Question<T> {
    T answer(Snapshot snapshot) throws IOException;
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private <T> T ask(Question<T> question) {
    Snapshot snapshot = guarded(snapshots::acquire);
    try {
      return timed(() -> question.answer(snapshot));
    } finally {
      snapshot.release();
    }
  }

  private <T> T timed(Step<T> step) {
    deadline.startIn(limits.deadline());
    try {
      return guarded(step);
    } finally {
      deadline.lift();
    }
  }

  private <T> T guarded(Step<T> step) {
    try {
      return step.take();
    } catch (IOException problem) {
      throw IndexFormat.unavailable(problem, index);
    } catch (UncheckedIOException problem) {
      throw IndexFormat.unavailable(problem, index);
    }
  }
}
