package org.backfile.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.PublishedDate;
import org.backfile.article.Span;
import org.backfile.article.Version;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.Repair;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.backfile.search.Health;
import org.backfile.search.Hit;
import org.backfile.search.Reading;
import org.backfile.search.Snippet;
import org.backfile.search.Story;

/** Pages of made-up values, in which every piece of the site can be seen and checked. */
public final class MadeUp {
  private static final String SCRIPT = "<script>document.title='owned'</script>";
  private static final ParsedQuery QUERY =
      new ParsedQuery(
          "harbour \"sea wall\" " + SCRIPT,
          new Clause.Word("harbour"),
          List.of(new Repair("repairs.quote-missing", List.of("sea wall"))));

  private static final String FORMER =
      MadeUpArticles.BODY.replace("2041", "2039").replace("4.2 million", "4 million in rent")
          + "\n"
          + SCRIPT;

  private MadeUp() {}

  /** Results with every kind of filter in force. */
  public static ResultsView results(Words words) {
    return ResultsView.of(
        answer(search().onPage(3), 1_000_000, hits()),
        new Understood(
            "harbour, \u201csea wall\u201d; " + SCRIPT,
            Repair.say(QUERY.repairs(), words.wording()),
            List.of("colour=red", SCRIPT)),
        words);
  }

  /** One month of a chosen year after another. */
  public static ResultsView months(Words words) {
    Filters year = Filters.NONE.choose(Facet.PUBLISHED, "2025");
    return ResultsView.of(
        answer(SearchRequest.EVERYTHING.with(year), 3, hits()), read("2025"), words);
  }

  /** One day of a chosen month after another, in a period that hides undated articles. */
  public static ResultsView days(Words words) {
    PartialDate september = new PartialDate(2025, 9, 0);
    SearchRequest asked = SearchRequest.EVERYTHING.with(Filters.NONE.between(september, september));
    Map<Facet, FacetCounts> facets = facets();
    put(facets, Facet.PUBLISHED, "2025", "2025-09", "2025-09-11", "2025-09-02", "2025-09-30");
    return ResultsView.of(
        new Answer(asked, 3, hits(), facets, 1234, false, 1), read("September 2025"), words);
  }

  /** Nothing found. */
  public static ResultsView nothing(Words words) {
    return ResultsView.of(
        new Answer(search(), 0, List.of(), facets(), 3, false, 1), read("harbour"), words);
  }

  /** Nothing found for words alone. */
  public static ResultsView nothingForWords(Words words) {
    SearchRequest asked = SearchRequest.EVERYTHING.with(QUERY);
    return ResultsView.of(
        new Answer(asked, 0, List.of(), Map.of(), 0, false, 1), read("harbour"), words);
  }

  /** An article with marks of every kind. */
  public static ReaderView reader(Words words) {
    EnrichedArticle enriched = MadeUpArticles.harbour();
    Article article = enriched.article();
    List<Passage> marks = new ArrayList<>(MadeUpArticles.find(article, "quay"));
    marks.addAll(MadeUpArticles.find(article, "sea wall"));
    marks.addAll(MadeUpArticles.find(article, "Freight will pay"));
    marks.sort(null);
    SoughtPassage sought =
        new SoughtPassage("a contract and a stopwatch", "We were handed", "said");
    return ReaderView.of(
        new OpenArticle(new Reading(enriched, marks), search(), sought, 0, beside(article)), words);
  }

  private static Beside beside(Article article) {
    Instant day = Instant.parse("2025-09-12T10:00:00Z");
    Version first = new Version(article.id(), 1, SCRIPT, FORMER, "0", day);
    Version second = new Version(article.id(), 3, article.title(), FORMER, "1", day);
    EnrichedArticle script = MadeUpArticles.hostile();
    Story.Copy copy =
        new Story.Copy(script.id(), SCRIPT, "The Evening Gull", PublishedDate.UNDATED);
    return new Beside(
        new Neighbours(
            3, 1_000_000, false, new Link(SCRIPT, "/", false), new Link("B", "/", false)),
        new Kin(22, List.of(copy), hits()),
        List.of(second, first),
        true);
  }

