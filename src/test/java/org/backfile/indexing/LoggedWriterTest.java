package org.backfile.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Backup;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.Restore;
import org.backfile.desk.Sighting.Kind;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Articles;
import org.backfile.search.KnownFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggedWriterTest {
  private static final int ARTICLES = 6;

  @TempDir Path folder;

  private Path index() {
    return folder.resolve("index");
  }

  @Test
  void newIndexOfTheSameArticlesIsNothingNew() {
    try (Desk desk = new Desk(folder.resolve("data"))) {
      ArchiveLog log = new ArchiveLog(desk);
      write(log, writer -> writer.put(mill("To Ada.")));
      deleteIndex();
      write(log, writer -> writer.put(mill("To Ada.")));
      assertEquals(List.of("mill [NEW]"), told(log));
      write(log, writer -> writer.remove(new ArticleId("mill")));
      deleteIndex();
      write(log, writer -> writer.remove(new ArticleId("mill")));
      assertEquals(List.of("mill [NEW]", "mill [GONE]"), told(log));
    }
  }

  @Test
  void articlesOfAnIndexThatIsOlderThanTheLogAreKnownAndNotNew() {
    try (LuceneWriter older = LuceneWriter.open(index(), "the test")) {
      older.put(mill("To Ada."));
      older.put(Articles.article("tram").body("Closed.").build());
      older.commit();
    }
    try (Desk desk = new Desk(folder.resolve("data"))) {
      ArchiveLog log = new ArchiveLog(desk);
      write(log, writer -> writer.put(mill("To Bea.")));
      assertEquals(List.of("mill [CHANGED]"), told(log));
      write(log, writer -> writer.remove(new ArticleId("tram")));
      assertEquals(List.of("mill [CHANGED]", "tram [GONE]"), told(log));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatCameBetweenABackupAndItsRestoreIsKnownAndNotTold(EachDatabase database) {
    Path backup = folder.resolve("backup");
    try (Desk desk = database.newDesk()) {
      ArchiveLog log = new ArchiveLog(desk);
      write(log, writer -> writer.put(mill("To Ada.")));
      Backup.write(desk, Map.of(), backup, "1", Instant.EPOCH);
      EnrichedArticle tram = Articles.article("tram").body("Closed.").build();
      write(
          log,
          writer -> {
            writer.put(mill("To Bea."));
            writer.put(tram);
          });
      Restore.of(backup, Map.of()).into(desk);
      assertEquals(Optional.empty(), log.began());
      write(log, writer -> {});
      assertTrue(log.began().isPresent());
      assertEquals(List.of("mill [NEW]"), told(log));
      write(
          log,
          writer -> {
            writer.put(mill("To Cyd."));
            writer.remove(tram.id());
          });
      assertEquals(List.of("mill [NEW]", "mill [CHANGED]", "tram [GONE]"), told(log));
      assertEquals(Appearance.of(mill("To Bea.")), log.of(new ArticleId("mill")).get(1).before());
    }
  }

  @Test
  void deskThatCannotBeReachedIsToldByTheNextWriter() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve(Desk.FILE));
    try (Desk desk = new Desk(data)) {
      write(
          new ArchiveLog(desk),
          writer -> {
            writer.put(mill("To Ada."));
            writer.commit();
            assertTrue(writer.problem().isPresent());
          });
    }
    Files.delete(data.resolve(Desk.FILE));
    try (Desk desk = new Desk(data)) {
      ArchiveLog log = new ArchiveLog(desk);
      log.begin(Clock.systemUTC().instant());
      write(log, writer -> assertTrue(writer.problem().isEmpty()));
      assertEquals(List.of("mill [NEW]"), told(log));
    }
  }

  @Test
  void halfALineInTheJournalIsNoArticle() throws IOException {
    try (Desk desk = new Desk(folder.resolve("data"))) {
      ArchiveLog log = new ArchiveLog(desk);
      write(log, writer -> writer.put(mill("To Ada.")));
      Files.writeString(
          index().resolve(".unlogged"), "tram QUJD\nmill AA .\nmill \u00e9 .\nmill  .\nmi");
      Files.writeString(index().resolve(".unlogged"), "ll", StandardOpenOption.APPEND);
      write(log, writer -> writer.put(mill("To Bea.")));
      assertEquals(List.of("mill [NEW]", "mill [CHANGED]"), told(log));
      assertFalse(Files.exists(index().resolve(".unlogged")));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void randomRunsCrashesAndLostIndexesLeaveWhatAPlainListWouldTell(EachDatabase database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Desk desk = database.newDesk()) {
      ArchiveLog log = new ArchiveLog(desk);
      Map<String, Appearance> archive = new TreeMap<>();
      List<String> expected = new ArrayList<>();
      for (int run = 0; run < 30; run++) {
        Map<String, EnrichedArticle> next = randomArchive(archive, random);
        if (random.nextInt(5) == 0) {
          deleteIndex();
        }
        // A run that crashes is made again, as a newsroom would, and then it is done.
        for (Crash crash :
            List.of(Crash.values()[random.nextInt(Crash.values().length)], Crash.NONE)) {
          run(log, archive, next, crash);
        }
        tell(archive, next, expected);
      }
      assertEquals(expected, byArticle(log), "seed " + seed);
    }
  }

  /** Where a run ends before it should. */
  private enum Crash {
    NONE,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  private static final class Crashed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void run(
      ArchiveLog log,
      Map<String, Appearance> before,
      Map<String, EnrichedArticle> next,
      Crash crash) {
    try {
      write(
          log,
          crash,
          writer -> {
            next.values().forEach(writer::put);
            before.keySet().stream()
                .filter(id -> !next.containsKey(id))
                .forEach(id -> writer.remove(new ArticleId(id)));
          });
    } catch (Crashed expected) {
      assertTrue(crash != Crash.NONE, "crashed");
    }
  }

  private static Map<String, EnrichedArticle> randomArchive(
      Map<String, Appearance> now, Random random) {
    Map<String, EnrichedArticle> next = new TreeMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      String id = "a" + i;
      boolean stays = now.containsKey(id) ? random.nextInt(5) > 0 : random.nextInt(3) == 0;
      if (stays) {
        next.put(
            id,
            Articles.article(id)
                .body("text " + random.nextInt(2))
                .published("202" + random.nextInt(2))
                .entity("Ada " + random.nextInt(2), EntityType.PERSON)
                .build());
      }
    }
    return next;
  }

  /** What a list of the states says that happened. */
  private static void tell(
      Map<String, Appearance> archive, Map<String, EnrichedArticle> next, List<String> told) {
    for (int i = 0; i < ARTICLES; i++) {
      String id = "a" + i;
      Appearance before = archive.get(id);
      EnrichedArticle article = next.get(id);
      Appearance after = article == null ? null : Appearance.of(article);
      List<Kind> kinds = new ArrayList<>();
      if (before == null && after != null) {
        kinds.add(Kind.NEW);
      } else if (before != null && after == null) {
        kinds.add(Kind.GONE);
      } else if (before != null && after != null) {
        if (!before.hash().equals(after.hash())) {
          kinds.add(Kind.CHANGED);
        }
        if (!before.published().equals(after.published())) {
          kinds.add(Kind.REDATED);
        }
        if (!before.values().equals(after.values())) {
          kinds.add(Kind.RECLASSIFIED);
        }
      }
      if (!kinds.isEmpty()) {
        told.add(id + " " + kinds + " " + before + " -> " + after);
      }
      if (after == null) {
        archive.remove(id);
      } else {
        archive.put(id, after);
      }
    }
    told.sort(Comparator.comparing(line -> line.substring(0, 2)));
  }

  /** The sightings of each article in their order: of several in one run the order is open. */
  private static List<String> byArticle(ArchiveLog log) {
    return log.after(0, Integer.MAX_VALUE).stream()
        .map(
            s -> s.article() + " " + List.copyOf(s.kinds()) + " " + s.before() + " -> " + s.after())
        .sorted(Comparator.comparing(line -> line.substring(0, 2)))
        .toList();
  }

  private static List<String> told(ArchiveLog log) {
    return log.after(0, 100).stream().map(s -> s.article() + " " + s.kinds()).toList();
  }

  private static EnrichedArticle mill(String body) {
    return Articles.article("mill").title("Mill sold").body(body).build();
  }

  private interface Work {
    void with(LoggedWriter writer);
  }

  private void write(ArchiveLog log, Work work) {
    write(log, Crash.NONE, work);
  }

  private void write(ArchiveLog log, Crash crash, Work work) {
    try (ArticleSearcher searcher = new LuceneSearcher(index(), new Limits(Duration.ofSeconds(5)));
        LoggedWriter writer =
            new LoggedWriter(
                new Crashing(LuceneWriter.open(index(), "the test"), crash),
                searcher,
                log,
                index(),
                Clock.systemUTC())) {
      work.with(writer);
      writer.commit();
    }
  }

  private void deleteIndex() {
    try (Stream<Path> files = Files.walk(index())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (NoSuchFileException none) {
      return;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A writer that ends before or after the index has what it was given. */
  private record Crashing(ArticleWriter real, Crash crash) implements ArticleWriter {
    @Override
    public void commit() {
      if (crash == Crash.BEFORE_COMMIT) {
        throw new Crashed();
      }
      real.commit();
      if (crash == Crash.AFTER_COMMIT) {
        throw new Crashed();
      }
    }

    @Override
    public void put(EnrichedArticle article) {
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
    public void remove(ArticleId id) {
      real.remove(id);
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
    public void close() {
      real.close();
    }
  }
}
