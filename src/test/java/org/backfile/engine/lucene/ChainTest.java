package org.backfile.engine.lucene;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Language;
import org.backfile.article.Provenance;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
  private static final Provenance MADE = new Provenance(Provenance.Kind.MACHINE, "a test");

  private static final List<String> WORDS =
      List.of(
          "bank", "banks", "banking", "river", "rivers", "the", "die", "vote", "voting", "fund");

  @TempDir Path folder;

  private static Chain of(String code) {
    return Chain.of(new Language(code, MADE));
  }

  @Test
  void languageHasItsChainWhateverItsRegion() {
    assertEquals(Chain.ENGLISH, of("en-GB"));
    assertEquals(Chain.PORTUGUESE, of("pt-BR"));
    assertEquals(Chain.NORWEGIAN, of("nb"));
    assertEquals(Chain.CJK, of("zh-Hant-TW"));
    assertEquals(Chain.OTHER, of("pl"));
    assertEquals(Chain.ENGLISH, Chain.of(Language.UNKNOWN));
  }

  @Test
  void everyChainReadsAnyText() {
    String text =
        "L'\u00e9cole d'Ada\u2019s caf\u00e9 3.5 \u6e2f\u53e3 \u0645\u064a\u0646 \uD83D\uDE00 \u0130";
    for (Chain chain : Chain.values()) {
      assertNotEquals(List.of(), Analysis.terms(Analysis.stems(chain), text), chain.name());
    }
  }

  @Test
  void englishIndexIsAskedAsIfThereWereNoOtherLanguage() throws Exception {
    write(
        List.of(
            article("a").title("One").body("Two").language("en").build(),
            article("b").title("Three").build()));
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      assertEquals(List.of(Chain.ENGLISH), Chain.in(reader));
    }
    String asked =
        new QueryTranslator(List.of(Chain.ENGLISH))
            .translate(QueryParser.parse("bridges \"old banks\"").tree())
            .toString();
    assertEquals(
        "+((title:bridg)^0.7 (body:bridg)^1.0) +((title:\"old bank\")^0.7 (body:\"old bank\")^1.0)",
        asked);
  }

  @Test
  void languagesOfAnIndexAreThoseOfItsArticles() throws Exception {
    write(
        List.of(
            article("a").title("Eins").body("Zwei").language("de").build(),
            article("b").title("Jeden").language("pl").build()));
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      assertEquals(
          java.util.Set.of(Chain.ENGLISH, Chain.GERMAN, Chain.OTHER),
          java.util.Set.copyOf(Chain.in(reader)));
    }
  }

  @Test
  void otherLanguagesDoNotChangeTheOrderOfEnglishResults() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      articles.add(
          article(String.format(Locale.ROOT, "en%02d", i))
              .title(text(random, 3))
              .body(text(random, 40))
              .build());
    }
    List<List<String>> alone = ranked(articles);
    for (int i = 0; i < 45; i++) {
      articles.add(
          article("other" + i)
              .title(text(random, 3))
              .body(text(random, 40))
              .language(List.of("de", "fr", "nl", "pl", "zh").get(i % 5))
              .build());
    }
    assertEquals(alone, ranked(articles), "seed " + seed);
  }

  private List<List<String>> ranked(List<EnrichedArticle> articles) {
    write(articles);
    List<List<String>> ranked = new ArrayList<>();
    try (ArticleSearcher searcher = new LuceneSearcher(folder, Limits.DEFAULT)) {
      for (String query :
          List.of("bank", "the river", "\"bank vote\"~3", "die OR funds", "vot* fund")) {
        ranked.add(
            searcher
                .answer(SearchRequest.EVERYTHING.with(QueryParser.parse(query)).ofSize(100))
                .hits()
                .stream()
                .map(hit -> hit.article().id().value())
                .filter(id -> id.startsWith("en"))
                .toList());
      }
    }
    return ranked;
  }

  private void write(List<EnrichedArticle> articles) {
    try (LuceneWriter writer = LuceneWriter.open(folder, "a test")) {
      articles.forEach(writer::put);
      writer.commit();
    }
  }

  private static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(words); i++) {
      text.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", text);
  }
}
