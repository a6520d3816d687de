package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.search.ArticleWriter;
import org.backfile.search.KnownFile;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of an index on this machine. {@link #filesUnder} and {@link #known} speak of what
 * was last committed.
 *
 * <p>Safe for use by many threads. A crash leaves the last commit.
 */
public final class LuceneWriter implements ArticleWriter {
  private static final double BUFFER_MB = 64;
  private static final long LOOK_MILLIS = 50;

  private final Path index;
  private final WriterLock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final AtomicBoolean changed = new AtomicBoolean();
  private @Nullable KnownFiles committed;

  private LuceneWriter(Path index, WriterLock lock, Directory directory, IndexWriter writer) {
    this.index = index;
    this.lock = lock;
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Opens the index in a folder for writing; makes both when there are none.
   *
   * @param who named to the next one who wants to write, such as {@code the command index}
   * @throws SearchUnavailable when another writer has it, or another version has made it
   */
  public static LuceneWriter open(Path index, String who) {
    return open(index, who, Duration.ZERO);
  }

  /** The same, after waiting so long for another writer to end. */
  public static LuceneWriter open(Path index, String who, Duration patience) {
    return open(index, who, patience, OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Opens an index to make it anew, whatever version of Backfile made it. What was there is
   * searched and stays, also after a crash, until one commit puts what was written since in its
   * place.
   */
  public static LuceneWriter anew(Path index, String who, Duration patience) {
    return open(index, who, patience, OpenMode.CREATE);
  }

  private static LuceneWriter open(Path index, String who, Duration patience, OpenMode mode) {
    WriterLock lock = new WriterLock(index);
    try {
      if (mode == OpenMode.CREATE && !Files.isDirectory(index)) {
        throw new NoSuchFileException(index.toString());
      }
      Directory directory = FSDirectory.open(index);
      if (patience.isPositive()) {
        directory = new SleepingLockWrapper(directory, patience.toMillis(), LOOK_MILLIS);
      }
      try {
        IndexWriter writer = open(directory, index, mode);
        sign(writer, lock, who);
        LuceneWriter opened = new LuceneWriter(index, lock, directory, writer);
        opened.changed.set(mode == OpenMode.CREATE);
        return opened;
      } catch (IOException | RuntimeException problem) {
        directory.close();
        throw problem;
      }
    } catch (LockObtainFailedException taken) {
      throw lock.taken(taken);
    } catch (IOException problem) {
      throw IndexFormat.unavailable(problem, index);
    }
  }

  private static IndexWriter open(Directory directory, Path index, OpenMode mode)
      throws IOException {
    boolean anew = mode == OpenMode.CREATE;
    if (anew && !DirectoryReader.indexExists(directory)) {
      throw new IndexNotFoundException(index.toString());
    }
    IndexWriterConfig config =
        new IndexWriterConfig(new FieldAnalysis())
            .setOpenMode(mode)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      // Read when alone, as the writer before this one may have left another mark.
      boolean goesOn = !anew && DirectoryReader.indexExists(directory);
      String mark = goesOn ? IndexFormat.mark(IndexFormat.newest(directory, index)) : "";
      writer.setLiveCommitData(IndexFormat.stamp(mark).entrySet());
      return writer;
    } catch (IOException | RuntimeException refused) {
      writer.rollback();
      throw refused;
    }
  }

  /** A writer that nobody gets must not keep others out. */
  private static void sign(IndexWriter writer, WriterLock lock, String who) throws IOException {
    try {
      lock.signed(who);
    } catch (IOException full) {
      writer.rollback();
      throw full;
    }
  }

  @Override
  public List<String> filesUnder(String path) {
    return ask(() -> committed().filesUnder(path));
  }

  @Override
  public Optional<KnownFile> known(String file) {
    return ask(() -> committed().known(file));
  }

  @Override
  public void each(Consumer<EnrichedArticle> taker) {
    ask(
        () -> {
          committed().each(taker);
          return 0;
        });
  }

  @Override
  public void put(EnrichedArticle article) {
    Term id = new Term(Fields.ID, article.id().value());
    ask(() -> writer.updateDocument(id, Documents.of(article)));
    changed.set(true);
  }

  @Override
  public void amend(EnrichedArticle article) {
    Term id = new Term(Fields.ID, article.id().value());
    ask(
        () -> {
          Document document = Documents.of(article);
          return committed().keepState(id, document) ? writer.updateDocument(id, document) : 0L;
        });
  }

  @Override
  public void mark(String mark) {
    writer.setLiveCommitData(IndexFormat.stamp(mark).entrySet());
  }

  @Override
  public void seal(String file, String fingerprint) {
    BytesRef seal = new BytesRef(fingerprint.getBytes(StandardCharsets.UTF_8));
    Term ofFile = new Term(Fields.FILE, file);
    ask(
        () ->
            writer.getFieldNames().contains(Fields.SEAL)
                ? writer.updateBinaryDocValue(ofFile, Fields.SEAL, seal)
                : 0L);
  }

  @Override
  public void remove(ArticleId id) {
    ask(() -> writer.deleteDocuments(new Term(Fields.ID, id.value())));
    changed.set(true);
  }

  @Override
  public synchronized void commit() {
    ask(
        () -> {
          if (changed.getAndSet(false)) {
            StoryMarks.update(writer);
          }
          return writer.commit();
        });
    forget();
  }

  @Override
  public synchronized void close() {
    forget();
    ask(
        () -> {
          if (writer.isOpen()) {
            lock.released();
            writer.rollback();
          }
          if (writer.getTragicException() != null) {
            sweep();
          }
          directory.close();
          return 0;
        });
  }

  /** A writer that broke may leave files behind, which would keep a full disk full. */
  private void sweep() {
    IndexWriterConfig config =
        new IndexWriterConfig().setOpenMode(OpenMode.APPEND).setCommitOnClose(false);
    try (IndexWriter next = new IndexWriter(directory, config)) {
      next.rollback();
    } catch (IOException | RuntimeException later) {
      // The next writer does it.
    }
  }

  private synchronized KnownFiles committed() throws IOException {
    if (committed == null) {
      committed = KnownFiles.open(directory);
    }
    return committed;
  }

  private synchronized void forget() {
    if (committed != null) {
      committed.close();
      committed = null;
    }
  }

  private interface Question<T> {
    T answer() throws IOException;
  }

  private <T> T ask(Question<T> question) {
    try {
      return question.answer();
    } catch (IOException | org.apache.lucene.store.AlreadyClosedException problem) {
      throw IndexFormat.unavailable(problem, index);
    }
  }
}
