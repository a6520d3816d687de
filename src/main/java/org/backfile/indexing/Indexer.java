package org.backfile.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.UnreadFiles;
import org.backfile.desk.Versions;
import org.backfile.enrich.Enricher;
import org.backfile.ledger.Ledger;
import org.backfile.query.ParsedQuery;
import org.backfile.reading.ArticleReader;
import org.backfile.reading.ReadOutcome;
import org.backfile.reading.SourceFile;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.KnownFile;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index up to date with files and folders: what is new is put in, what changed is
 * replaced, what vanished is taken out, and the rest is left alone.
 *
 * <p>One run at a time. Files are read one after the other and enriched on every core; memory stays
 * bounded however many there are. What was done is kept at least every {@link #COMMIT_EVERY}, so a
 * run that is killed goes on where it was.
 */
public final class Indexer {
  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);
  static final String NOT_LOGGED =
      "What is new, changed or gone could not be noted; the next run notes it. ";

  private final ArticleReader reader;
  private final Enricher enricher;
  private final ArticleSearcher searcher;
  private final LoggedWriter writer;
  private final Set<ArticleId> seen = ConcurrentHashMap.newKeySet();
  private final Set<ArticleId> removed = ConcurrentHashMap.newKeySet();
  private final Tally tally = new Tally();
  private final FormerTexts formerTexts;
  private final LedgerTrip ledger;
  private final UnreadFiles unread;

  /** What is kept at {@code desk} is the text of every article whose text is found changed. */
  public Indexer(
      ArticleReader reader,
      Enricher enricher,
      ArticleSearcher searcher,
      LoggedWriter writer,
      Desk desk,
      Clock clock) {
    this.reader = reader;
    this.enricher = enricher;
    this.searcher = searcher;
    this.writer = writer;
    this.formerTexts = new FormerTexts(searcher, new Versions(desk), clock, tally);
    this.unread = new UnreadFiles(desk);
    this.ledger = new LedgerTrip(new Ledger(desk, clock), searcher, writer, tally);
  }

  /**
   * Looks at every file below these files and folders. May be called once.
   *
   * @param indexFolder where the index itself lies; nothing in it is an article, wherever it is
   */
  public IndexReport index(List<Path> paths, Path indexFolder, Progress progress) {
    return index(paths, indexFolder, Set.of(), progress);
  }

  /**
   * The same for the files at and below some of these and for those that were never read to their
   * end; the others stay as they stand in the index, and those that are no longer there are taken
   * out.
   *
   * @param changed real paths of files and folders; all there is when it is empty, and when there
   *     is no index
   */
  public IndexReport index(
      List<Path> paths, Path indexFolder, Set<Path> changed, Progress progress) {
    long start = System.nanoTime();
    List<Path> roots = Roots.of(paths, tally);
    Path index = Roots.real(indexFolder);
    boolean hasIndex = searcher.check().ready();
    boolean isWhole = changed.isEmpty() || !hasIndex;
    ledger.begin(hasIndex);
    Thread counting = Thread.ofVirtual().start(() -> count(roots, index, progress));
    try (Workers workers = new Workers()) {
      long committed = start;
      try (Stream<SourceFile> files = files(roots, index)) {
        for (SourceFile file : (Iterable<SourceFile>) files::iterator) {
          KnownFile known = writer.known(file.path().toString()).orElse(null);
          if (known != null && known.isSealed() && !isWhole && !isAmong(changed, file.path())) {
            pass(known);
          } else {
            look(file, known, workers, hasIndex);
          }
          progress.fileDone(file.name());
          if (System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
            writer.commit();
            committed = System.nanoTime();
          }
        }
      }
      workers.finish();
    }
    roots.forEach(this::removeVanished);
    writer.commit();
    if (isWhole && !hasIndex) {
      tellVanished(paths);
    }
    ledger.end();
    writer.problem().ifPresent(why -> tally.fail("the desk", NOT_LOGGED + why));
    waitFor(counting);
    return tally.report((System.nanoTime() - start) / 1_000_000);
  }

  /** Lists the folders a second time, as how much there is to do is not known otherwise. */
  private void count(List<Path> roots, Path index, Progress progress) {
    try (Stream<SourceFile> files = files(roots, index)) {
      progress.files(files.count());
    }
  }

  private static void waitFor(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Stream<SourceFile> files(List<Path> roots, Path index) {
    return reader.files(roots).filter(file -> !file.path().startsWith(index));
  }

  private static boolean isAmong(Set<Path> changed, Path file) {
    for (Path at = file; at != null; at = at.getParent()) {
      if (changed.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** Leaves what is known of a file as it stands. */
  private void pass(KnownFile known) {
    Set<ArticleId> ids = known.hashes().keySet();
    seen.addAll(ids);
    tally.read.add(ids.size());
    tally.unchanged.add(ids.size());
  }

  private void look(SourceFile file, @Nullable KnownFile known, Workers workers, boolean hasIndex) {
    String content = reader.fingerprint(file);
    String fingerprint = content + " " + enricher.version();
    if (known != null && known.fingerprint().equals(fingerprint) && !content.isEmpty()) {
      pass(known);
      return;
    }
    FileRun run =
        new FileRun(known, enricher.version(), tally, () -> finish(file, fingerprint, known));
    read(file, run, outcome -> take(run, outcome, workers, hasIndex));
    run.end();
  }

  private void read(SourceFile file, FileRun run, Consumer<ReadOutcome> outcomes) {
    try {
      reader.read(file, outcomes);
    } catch (SearchUnavailable noIndex) {
      throw noIndex;
    } catch (RuntimeException | StackOverflowError ourBug) {
      LOG.error("Cannot read {}", file.name(), ourBug);
      run.fail(file.name(), "It could not be read: " + ourBug);
    }
  }

  private void take(FileRun run, ReadOutcome outcome, Workers workers, boolean hasIndex) {
    Article read = run.take(outcome);
    if (read == null) {
      return;
    }
    tally.read.increment();
    Article article = withFreeId(read, run, hasIndex);
    if (article == null) {
      String which = "\u201c" + read.title() + "\u201d, " + read.id();
      run.fail(read.origin().name(), "The id of " + which + ", is that of another article.");
    } else if (run.isUnchanged(article)) {
      tally.unchanged.increment();
    } else {
      run.begin();
      workers.run(() -> put(run, article, hasIndex));
    }
  }

  /** The article under its own id or, where that is taken and was made here, under another. */
  private @Nullable Article withFreeId(Article read, FileRun run, boolean hasIndex) {
    Article other = reader.withIdOfItsPath(read).orElse(null);
    if (other != null && run.knows(other.id()) && isFree(other, hasIndex)) {
      return other;
    }
    if (isFree(read, hasIndex)) {
      return read;
    }
    return other != null && isFree(other, hasIndex) ? other : null;
  }

  private boolean isFree(Article article, boolean hasIndex) {
    return !(hasIndex && standsInAnotherFile(article)) && meet(article.id());
  }

  private void put(FileRun run, Article article, boolean hasIndex) {
    try {
      EnrichedArticle enriched = enricher.enrich(article);
      if (hasIndex) {
        formerTexts.keep(article);
      }
      writer.put(ledger.apply(enriched));
      (run.isFresh(article) ? tally.fresh : tally.changed).increment();
    } catch (SearchUnavailable cannotWrite) {
      run.fail(article.origin().name(), String.valueOf(cannotWrite.getMessage()));
      throw cannotWrite;
    } catch (RuntimeException | Error ourBug) {
      LOG.error("Cannot enrich {}", article.origin().name(), ourBug);
      run.fail(article.origin().name(), "It could not be enriched: " + ourBug);
    } finally {
      run.end();
    }
  }

  /**
   * Whether the article's id is that of an article whose other file is still there, and still holds
   * it as far as this run knows.
   */
  private boolean standsInAnotherFile(Article article) {
    if (removed.contains(article.id())) {
      return false;
    }
    return searcher
        .article(article.id(), ParsedQuery.EMPTY)
        .map(reading -> reading.article().article().origin().file())
        .filter(file -> !file.equals(article.origin().file()))
        .filter(file -> !hasVanished(file))
        .isPresent();
  }

  private void finish(SourceFile file, String fingerprint, @Nullable KnownFile before) {
    if (before != null) {
      before.hashes().keySet().forEach(this::remove);
    }
    writer.seal(file.path().toString(), fingerprint);
  }

  private void removeVanished(Path root) {
    for (String file : writer.filesUnder(root.toString())) {
      if (hasVanished(file)) {
        writer.known(file).ifPresent(known -> known.hashes().keySet().forEach(this::remove));
      }
    }
  }

  /** What a new index of everything that was ever indexed does not have went with the old one. */
  private void tellVanished(List<Path> paths) {
    List<Path> roots = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    try {
      if (!tally.hasFailure() && unread.areAllRunsWithin(roots)) {
        writer.tellVanished(seen::contains);
        writer.commit();
      }
    } catch (DeskUnavailable later) {
      // It is not told then, as when the run breaks off.
    }
  }

  /** Whether this is the first article with its id. What is met is not removed from then on. */
  private synchronized boolean meet(ArticleId id) {
    return seen.add(id);
  }

  private synchronized void remove(ArticleId id) {
    if (!seen.contains(id) && removed.add(id)) {
      writer.remove(id);
      tally.removed.increment();
    }
  }

  /** Whether there surely is no such file any more; one that cannot be looked at may be there. */
  private static boolean hasVanished(String file) {
    try {
      return !Files.readAttributes(
              Path.of(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isRegularFile();
    } catch (NoSuchFileException gone) {
      return true;
    } catch (IOException | InvalidPathException cannotTell) {
      return false;
    }
  }
}
