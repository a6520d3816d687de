package org.backfile.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.Topic;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.jspecify.annotations.Nullable;

/**
 * An engine that looks at every article for every question. It is plainly right and judges the fast
 * ones; it knows plain ASCII words only, and its relevance is the order of ids.
 */
public final class NaiveArticles implements ArticleSearcher, ArticleWriter {
  private static final int SHOWN = 50;

  private final Map<ArticleId, EnrichedArticle> pending = new TreeMap<>();
  private final Map<ArticleId, String> seals = new HashMap<>();
  private Map<ArticleId, EnrichedArticle> committed = Map.of();
  private Map<ArticleId, String> committedSeals = Map.of();
  private String mark = "";
  private int changes;
  private String pendingMark = "";
  private NaiveStories stories = new NaiveStories(List.of());
  private @Nullable Clause lastTree;
  private List<EnrichedArticle> lastMatches = List.of();

  @Override
  public Answer answer(SearchRequest request) {
    List<EnrichedArticle> found = results(request);
    long articles = found.size();
    List<EnrichedArticle> firsts = stories.firsts(found, request.copies());
    long start = (request.page() - 1L) * request.size();
    List<Hit> hits =
        firsts.stream()
            .skip(start)
            .limit(request.size())
            .map(a -> hit(a, stories.of(a, found, request.copies())))
            .toList();
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.indexed()) {
      facets.put(facet, shown(request, facet));
    }
    long hidden = hiddenUndated(request);
    return new Answer(request, firsts.size(), articles, hits, facets, hidden, List.of(), false, 0);
  }

  private List<EnrichedArticle> results(SearchRequest request) {
    List<EnrichedArticle> found = new ArrayList<>(found(request.query(), request.filters()));
    found.sort(order(request.sort()));
    return found;
  }

  private static Hit hit(EnrichedArticle article, Story story) {
    Snippet title = new Snippet(Part.TITLE, 0, article.article().title(), List.of());
    return new Hit(article, title, List.of(), List.of(), story);
  }

  private long hiddenUndated(SearchRequest request) {
    Filters filters = request.filters();
    return filters.from() == null && filters.to() == null
        ? 0
        : stories.count(
            found(request.query(), filters.between(null, null)).stream()
                .filter(a -> a.article().published().isUndated()),
            request.copies());
  }

  private List<EnrichedArticle> found(ParsedQuery query, Filters filters) {
    if (!query.tree().equals(lastTree)) {
      lastTree = query.tree();
      lastMatches =
          committed.values().stream().filter(a -> matches(a, query.tree(), null)).toList();
    }
    return lastMatches.stream().filter(a -> passes(a, filters)).toList();
  }

  private static boolean passes(EnrichedArticle article, Filters filters) {
    for (Facet facet : Facet.values()) {
      Set<String> chosen = filters.chosen(facet);
      if (chosen.isEmpty() && filters.excluded(facet).isEmpty()) {
        continue;
      }
      Set<String> held = values(article, facet, filters);
      boolean all = filters.matchAll().contains(facet);
      if (!chosen.isEmpty()
          && !(all ? held.containsAll(chosen) : chosen.stream().anyMatch(held::contains))) {
        return false;
      }
      if (filters.excluded(facet).stream().anyMatch(held::contains)) {
        return false;
      }
    }
    return (filters.from() == null && filters.to() == null)
        || canLieBetween(article, filters.from(), filters.to());
  }

  private static boolean canLieBetween(
      EnrichedArticle article, @Nullable PartialDate from, @Nullable PartialDate to) {
    PartialDate date = article.article().published().date();
    if (date == null) {
      return false;
    }
    for (var day = date.first(); !day.isAfter(date.last()); day = day.plusDays(1)) {
      if ((from == null || !day.isBefore(from.first()))
          && (to == null || !day.isAfter(to.last()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(EnrichedArticle article, Clause clause, @Nullable Field field) {
    return switch (clause) {
      case Clause.Everything all -> true;
      case Clause.InField in -> matches(article, in.clause(), in.field());
      case Clause.Published range -> canLieBetween(article, range.from(), range.to());
      case Clause.Undated undated -> article.article().published().isUndated();
      case Clause.Among among -> among.ids().contains(article.id());
      case Clause.AllOf all -> all.clauses().stream().allMatch(c -> matches(article, c, field));
      case Clause.AnyOf any -> any.clauses().stream().anyMatch(c -> matches(article, c, field));
      case Clause.Not not -> !matches(article, not.clause(), field);
      default -> texts(article, field).stream().anyMatch(t -> !t.find(clause).isEmpty());
    };
  }

  private static List<NaiveText> texts(EnrichedArticle article, @Nullable Field field) {
    List<NaiveText> texts = new ArrayList<>();
    if (field == null || field == Field.TITLE) {
      texts.add(NaiveText.of(article, Part.TITLE));
    }
    if (field == null || field == Field.BODY) {
      texts.add(NaiveText.of(article, Part.BODY));
    }
    if (field != null) {
      names(article, field).forEach(name -> texts.add(NaiveText.of(name, NaiveText.NAMES)));
    }
    return texts;
  }

  private static Collection<String> names(EnrichedArticle article, Field field) {
    return switch (field) {
      case AUTHOR -> article.article().credit().authors();
      case SOURCE -> values(article, Facet.SOURCE);
      case TOPIC -> article.topics().stream().map(Topic::path).toList();
      case STANCE -> values(article, Facet.STANCE);
      case ENTITY -> {
        List<String> names = new ArrayList<>();
        article.entities().forEach(e -> names.add(e.name()));
        article.entities().forEach(e -> names.addAll(e.aliases()));
        yield names;
      }
      default -> List.of();
    };
  }

  /** The stance is the one toward the entity that is asked for. */
  private static Set<String> values(EnrichedArticle article, Facet facet, Filters filters) {
    return facet == Facet.STANCE && filters.stanceTarget().isPresent()
        ? Set.of(article.stanceToward(filters.stanceTarget().orElseThrow()).key())
        : values(article, facet);
  }

  static Set<String> values(EnrichedArticle article, Facet facet) {
    Set<String> values = new TreeSet<>();
    switch (facet) {
      case ENTITY -> article.entities().forEach(e -> values.add(e.name()));
      case TOPIC -> article.topics().forEach(t -> values.addAll(ancestors(t.path())));
      case STANCE -> values.add(article.stance().key());
      case TOWARD ->
          article.stances().stream()
              .filter(s -> s.holder() == null)
              .forEach(s -> values.add(s.target() + "/" + s.polarity().key()));
      case SAID_BY -> article.saidBy().forEach(path -> values.addAll(ancestors(path)));
      case SOURCE ->
          Optional.ofNullable(article.article().credit().source()).ifPresent(values::add);
      case AUTHOR -> values.addAll(article.article().credit().authors());
      case LANGUAGE ->
          Optional.of(article.language().code()).filter(c -> !c.isEmpty()).ifPresent(values::add);
      case PUBLISHED ->
          values.addAll(
              Optional.ofNullable(article.article().published().date())
                  .map(PartialDate::labels)
                  .orElse(List.of("undated")));
      case MENTIONS ->
          article.mentions().forEach(m -> m.date().ifPresent(d -> values.addAll(d.labels())));
      case COLLECTION -> {}
      case CHECKED -> values.add(article.review() == null ? "machine" : "person");
    }
    return values;
  }

  private static List<String> ancestors(String path) {
    List<String> all = new ArrayList<>();
    String so = "";
    for (String name : path.split("/", -1)) {
      so = so.isEmpty() ? name : so + "/" + name;
      all.add(so);
    }
    return all;
  }

  private FacetCounts shown(SearchRequest request, Facet facet) {
    Filters filters = request.filters();
    List<FacetValue> all = counted(request, facet);
    List<FacetValue> shown = new ArrayList<>();
    int most = facet.isDate() ? FacetRequest.MOST : SHOWN;
    for (int i = 0; i < all.size(); i++) {
      String value = all.get(i).value();
      boolean always =
          filters.chosen(facet).contains(value) || filters.excluded(facet).contains(value);
      if (always || (i < most && all.get(i).count() > 0)) {
        shown.add(all.get(i));
      }
    }
    long total = all.stream().filter(v -> v.count() > 0).count();
    return new FacetCounts(facet, total, shown, coverage(request, facet), false);
  }

  private FacetCounts.Coverage coverage(SearchRequest request, Facet facet) {
    Filters filters = request.filters();
    if (!filters.matchAll().contains(facet)) {
      for (String chosen : filters.chosen(facet)) {
        filters = filters.release(facet, chosen);
      }
    }
    Filters unchosen = filters;
    List<EnrichedArticle> articles = found(request.query(), unchosen);
    long held =
        stories.count(
            articles.stream()
                .filter(
                    a ->
                        values(a, facet, unchosen).stream()
                            .anyMatch(x -> !x.equals("not-assessed") && !x.equals("undated"))),
            request.copies());
    return new FacetCounts.Coverage(held, stories.count(articles.stream(), request.copies()));
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    String prefix = request.prefix().toLowerCase(Locale.ROOT);
    List<FacetValue> all = new ArrayList<>(counted(request.search(), request.facet()));
    all.removeIf(v -> v.count() == 0);
    all.removeIf(v -> !v.value().toLowerCase(Locale.ROOT).matches(".*\\b" + prefix + ".*"));
    Map<String, Integer> initials = new LinkedHashMap<>();
    if (request.order() == FacetRequest.Order.NAME) {
      all.sort(
          Comparator.comparing((FacetValue v) -> v.value().toLowerCase(Locale.ROOT))
              .thenComparing(FacetValue::value));
      for (int i = 0; i < all.size(); i++) {
        initials.putIfAbsent(initial(all.get(i).value()), i);
      }
    }
    List<FacetValue> page = all.stream().skip(request.offset()).limit(request.size()).toList();
    FacetCounts.Coverage coverage = coverage(request.search(), request.facet());
    return new FacetCounts(request.facet(), all.size(), page, coverage, initials, false);
  }

  private static String initial(String value) {
    String first = value.substring(0, 1).toUpperCase(Locale.ROOT);
    return Character.isLetter(first.charAt(0)) ? first : FacetCounts.NO_LETTER;
  }

  /** Every value of the archive, counted by doing what a click on it would do. */
  private List<FacetValue> counted(SearchRequest request, Facet facet) {
    Filters filters = request.filters();
    Set<String> all = new TreeSet<>();
    committed.values().forEach(a -> all.addAll(values(a, facet, filters)));
    all.addAll(filters.chosen(facet));
    all.addAll(filters.excluded(facet));
    List<EnrichedArticle> matched = found(request.query(), Filters.NONE);
    List<FacetValue> counted = new ArrayList<>();
    for (String value : all) {
      Filters clicked = clicked(filters, facet, value);
      long count =
          stories.count(matched.stream().filter(a -> passes(a, clicked)), request.copies());
      counted.add(new FacetValue(value, facet == Facet.ENTITY ? typeOf(value) : null, count));
    }
    counted.sort(
        Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value));
    return counted;
  }

  private static Filters clicked(Filters filters, Facet facet, String value) {
    boolean excluded = filters.excluded(facet).contains(value);
    if (filters.matchAll().contains(facet) && !excluded) {
      return filters.choose(facet, value);
    }
    Filters alone = filters;
    for (String other : filters.chosen(facet)) {
      alone = alone.release(facet, other);
    }
    return alone.excluded(facet).contains(value) && !excluded ? alone : alone.choose(facet, value);
  }

  private @Nullable EntityType typeOf(String name) {
    EntityType most = null;
    long count = 0;
    for (EntityType type : EntityType.values()) {
      long articles =
          committed.values().stream()
              .filter(a -> a.entities().stream().anyMatch(e -> is(e, name, type)))
              .count();
      if (articles > count) {
        most = type;
        count = articles;
      }
    }
    return most;
  }

  private static boolean is(Entity entity, String name, EntityType type) {
    return entity.name().equals(name) && entity.type() == type;
  }

  private static Comparator<EnrichedArticle> order(Sort sort) {
    Comparator<EnrichedArticle> byId = Comparator.comparing(EnrichedArticle::id);
    return switch (sort) {
      case RELEVANCE -> byId;
      case NEWEST -> byDay(Comparator.reverseOrder()).thenComparing(byId);
      case OLDEST -> byDay(Comparator.naturalOrder()).thenComparing(byId);
      case TITLE -> Comparator.comparing(NaiveArticles::title).thenComparing(byId);
    };
  }

  private static Comparator<EnrichedArticle> byDay(Comparator<java.time.LocalDate> order) {
    return Comparator.comparing(
        a ->
            Optional.ofNullable(a.article().published().date())
                .map(PartialDate::first)
                .orElse(null),
        Comparator.nullsLast(order));
  }

  private static String title(EnrichedArticle article) {
    String lower = article.article().title().toLowerCase(Locale.ROOT);
    return lower.replaceAll("[^a-z0-9]+", " ").strip();
  }

  @Override
  public Optional<Reading> article(ArticleId id, ParsedQuery query) {
    return Optional.ofNullable(committed.get(id))
        .map(article -> new Reading(article, marks(article, query.tree())));
  }

  private static List<Passage> marks(EnrichedArticle article, Clause tree) {
    List<Passage> marks = new ArrayList<>();
    for (Part part : Part.values()) {
      TreeSet<Span> spans = new TreeSet<>();
      NaiveText text = NaiveText.of(article, part);
      mark(text, tree, part == Part.TITLE ? Field.TITLE : Field.BODY, spans);
      merged(spans).forEach(span -> marks.add(new Passage(part, span)));
    }
    return marks;
  }

  private static void mark(NaiveText text, Clause clause, Field here, Set<Span> spans) {
    switch (clause) {
      case Clause.AllOf all -> all.clauses().forEach(c -> mark(text, c, here, spans));
      case Clause.AnyOf any -> any.clauses().forEach(c -> mark(text, c, here, spans));
      case Clause.InField in -> {
        if (in.field() == here) {
          mark(text, in.clause(), here, spans);
        }
      }
      case Clause.Everything none -> {}
      case Clause.Published none -> {}
      case Clause.Undated none -> {}
      case Clause.Among none -> {}
      case Clause.Not none -> {}
      default -> spans.addAll(text.find(clause));
    }
  }

  private static List<Span> merged(Set<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  @Override
  public List<Long> counts(List<SearchRequest> requests) {
    return requests.stream()
        .map(request -> (long) stories.firsts(results(request), request.copies()).size())
        .toList();
  }

  @Override
  public void each(SearchRequest request, Consumer<EnrichedArticle> taker) {
    stories.firsts(results(request), request.copies()).forEach(taker);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return new NaiveSuggestions(List.copyOf(committed.values())).of(request);
  }

  @Override
  public Health check() {
    return new Health(true, "Ready to search", committed.size(), Map.of());
  }

  @Override
  public void each(Consumer<EnrichedArticle> taker) {
    List.copyOf(committed.values()).forEach(taker);
  }

  @Override
  public List<String> filesUnder(String path) {
    String folder = path.endsWith("/") ? path : path + "/";
    return committed.values().stream()
        .map(a -> a.article().origin().file())
        .filter(f -> f.equals(path) || f.startsWith(folder))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Optional<KnownFile> known(String file) {
    Map<ArticleId, String> hashes = new HashMap<>();
    Set<String> fingerprints = new TreeSet<>();
    for (EnrichedArticle article : committed.values()) {
      if (article.article().origin().file().equals(file)) {
        hashes.put(article.id(), article.article().origin().hash() + " " + article.enrichment());
        fingerprints.add(committedSeals.getOrDefault(article.id(), ""));
      }
    }
    String seal = fingerprints.size() == 1 ? fingerprints.iterator().next() : "";
    return hashes.isEmpty() ? Optional.empty() : Optional.of(new KnownFile(seal, hashes));
  }

  @Override
  public void put(EnrichedArticle article) {
    pending.put(article.id(), article);
    seals.remove(article.id());
  }

  @Override
  public void seal(String file, String fingerprint) {
    for (EnrichedArticle article : pending.values()) {
      if (article.article().origin().file().equals(file)) {
        seals.put(article.id(), fingerprint);
      }
    }
  }

  @Override
  public void remove(ArticleId id) {
    pending.remove(id);
  }

  @Override
  public void amend(EnrichedArticle article) {
    if (committed.containsKey(article.id())) {
      pending.put(article.id(), article);
    }
  }

  @Override
  public void mark(String text) {
    pendingMark = text;
  }

  @Override
  public String mark() {
    return mark;
  }

  @Override
  public String state() {
    return String.valueOf(changes);
  }

  @Override
  public void commit() {
    mark = pendingMark;
    changes += committed.equals(pending) ? 0 : 1;
    committed = new TreeMap<>(pending);
    committedSeals = new HashMap<>(seals);
    stories = new NaiveStories(committed.values());
    lastTree = null;
  }

  @Override
  public void close() {}
}
