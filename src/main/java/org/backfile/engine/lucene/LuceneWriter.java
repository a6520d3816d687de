package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
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
    WriterLock lock = new WriterLock(index);
    try {
      Files.createDirectories(index);
      Directory directory = FSDirectory.open(index);
      try {
        IndexWriter writer = open(directory, index);
        lock.signed(who);
        return new LuceneWriter(index, lock, directory, writer);
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

  private static IndexWriter open(Directory directory, Path index) throws IOException {
    String mark =
        DirectoryReader.indexExists(directory)
            ? IndexFormat.mark(IndexFormat.newest(directory, index))
            : "";
    IndexWriterConfig config =
        new IndexWriterConfig(new FieldAnalysis())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    writer.setLiveCommitData(IndexFormat.stamp(mark).entrySet());
    return writer;
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
          directory.close();
          return 0;
        });
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
