package org.backfile.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Version;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.Versions;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.enrich.Enricher;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.stance.CueList;
import org.backfile.enrich.topic.TopicList;
import org.backfile.query.SearchRequest;
import org.backfile.reading.ArticleReader;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.KnownFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
  private final Enricher enricher =
      Enricher.load(
          NameList.parse("names.txt", List.of()),
          TopicList.parse("topics.txt", List.of()),
          CueList.parse("cues.txt", List.of()));

  private final List<String> told = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  @Test
  void fileOfWhichAnArticleFailsInAnyWayIsReadAgainByTheNextRun() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("two.jsonl"),
        "{\"id\": \"good\", \"title\": \"Good\"}\n{\"id\": \"bad\", \"title\": \"Bad\"}\n");
    for (Throwable failure : List.of(new ArithmeticException("1/0"), new StackOverflowError())) {
      Path index = folder.resolve("index of " + failure.getClass().getSimpleName());
      assertEquals(1, run(articles, index, failure).failed());
      IndexReport second = run(articles, index, (Throwable) null);
      assertEquals(1, second.fresh(), second.toString());
      assertEquals(1, second.unchanged(), second.toString());
      try (ArticleSearcher searcher = searcher(index)) {
        assertEquals(2, searcher.answer(SearchRequest.EVERYTHING).total());
      }
    }
  }

  @Test
  void textThatChangedIsKeptAndReadingItAgainIsNoChange() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path index = folder.resolve("index");
    Path file = articles.resolve("mill.jsonl");
    Files.writeString(
        file, "{\"id\": \"mill\", \"title\": \"Mill sold\", \"body\": \"To Ada.\"}\n");
    run(articles, index, (Throwable) null);
    Files.writeString(
        file,
        "{\"id\": \"mill\", \"title\": \"Mill sold\", \"body\": \"To Ada.\", \"section\": \"x\"}\n");
    assertEquals(1, run(articles, index, (Throwable) null).changed());
    assertEquals(List.of(), versions().of(new ArticleId("mill")));
    Files.writeString(
        file, "{\"id\": \"mill\", \"title\": \"Mill not sold\", \"body\": \"No.\"}\n");
    assertEquals(1, run(articles, index, (Throwable) null).changed());
    List<Version> former = versions().of(new ArticleId("mill"));
    assertEquals(List.of("To Ada."), former.stream().map(Version::body).toList());
    assertEquals("Mill sold", former.getFirst().title());
  }

  @Test
  void newTextGoesInAndIsReportedWhenTheFormerOneCannotBeKept() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path index = folder.resolve("index");
    Files.writeString(articles.resolve("mill.txt"), "Mill sold\n\nThe mill was sold.\n");
    run(articles, index, (Throwable) null);
    Files.delete(folder.resolve("data").resolve(Desk.FILE));
    Files.createDirectories(folder.resolve("data").resolve(Desk.FILE));
    Files.writeString(articles.resolve("mill.txt"), "Mill sold\n\nThe mill was not sold.\n");
    IndexReport report = run(articles, index, (Throwable) null);
    assertEquals(1, report.changed(), report.toString());
    assertEquals(
        List.of("Corrections", "articles/mill.txt", "the desk"),
        report.failures().stream().map(Problem::name).toList());
    assertTrue(report.failures().get(1).why().contains("former text"), report::toString);
    assertTrue(
        report.failures().getLast().why().contains("new, changed or gone"), report::toString);
    try (ArticleSearcher searcher = searcher(index)) {
      String body =
          searcher.answer(SearchRequest.EVERYTHING).hits().getFirst().article().article().body();
      assertTrue(body.contains("not sold"), body);
    }
  }

  @Test
  void progressIsToldHowManyFilesThereAreAndEachThatIsDone() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Mill sold\n\nThe mill was sold.\n");
    Files.writeString(articles.resolve("b.txt"), "Tram closed\n\nThe tram was closed.\n");
    run(articles, folder.resolve("index"), (Throwable) null);
    assertTrue(told.remove("2 files"), told::toString);
    assertEquals(List.of("articles/a.txt", "articles/b.txt"), told);
  }

  @Test
  void newIndexGetsEverythingThoughOnlyOneFileChanged() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Mill sold\n\nThe mill was sold.\n");
    Path changed = articles.resolve("b.txt");
    Files.writeString(changed, "Tram closed\n\nThe tram was closed.\n");
    assertEquals(2, run(articles, folder.resolve("index"), changed.toRealPath()).fresh());
  }

  @Test
  void fileThatFailedIsReadAgainWhenAnotherChanges() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path index = folder.resolve("index");
    Path first = Files.writeString(articles.resolve("a.jsonl"), "{\"id\":\"x\",\"title\":\"X\"}\n");
    Files.copy(first, articles.resolve("b.jsonl"));
    assertEquals(1, run(articles, index, (Throwable) null).failed());
    Path gone = first.toRealPath();
    Files.delete(first);
    assertEquals(0, run(articles, index, gone).failed());
    try (ArticleSearcher searcher = searcher(index)) {
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
    }
  }

  @Test
  void folderToBeMadeBehindALinkHasItsRealPath() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real")).toRealPath();
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertEquals(real.resolve("new/index"), Roots.real(link.resolve("new/index")));
  }

  private static ArticleSearcher searcher(Path index) {
    return new LuceneSearcher(index, new Limits(Duration.ofSeconds(5)));
  }

  private Versions versions() {
    return new Versions(new Desk(folder.resolve("data")));
  }

  private IndexReport run(Path articles, Path index, @Nullable Throwable onBad) {
    return run(articles, index, onBad, Set.of());
  }

  private IndexReport run(Path articles, Path index, Path changed) {
    return run(articles, index, null, Set.of(changed));
  }

  private IndexReport run(Path articles, Path index, @Nullable Throwable onBad, Set<Path> changed) {
    try (ArticleSearcher searcher = searcher(index);
        Desk desk = new Desk(folder.resolve("data"));
        LoggedWriter writer =
            new LoggedWriter(
                new Failing(LuceneWriter.open(index, "the test"), onBad),
                searcher,
                new ArchiveLog(desk),
                index,
                Clock.systemUTC())) {
      return new Indexer(new ArticleReader(), enricher, searcher, writer, desk, Clock.systemUTC())
          .index(List.of(articles), index, changed, new Told());
    }
  }

  private final class Told implements Progress {
    @Override
    public void files(long total) {
      told.add(total + " files");
    }

    @Override
    public void fileDone(String name) {
      told.add(name);
    }
  }

  /** A writer in which one article meets a bug. */
  private record Failing(ArticleWriter real, @Nullable Throwable onBad) implements ArticleWriter {
    @Override
    public void put(EnrichedArticle article) {
      if (article.id().value().equals("bad")) {
        if (onBad instanceof Error error) {
          throw error;
        }
        if (onBad instanceof RuntimeException exception) {
          throw exception;
        }
      }
      real.put(article);
    }

    @Override
    public void amend(EnrichedArticle article) {
      real.amend(article);
    }

    @Override
    public void mark(String mark) {
      real.mark(mark);
    }

    @Override
    public void each(Consumer<EnrichedArticle> taker) {
      real.each(taker);
    }

    @Override
    public List<String> filesUnder(String path) {
      return real.filesUnder(path);
    }

    @Override
    public Optional<KnownFile> known(String file) {
      return real.known(file);
    }

    @Override
    public void seal(String file, String fingerprint) {
      real.seal(file, fingerprint);
    }

    @Override
    public void remove(ArticleId id) {
      real.remove(id);
    }

    @Override
    public void commit() {
      real.commit();
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
