package org.backfile.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Shelf;

/**
 * The articles as one person sees them: {@link Facet#COLLECTION} means the collections on this
 * shelf. Engines know nothing of it: a choice is handed to them as the ids that it stands for, and
 * answers carry the search as it was asked.
 *
 * <p>A collection that is not on the shelf holds nothing. The counts of collections are a question
 * of their own behind the answer, so an article that came into the archive between both is counted
 * here and not there; where there was no time for them they are marked as approximate.
 */
public final class WithCollections implements ArticleSearcher {
  /** The most collections that are counted beside an answer. */
  public static final int MOST_COUNTED = 50;

  /** The most articles of collections that are looked for beside an answer. */
  private static final int MOST_SOUGHT = 50_000;

  private static final Comparator<FacetValue> BY_COUNT =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final ArticleSearcher articles;
  private final Shelf shelf;

  public WithCollections(ArticleSearcher articles, Shelf shelf) {
    this.articles = articles;
    this.shelf = shelf;
  }

  @Override
  public Answer answer(SearchRequest request) {
    Answer found = articles.answer(narrowed(request));
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    facets.putAll(found.facets());
    facets.put(Facet.COLLECTION, beside(request, found));
    return new Answer(
        request,
        found.total(),
        found.articles(),
        found.hits(),
        facets,
        found.hiddenUndated(),
        found.near(),
        found.partial(),
        found.tookMillis());
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    SearchRequest search = request.search();
    if (request.facet() != Facet.COLLECTION) {
      return articles.facet(
          new FacetRequest(
              narrowed(search),
              request.facet(),
              request.prefix(),
              request.order(),
              request.offset(),
              request.size()));
    }
    FacetCounts all = counted(search, shelf.values());
    List<FacetValue> values = new ArrayList<>(all.values());
    values.removeIf(value -> value.count() == 0 || !hasWord(value.value(), request.prefix()));
    Map<String, Integer> initials = new LinkedHashMap<>();
    if (request.order() == FacetRequest.Order.NAME) {
      values.sort(Comparator.comparing(FacetValue::value));
      for (int i = 0; i < values.size() && initials.size() < FacetCounts.MOST_INITIALS; i++) {
        initials.putIfAbsent(initial(values.get(i).value()), i);
      }
    }
    List<FacetValue> page = values.stream().skip(request.offset()).limit(request.size()).toList();
    return new FacetCounts(
        Facet.COLLECTION, values.size(), page, all.coverage(), initials, all.approximate());
  }

  @Override
  public List<Long> counts(List<SearchRequest> requests) {
    return articles.counts(requests.stream().map(this::narrowed).toList());
  }

  @Override
  public void each(SearchRequest request, Consumer<EnrichedArticle> taker) {
    articles.each(narrowed(request), taker);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return articles.suggest(request);
  }

  @Override
  public Optional<Reading> article(ArticleId id, ParsedQuery query) {
    return articles.article(id, query);
  }

  @Override
  public String mark() {
    return articles.mark();
  }

  @Override
  public String state() {
    return articles.state() + ' ' + shelf.state();
  }

  @Override
  public Health check() {
    return articles.check();
  }

  @Override
  public void close() {
    articles.close();
  }

  /** The search with the ids in place of the collections that they are in. */
  private SearchRequest narrowed(SearchRequest request) {
    Filters filters = request.filters();
    Set<String> chosen = filters.chosen(Facet.COLLECTION);
    Set<String> excluded = filters.excluded(Facet.COLLECTION);
    if (chosen.isEmpty() && excluded.isEmpty()) {
      return request;
    }
    SearchRequest narrowed = request.with(filters.clear(Facet.COLLECTION)).onPage(request.page());
    if (!chosen.isEmpty()) {
      narrowed = narrowed.among(in(chosen));
    }
    Set<ArticleId> out = in(excluded);
    return out.isEmpty() ? narrowed : narrowed.and(new Clause.Not(new Clause.Among(out)));
  }

  private Set<ArticleId> in(Collection<String> collections) {
    if (collections.size() == 1) {
      return shelf.articles(collections.iterator().next()).orElse(Set.of());
    }
    Set<ArticleId> all = new HashSet<>();
    collections.forEach(value -> shelf.articles(value).ifPresent(all::addAll));
    return all;
  }

  private FacetCounts beside(SearchRequest request, Answer found) {
    List<String> values = shelf.values();
    Filters filters = request.filters();
    Set<String> shown = new LinkedHashSet<>(filters.chosen(Facet.COLLECTION));
    shown.addAll(filters.excluded(Facet.COLLECTION));
    if (values.isEmpty() && shown.isEmpty()) {
      return new FacetCounts(
          Facet.COLLECTION, 0, List.of(), new FacetCounts.Coverage(0, found.total()), false);
    }
    Set<String> asked = Set.copyOf(shown);
    int sought = 0;
    for (int i = 0; i < values.size() && i < MOST_COUNTED && sought < MOST_SOUGHT; i++) {
      sought += shelf.articles(values.get(i)).map(Set::size).orElse(0);
      shown.add(values.get(i));
    }
    FacetCounts counts = counted(request, List.copyOf(shown));
    long held = counts.values().stream().filter(value -> value.count() > 0).count();
    return new FacetCounts(
        Facet.COLLECTION,
        Math.max(held, shown.containsAll(values) ? 0 : values.size()),
        counts.values().stream()
            .filter(value -> value.count() > 0 || asked.contains(value.value()))
            .toList(),
        counts.coverage(),
        counts.approximate());
  }

  /** Each counted as a click on it alone would, in one go. */
  private FacetCounts counted(SearchRequest request, List<String> values) {
    Filters open = request.filters().unchoose(Facet.COLLECTION);
    List<SearchRequest> questions = new ArrayList<>();
    values.forEach(value -> questions.add(request.with(open.choose(Facet.COLLECTION, value))));
    questions.add(request.with(open));
    List<SearchRequest> asked = new ArrayList<>(questions.stream().map(this::narrowed).toList());
    asked.add(narrowed(request.with(open)).among(in(values)));
    List<Long> counts = countedInTime(asked);
    List<FacetValue> counted = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      counted.add(new FacetValue(values.get(i), null, counts.isEmpty() ? 0 : counts.get(i)));
    }
    counted.sort(BY_COUNT);
    FacetCounts.Coverage coverage =
        counts.isEmpty()
            ? new FacetCounts.Coverage(0, 0)
            : new FacetCounts.Coverage(counts.getLast(), counts.get(values.size()));
    return new FacetCounts(Facet.COLLECTION, values.size(), counted, coverage, counts.isEmpty());
  }

  /** Empty when there was no time for them. */
  private List<Long> countedInTime(List<SearchRequest> requests) {
    try {
      return articles.counts(requests);
    } catch (SearchUnavailable late) {
      return List.of();
    }
  }

  private static boolean hasWord(String value, String prefix) {
    String sought = prefix.toLowerCase(Locale.ROOT);
    return value.startsWith(sought) || value.contains("-" + sought);
  }

  private static String initial(String value) {
    int first = value.codePointAt(0);
    return Character.isLetter(first)
        ? Character.toString(first).toUpperCase(Locale.ROOT)
        : FacetCounts.NO_LETTER;
  }
}
