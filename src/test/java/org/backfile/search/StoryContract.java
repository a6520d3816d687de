package org.backfile.search;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises of near-duplicates. */
public interface StoryContract {
  ArticleWriter writer(Path index);

  ArticleSearcher searcher(Path index);

  SearchRequest ALL = SearchRequest.EVERYTHING.with(Sort.OLDEST);

  /** So many made-up words, always the same for one seed. */
  static String text(int seed, int words) {
    Random random = new Random(seed);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add("" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)) + "um");
    }
    return String.join(" ", text);
  }

  private static void put(ArticleWriter writer, String id, String date, String body) {
    writer.put(article(id).title("Title " + id).published(date).body(body).build());
  }

  private Answer ask(Path index, SearchRequest request) {
    try (ArticleSearcher searcher = searcher(index)) {
      return searcher.answer(request);
    }
  }

  private static SearchRequest each(SearchRequest r) {
    return new SearchRequest(r.query(), r.filters(), r.sort(), r.page(), r.size(), Copies.EACH);
  }

  private static String ids(Answer answer) {
    return String.join(" ", answer.hits().stream().map(h -> h.article().id().value()).toList());
  }

  private static String others(Hit hit) {
    return String.join(" ", hit.story().others().stream().map(c -> c.id().value()).toList());
  }

  /** Three copies and a text of its own. */
  private void writeFour(Path index) {
    try (ArticleWriter writer = writer(index)) {
      put(writer, "a", "2024-01-02", text(1, 200));
      put(writer, "b", "2024-01-01", text(1, 160));
      put(writer, "c", "2024-01-03", "Updated: " + text(1, 200) + " More to come.");
      put(writer, "d", "2024-01-04", text(2, 200));
      writer.commit();
    }
  }

  @Test
  default void copyWithAnotherHeadlineIsOneResult(@TempDir Path index) {
    writeFour(index);
    Answer answer = ask(index, ALL);
    assertEquals("b d", ids(answer));
    assertEquals(2, answer.total());
    assertEquals(4, answer.articles());
    assertEquals(3, answer.hits().getFirst().story().copies());
    assertEquals("a c", others(answer.hits().getFirst()));
    assertEquals(Story.SINGLE, answer.hits().get(1).story());
  }

  @Test
  default void eachCopyIsAResultWhereEachIsAskedFor(@TempDir Path index) {
    writeFour(index);
    Answer answer = ask(index, each(ALL));
    assertEquals("b a c d", ids(answer));
    assertEquals(4, answer.total());
    assertEquals(4, answer.articles());
    assertTrue(answer.hits().stream().allMatch(h -> h.story().equals(Story.SINGLE)));
  }

  @Test
  default void resultIsTheCopyThatStandsFirst(@TempDir Path index) {
    writeFour(index);
    assertEquals("d c", ids(ask(index, ALL.with(Sort.NEWEST))));
    assertEquals("a d", ids(ask(index, ALL.with(Sort.TITLE))));
    ParsedQuery query = new ParsedQuery("t", new Clause.Word("updated"), List.of());
    Answer ranked = ask(index, ALL.with(query).with(Sort.RELEVANCE));
    assertEquals("c", ids(ranked));
    Answer either = ask(index, ALL.with(either("updated", "title")).with(Sort.RELEVANCE));
    assertEquals("c d", ids(either));
    assertEquals("b a", others(either.hits().getFirst()));
  }

  private static ParsedQuery either(String one, String other) {
    Clause any = new Clause.AnyOf(List.of(new Clause.Word(one), new Clause.Word(other)));
    return new ParsedQuery("t", any, List.of());
  }

  @Test
  default void onlyCopiesThatMatchAreInAStory(@TempDir Path index) {
    writeFour(index);
    Filters january = Filters.NONE.exclude(Facet.PUBLISHED, "2024-01-01");
    Answer answer = ask(index, ALL.with(january));
    assertEquals("a d", ids(answer));
    assertEquals(2, answer.hits().getFirst().story().copies());
    Filters one = Filters.NONE.choose(Facet.PUBLISHED, "2024-01-03");
    assertEquals(Story.SINGLE, ask(index, ALL.with(one)).hits().getFirst().story());
  }

  @Test
  default void valueCountsTheStoriesOfWhichACopyHoldsIt(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(entity("a", "Ada", text(1, 99)));
      writer.put(entity("b", "Ada", text(1, 99)));
      writer.put(entity("c", "Bo", text(1, 99)));
      writer.put(entity("d", "Ada", text(2, 99)));
      writer.commit();
    }
    FacetCounts folded = entities(ask(index, ALL));
    assertEquals(List.of(2L, 1L), folded.values().stream().map(FacetValue::count).toList());
    assertEquals(new FacetCounts.Coverage(2, 2), folded.coverage());
    FacetCounts each = entities(ask(index, each(ALL)));
    assertEquals(List.of(3L, 1L), each.values().stream().map(FacetValue::count).toList());
  }

  private static FacetCounts entities(Answer answer) {
    return Objects.requireNonNull(answer.facets().get(Facet.ENTITY));
  }

  private static EnrichedArticle entity(String id, String name, String body) {
    return article(id).body(body).entity(name, EntityType.PERSON).build();
  }

  @Test
  default void othersAreAtMostTwentyTheFirstPublishedFirst(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("undated").body(text(1, 99)).build());
      for (int i = 10; i < 31; i++) {
        put(writer, "id" + (50 - i), "2024-01-" + i, text(1, 99));
      }
      writer.commit();
    }
    Hit hit = ask(index, ALL).hits().getFirst();
    assertEquals("id40", hit.article().id().value());
    assertEquals(22, hit.story().copies());
    assertEquals(Story.SHOWN, hit.story().others().size());
    assertEquals("id39", hit.story().others().getFirst().id().value());
    assertEquals("Title id39", hit.story().others().getFirst().title());
    Hit newest = ask(index, ALL.with(Sort.NEWEST)).hits().getFirst();
    assertTrue(others(newest).startsWith("id40 id39"), others(newest));
  }

  @Test
  default void replacedCopyLeavesItsStory(@TempDir Path index) {
    writeFour(index);
    try (ArticleWriter writer = writer(index)) {
      put(writer, "b", "2024-01-01", text(3, 200));
      writer.commit();
    }
    assertEquals("b a d", ids(ask(index, ALL)));
    try (ArticleWriter writer = writer(index)) {
      put(writer, "b", "2024-01-01", text(2, 200));
      writer.remove(new ArticleId("a"));
      writer.commit();
    }
    Answer answer = ask(index, ALL);
    assertEquals("b c", ids(answer));
    assertEquals("d", others(answer.hits().getFirst()));
  }

  @Test
  default void removedLinkPartsTheEnds(@TempDir Path index) {
    String whole = text(1, 300);
    try (ArticleWriter writer = writer(index)) {
      put(writer, "end", "2024-01-01", whole + " " + text(7, 100));
      put(writer, "link", "2024-01-01", whole);
      put(writer, "start", "2024-01-01", text(8, 100) + " " + whole);
      put(writer, "far", "2024-01-01", text(8, 100) + " " + whole + " " + text(9, 200));
      writer.commit();
    }
    assertEquals(1, ask(index, ALL).total());
    try (ArticleWriter writer = writer(index)) {
      writer.remove(new ArticleId("link"));
      writer.remove(new ArticleId("start"));
      writer.commit();
    }
    assertEquals(2, ask(index, ALL).total());
  }

  @Test
  default void orderOfFilesAndCommitsDoesNotMatter(@TempDir Path folder) {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomArchive random = new RandomArchive(seed);
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      articles.add(random.article(i));
    }
    // Chance makes copies too, though not always.
    for (String id : List.of("copied", "copy")) {
      articles.add(article(id).body(text(1, 60)).build());
    }
    SearchRequest all = new SearchRequest(ALL.query(), ALL.filters(), Sort.OLDEST, 1, 100);
    write(folder.resolve("once"), articles, 1000);
    Answer once = ask(folder.resolve("once"), all);
    Collections.shuffle(articles, new Random(seed));
    write(folder.resolve("other"), articles, 9);
    Answer other = ask(folder.resolve("other"), all);
    assertEquals(once.hits(), other.hits(), "seed " + seed);
    assertEquals(once.facets(), other.facets(), "seed " + seed);
    assertTrue(once.total() < once.articles(), once.total() + " of " + once.articles());
  }

  private void write(Path index, List<EnrichedArticle> articles, int atOnce) {
    try (ArticleWriter writer = writer(index)) {
      for (int i = 0; i < articles.size(); i++) {
        writer.put(articles.get(i));
        if (i % atOnce == atOnce - 1) {
          writer.commit();
        }
      }
      writer.commit();
    }
  }

  @Test
  default void countsShownAreTheTotalsOnClick(@TempDir Path index) {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomArchive random = new RandomArchive(seed);
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      articles.add(random.article(i));
    }
    write(index, articles, 40);
    try (ArticleSearcher searcher = searcher(index)) {
      for (int i = 0; i < 40; i++) {
        SearchRequest request = random.request();
        Answer answer = searcher.answer(request);
        List<Long> shown = new ArrayList<>();
        List<SearchRequest> clicks = new ArrayList<>();
        for (FacetCounts counts : answer.facets().values()) {
          for (FacetValue value : counts.values().stream().limit(8).toList()) {
            shown.add(value.count());
            clicks.add(request.with(clicked(request.filters(), counts.facet(), value)));
          }
        }
        assertEquals(shown, searcher.counts(clicks), "seed " + seed + ": " + request);
      }
    }
  }

  private static Filters clicked(Filters filters, Facet facet, FacetValue value) {
    boolean all = filters.matchAll().contains(facet);
    boolean out = filters.excluded(facet).contains(value.value());
    return (all && !out ? filters : filters.unchoose(facet)).choose(facet, value.value());
  }

  @Test
  default void pagesTogetherHoldEveryStoryOnce(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      for (int i = 0; i < 75; i++) {
        put(writer, "id" + i, "2024-01-" + (10 + i % 19), text(i % 25, 60));
      }
      writer.commit();
    }
    for (Sort sort : Sort.values()) {
      Set<String> seen = new TreeSet<>();
      SearchRequest request = ALL.with(either("title", "untitled")).with(sort);
      for (int page = 1; page <= 4; page++) {
        Answer answer = ask(index, request.onPage(page));
        assertEquals(25, answer.total());
        assertEquals(page < 3 ? 10 : page == 3 ? 5 : 0, answer.hits().size());
        answer.hits().forEach(h -> assertTrue(seen.add(h.article().article().body())));
        assertEquals(answer.hits().size(), new HashSet<>(answer.hits()).size(), "page " + page);
      }
      assertEquals(25, seen.size(), sort.key());
    }
  }
}
