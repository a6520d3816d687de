package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleSearcherContract;
import org.backfile.search.ArticleWriter;
import org.backfile.search.ArticleWriterContract;
import org.backfile.search.Articles;
import org.backfile.search.CollectionContract;
import org.backfile.search.DoctorContract;
import org.backfile.search.Health;
import org.backfile.search.LanguageContract;
import org.backfile.search.NaiveEqualityContract;
import org.backfile.search.SearchUnavailable;
import org.backfile.search.StoryContract;
import org.backfile.search.SuggestionContract;
import org.backfile.search.WholeResultContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest
    implements ArticleSearcherContract,
        ArticleWriterContract,
        CollectionContract,
        DoctorContract,
        LanguageContract,
        NaiveEqualityContract,
        StoryContract,
        SuggestionContract,
        WholeResultContract {
  @TempDir Path folder;

  @Override
  public ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception {
    Path index = Files.createTempDirectory(folder, "index");
    write(index, articles);
    return searcher(index);
  }

  @Override
  public ArticleWriter writer(Path index) {
    return LuceneWriter.open(index, "a test");
  }

  @Override
  public ArticleSearcher searcher(Path index) {
    return new LuceneSearcher(index, Limits.DEFAULT);
  }

  private void write(Path index, List<EnrichedArticle> articles) {
    try (ArticleWriter writer = writer(index)) {
      articles.forEach(article -> writer.put(article));
      writer.commit();
    }
  }

  private static EnrichedArticle article(String id) {
    return Articles.article(id).build();
  }

  private static void delete(Path index) throws Exception {
    try (Stream<Path> walk = Files.walk(index)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void missingIndexIsSaidAndFoundOnceItIsThere() {
    Path index = folder.resolve("later");
    try (ArticleSearcher searcher = searcher(index)) {
      Health health = searcher.check();
      assertFalse(health.ready());
      assertTrue(health.message().contains("There is no index yet at " + index), health.message());
      assertThrows(SearchUnavailable.class, () -> searcher.answer(SearchRequest.EVERYTHING));
      assertFalse(Files.exists(index));
      write(index, List.of(article("a")));
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
    }
  }

  @Test
  void indexMadeAnewIsSeen() throws Exception {
    Path index = folder.resolve("anew");
    write(index, List.of(article("a")));
    try (ArticleSearcher searcher = searcher(index)) {
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
      delete(index);
      write(index, List.of(article("b")));
      Thread.sleep(1000);
      assertTrue(searcher.article(new ArticleId("b"), ParsedQuery.EMPTY).isPresent());
      assertTrue(searcher.article(new ArticleId("a"), ParsedQuery.EMPTY).isEmpty());
    }
  }

  @Test
  void indexIsMadeAnewInOneStepFromArticlesThatAnotherFormatStores() throws Exception {
    Path index = folder.resolve("rebuilt");
    try (ArticleWriter writer = writer(index)) {
      writer.put(Articles.article("a").title("Old").from("/a/f", "h").build());
      writer.put(Articles.article("b").from("/a/g", "h").build());
      writer.seal("/a/f", "sealed");
      writer.commit();
    }
    assertThrows(SearchUnavailable.class, () -> anew(folder.resolve("none")));
    assertFalse(Files.exists(folder.resolve("none")));
    try (ArticleSearcher searcher = searcher(index)) {
      anew(index).close();
      try (ArticleWriter writer = anew(index)) {
        writer.amend(Articles.article("a").title("New").from("/a/f", "h").build());
        assertEquals(2, searcher.answer(SearchRequest.EVERYTHING).total());
      }
      assertEquals(2, searcher.answer(SearchRequest.EVERYTHING).total());
      stamp(index, "older");
      try (ArticleWriter writer = anew(index)) {
        List<String> ids = new ArrayList<>();
        writer.each(article -> ids.add(article.id().value()));
        assertEquals(List.of("a", "b"), ids);
        writer.amend(Articles.article("a").title("New").from("/a/f", "h").build());
        writer.mark("mark");
        writer.commit();
        assertEquals("sealed", writer.known("/a/f").orElseThrow().fingerprint());
      }
      assertEquals("mark", searcher.mark());
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
      assertEquals(
          "New",
          searcher
              .article(new ArticleId("a"), ParsedQuery.EMPTY)
              .orElseThrow()
              .article()
              .article()
              .title());
    }
  }

  @Test
  void writerThatWaitedGoesOnFromWhatTheOneBeforeLeft() throws Exception {
    Path index = folder.resolve("waited");
    ArticleWriter first = writer(index);
    first.put(Articles.article("a").build());
    first.commit();
    CompletableFuture<ArticleWriter> second =
        CompletableFuture.supplyAsync(
            () -> LuceneWriter.open(index, "the second", Duration.ofSeconds(20)));
    first.mark("the first's");
    first.commit();
    first.close();
    try (ArticleWriter writer = second.get();
        ArticleSearcher searcher = searcher(index)) {
      writer.put(Articles.article("b").build());
      writer.commit();
      assertEquals("the first's", searcher.mark());
    }
  }

  private static LuceneWriter anew(Path index) {
    return LuceneWriter.anew(index, "a test", Duration.ZERO);
  }

  /** Makes an index look as if another version had made it. */
  private static void stamp(Path index, String format) throws IOException {
    try (IndexWriter other = new IndexWriter(FSDirectory.open(index), new IndexWriterConfig())) {
      other.setLiveCommitData(Map.of("backfile.format", format).entrySet());
      other.commit();
    }
  }

  @Test
  void indexOfAnotherFormatIsRefusedByBoth() throws Exception {
    Path index = folder.resolve("other");
    stamp(index, "older");
    try (ArticleSearcher searcher = searcher(index)) {
      String message = searcher.check().message();
      assertTrue(message.contains("made by another version of Backfile"), message);
    }
    assertThrows(SearchUnavailable.class, () -> writer(index));
  }

  @Test
  void damagedIndexIsSaid() throws Exception {
    Path index = folder.resolve("damaged");
    write(index, List.of(article("a")));
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[10]);
      }
    }
    try (ArticleSearcher searcher = searcher(index)) {
      assertFalse(searcher.check().ready());
      assertTrue(searcher.check().message().contains("is damaged"), searcher.check().message());
    }
  }

  @Test
  void noteLeftBehindByACrashDoesNoHarm() throws Exception {
    Path index = folder.resolve("crashed");
    Files.createDirectories(index);
    Files.writeString(index.resolve(".writer.txt"), "the dead (process 1)");
    write(index, List.of(article("a")));
    try (ArticleSearcher searcher = searcher(index)) {
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
    }
  }

  @Test
  void processKilledWhileWritingLeavesTheLastCommit() throws Exception {
    Path index = folder.resolve("killed");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals('r', child.getInputStream().read());
      assertThrows(SearchUnavailable.class, () -> writer(index));
    } finally {
      child.destroyForcibly().waitFor();
    }
    write(index, List.of(article("after")));
    try (ArticleSearcher searcher = searcher(index)) {
      assertEquals(2, searcher.answer(SearchRequest.EVERYTHING).total());
    }
  }

  @Test
  void closedSearcherSaysSo() {
    Path index = folder.resolve("closed");
    write(index, List.of(article("a")));
    ArticleSearcher searcher = searcher(index);
    searcher.close();
    assertFalse(searcher.check().ready());
    assertThrows(IllegalStateException.class, () -> searcher.answer(SearchRequest.EVERYTHING));
  }

  @Test
  void codecsOfLuceneAreOnTheClassPath() {
    assertTrue(Codec.availableCodecs().contains(Codec.getDefault().getName()));
    assertFalse(Codec.availableCodecs().isEmpty());
  }
}
