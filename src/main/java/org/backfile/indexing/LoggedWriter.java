package org.backfile.indexing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.ArchiveLog.Look;
import org.backfile.desk.DeskUnavailable;
import org.backfile.query.ParsedQuery;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.KnownFile;
import org.backfile.search.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A writer of which the archive log hears: whatever is committed is in the log afterwards, once.
 *
 * <p>What is put in or taken out stands in a {@link Journal} on the disk before it is committed,
 * and is told to the log after. Where a crash or a desk that cannot be reached came between the
 * two, the next writer of this index looks which of it the index really holds. Safe for use by many
 * threads.
 */
public final class LoggedWriter implements ArticleWriter {
  private static final String JOURNAL = ".unlogged";
  private static final String LEFT_OVER = ".unlogged-before";

  private final ArticleWriter real;
  private final ArticleSearcher searcher;
  private final ArchiveLog log;
  private final Clock clock;
  private final Journal journal;
  private final Journal leftOver;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean prepared;
  private boolean caughtUp;
  private @Nullable String problem;

  /**
   * @param searcher of the same index
   * @param indexFolder where the journal lies
   */
  public LoggedWriter(
      ArticleWriter real, ArticleSearcher searcher, ArchiveLog log, Path indexFolder, Clock clock) {
    this.real = real;
    this.searcher = searcher;
    this.log = log;
    this.clock = clock;
    this.journal = new Journal(indexFolder.resolve(JOURNAL));
    this.leftOver = new Journal(indexFolder.resolve(LEFT_OVER));
  }

  /** Why the log has not heard of everything that was committed; empty when it has. */
  public synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public void put(EnrichedArticle article) {
    prepare();
    write(() -> real.put(article), new Look(article.id(), Appearance.of(article)));
  }

  @Override
  public void amend(EnrichedArticle article) {
    prepare();
    write(() -> real.amend(article), new Look(article.id(), Appearance.of(article)));
  }

  /** Amends an article; the log hears of it only when it comes to look otherwise. */
  void amend(EnrichedArticle former, EnrichedArticle next) {
    if (Appearance.of(former).equals(Appearance.of(next))) {
      real.amend(next);
    } else {
      amend(next);
    }
  }

  /**
   * Tells that articles are gone which the log takes for present, the index does not have and
   * nobody met: they went together with an index that was deleted.
   */
  void tellVanished(Predicate<ArticleId> met) {
    log.eachPresent(
        id -> {
          if (!met.test(id) && searcher.article(id, ParsedQuery.EMPTY).isEmpty()) {
            remove(id);
          }
        });
  }

  @Override
  public void mark(String mark) {
    real.mark(mark);
  }

  @Override
  public void remove(ArticleId id) {
    prepare();
    write(() -> real.remove(id), new Look(id, null));
  }

  @Override
  public void commit() {
    prepare();
    lock.writeLock().lock();
    try {
      journal.keep();
      real.commit();
      tell();
    } finally {
      lock.writeLock().unlock();
    }
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
    try {
      journal.close();
    } finally {
      real.close();
    }
  }

  /** In the journal is what a commit takes along, no more and no less. */
  private void write(Runnable change, Look look) {
    lock.readLock().lock();
    try {
      change.run();
      journal.add(look);
    } finally {
      lock.readLock().unlock();
    }
  }

  private synchronized void prepare() {
    if (prepared) {
      return;
    }
    prepared = true;
    journal.each(leftOver::add);
    leftOver.keep();
    leftOver.close();
    journal.clear();
    try {
      catchUp();
      caughtUp = true;
    } catch (DeskUnavailable silent) {
      problem = silent.getMessage();
    }
  }

  private void catchUp() {
    if (log.began().isEmpty()) {
      LookBatch known = new LookBatch(looks -> log.recordKnown(looks, clock.instant()));
      real.each(article -> known.add(new Look(article.id(), Appearance.of(article))));
      known.flush();
      log.begin(clock.instant());
    }
    if (searcher.check().ready()) {
      LookBatch found = new LookBatch(looks -> log.record(looks, clock.instant()));
      leftOver.each(look -> asInIndex(look).ifPresent(found::add));
      found.flush();
      leftOver.clear();
    }
  }

  /** What became of what was begun; empty for an article that never came in. */
  private Optional<Look> asInIndex(Look begun) {
    Optional<Reading> found = searcher.article(begun.article(), ParsedQuery.EMPTY);
    if (found.isPresent()) {
      return Optional.of(new Look(begun.article(), Appearance.of(found.get().article())));
    }
    return begun.now() == null ? Optional.of(begun) : Optional.empty();
  }

  private synchronized void tell() {
    if (!caughtUp || journal.isEmpty()) {
      return;
    }
    Set<ArticleId> gone = new LinkedHashSet<>();
    try {
      LookBatch batch = new LookBatch(looks -> log.record(looks, clock.instant()));
      journal.each(
          look -> {
            gone.remove(look.article());
            if (look.now() == null) {
              gone.add(look.article());
            } else {
              batch.add(look);
            }
          });
      gone.forEach(id -> batch.add(new Look(id, null)));
      batch.flush();
      journal.clear();
      problem = null;
    } catch (DeskUnavailable silent) {
      problem = silent.getMessage();
    }
  }
}