  /** A link to a passage that is no longer in the article. */
  public static ReaderView passageGone(Words words) {
    Reading reading = new Reading(MadeUpArticles.harbour(), List.of());
    SoughtPassage sought = new SoughtPassage(SCRIPT, "", "");
    Beside beside = new Beside(null, Kin.NONE, null, false);
    return ReaderView.of(
        new OpenArticle(reading, SearchRequest.EVERYTHING, sought, 0, beside), words);
  }

  /** A text that fills several pages. */
  public static ReaderView longText(Words words) {
    EnrichedArticle book = MadeUpArticles.book();
    List<Passage> marks = MadeUpArticles.find(book.article(), "freight");
    return ReaderView.of(
        new OpenArticle(new Reading(book, marks), search(), SoughtPassage.NONE, 2, Beside.NOTHING),
        words);
  }

  /** What became of the first text of an article. */
  public static ChangesView changes(Words words) {
    Article article = MadeUpArticles.harbour().article();
    Instant day = Instant.parse("2025-09-12T10:00:00Z");
    return ChangesView.since(
        new Version(article.id(), 1, SCRIPT, FORMER, "0", day), article, words);
  }

  /** Two copies that are the same to the letter. */
  public static ChangesView noChanges(Words words) {
    Article article = MadeUpArticles.harbour().article();
    return ChangesView.between(article, article, words);
  }

  /** An article that tries to break out of its page. */
  public static ReaderView hostile(Words words) {
    EnrichedArticle enriched = MadeUpArticles.hostile();
    List<Passage> marks = MadeUpArticles.find(enriched.article(), "script");
    return ReaderView.of(new OpenArticle(new Reading(enriched, marks), search()), words);
  }

  /** An article from right to left, opened from nowhere. */
  public static ReaderView rightToLeft(Words words) {
    Reading reading = new Reading(MadeUpArticles.rightToLeft(), List.of());
    return ReaderView.of(new OpenArticle(reading, SearchRequest.EVERYTHING), words);
  }

  /** What is said for and against a made-up firm. */
  public static ContrastView contrast(Words words) {
    FacetCounts targets = facets().getOrDefault(Facet.TOWARD, counts(Facet.TOWARD, List.of()));
    Answer found = answer(SearchRequest.EVERYTHING, 1_000, hits());
    return ContrastView.of(
        SearchRequest.EVERYTHING, "Meridian Freight", targets, List.of(found), "", words);
  }

  public static HomeView home(Words words) {
    return HomeView.of(
        answer(SearchRequest.EVERYTHING, 1_000_000, hits()),
        new Health(true, "Ready.", 1_000_000, Map.of()),
        words);
  }

  public static HomeView empty(Words words) {
    Answer nothing = new Answer(SearchRequest.EVERYTHING, 0, List.of(), Map.of(), 0, false, 0);
    return HomeView.of(nothing, new Health(true, "Ready.", 0, Map.of()), words);
  }

  public static FacetView facet(Words words) {
    FacetCounts entities = facets().getOrDefault(Facet.ENTITY, counts(Facet.ENTITY, List.of()));
    FacetRequest request = new FacetRequest(search(), Facet.ENTITY, "m", 10, 10);
    return FacetView.of(entities, request, "harbour", words);
  }

  /** Values from A to Z, of which some stand elsewhere and one is left out. */
  public static FacetView letters(Words words) {
    Map<String, Integer> initials = new LinkedHashMap<>();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      initials.put(Character.toString(letter), initials.size() * 100);
    }
    initials.put("\u0416", 2600);
    initials.put(FacetCounts.NO_LETTER, 2700);
    FacetCounts sources =
        new FacetCounts(
            Facet.SOURCE,
            2800,
            List.of(
                new FacetValue("The Evening Gull", null, 12),
                new FacetValue("The Made-up Courier", null, 4096),
                new FacetValue(SCRIPT, null, 1)),
            new FacetCounts.Coverage(61, 84),
            initials,
            false);
    FacetRequest request =
        new FacetRequest(search(), Facet.SOURCE, "", FacetRequest.Order.NAME, 1900, 100);
    return FacetView.of(sources, request, "harbour", words);
  }

  private static Understood read(String reading) {
    return new Understood(reading, List.of(), List.of());
  }

  static SearchRequest search() {
    Filters filters =
        new Filters(
                Map.of(Facet.ENTITY, new TreeSet<>(Set.of("Meridian Freight", "Ilse Varga"))),
                Map.of(Facet.SOURCE, new TreeSet<>(Set.of("The Evening Gull"))),
                Set.of(Facet.ENTITY),
                new PartialDate(2019, 0, 0),
                new PartialDate(2025, 9, 0))
            .choose(Facet.STANCE, "critical")
            .choose(Facet.TOPIC, "economy/transport");
    return new SearchRequest(QUERY, filters, Sort.RELEVANCE, 1, 10);
  }

  static Answer answer(SearchRequest request, long total, List<Hit> hits) {
    return new Answer(request, total, hits, facets(), total > 10 ? 1234 : 0, total > 10, 12);
  }

  static List<Hit> hits() {
    return List.of(
        hit(MadeUpArticles.harbour(), "quay"),
        hit(MadeUpArticles.hostile(), "script"),
        hit(MadeUpArticles.rightToLeft(), "2019"));
  }

  private static Hit hit(EnrichedArticle enriched, String word) {
    Article article = enriched.article();
    Snippet title = snippet(article, Part.TITLE, 0, 1000, word);
    List<Snippet> body = new ArrayList<>();
    body.add(snippet(article, Part.BODY, 0, 180, word));
    if (article.body().length() > 500) {
      body.add(snippet(article, Part.BODY, 300, 460, word));
    }
    return new Hit(enriched, title, body);
  }

  private static Snippet snippet(Article article, Part part, int from, int to, String word) {
    String whole = article.text(part);
    String text = whole.substring(from, Math.min(to, whole.length())).strip();
    List<Span> marks = new ArrayList<>();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      marks.add(new Span(at, at + word.length()));
    }
    return new Snippet(part, from, text, marks);
  }

  static Map<Facet, FacetCounts> facets() {
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    facets.put(
        Facet.ENTITY,
        new FacetCounts(
            Facet.ENTITY,
            4321,
            List.of(
                name("Meridian Freight", EntityType.ORGANIZATION, 1_000_000),
                name("Ilse Varga", EntityType.PERSON, 812),
                name("Port Authority", EntityType.ORGANIZATION, 790),
                name("Northern Quay", EntityType.PLACE, 400),
                name("Donaudampfschiffahrtsgesellschaftskapit\u00e4n", EntityType.OTHER, 12),
                name(SCRIPT, EntityType.PERSON, 1)),
            new FacetCounts.Coverage(61, 84),
            true));
    put(facets, Facet.TOPIC, "economy", "politics", "economy/transport", "economy/trade");
    put(facets, Facet.STANCE, "critical", "not-assessed", "supportive", "mixed", "neutral");
    put(facets, Facet.TOWARD, "Meridian Freight/critical", "sea wall/supportive", SCRIPT);
    put(facets, Facet.SOURCE, "The Made-up Courier", "The Evening Gull", SCRIPT);
    put(facets, Facet.AUTHOR, "A. Writer", "Another Writer");
    put(facets, Facet.LANGUAGE, "en", "ar", "x-unknown");
    put(facets, Facet.PUBLISHED, "2025", "2024", "2019", "2018", "undated", "2025-09", "2025-02");
    put(facets, Facet.MENTIONS, "2041", "2027-06", "1998");
    return facets;
  }

  /** Counts fall from thousands to a few. */
  private static void put(Map<Facet, FacetCounts> facets, Facet facet, String... values) {
    List<FacetValue> counted = new ArrayList<>();
    for (String value : values) {
      counted.add(new FacetValue(value, null, 4096L >> (2 * counted.size())));
    }
    facets.put(facet, counts(facet, counted));
  }

  static FacetCounts counts(Facet facet, List<FacetValue> values) {
    return new FacetCounts(facet, values.size(), values, new FacetCounts.Coverage(61, 84), false);
  }

  private static FacetValue name(String name, EntityType type, long count) {
    return new FacetValue(name, type, count);
  }
}
