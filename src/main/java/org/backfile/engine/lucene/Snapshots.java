package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The newest commit of the index in a folder, looked for at most once a second. The folder may
 * appear, vanish and be made anew at any time. Safe for use by many threads.
 */
final class Snapshots {
  private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

  private final Path index;
  private final Deadline deadline;
  private final ByMeaning byMeaning;
  private @Nullable Directory directory;
  private @Nullable Snapshot current;
  private byte[] commit = {};
  private String mark = "";
  private String state = "";
  private long looked;
  private boolean closed;

  Snapshots(Path index, Deadline deadline, ByMeaning byMeaning) {
    this.index = index;
    this.deadline = deadline;
    this.byMeaning = byMeaning;
  }

  /** What the newest commit is marked with, which is the newest snapshot from now on. */
  synchronized String mark() throws IOException {
    look();
    return mark;
  }

  /** The state of the newest commit, which is the newest snapshot from now on. */
  synchronized String state() throws IOException {
    look();
    return state;
  }

  private void look() throws IOException {
    looked = System.nanoTime() - 2 * FRESH_NANOS;
    acquire().release();
  }

  /** The newest snapshot, to be released by the caller. */
  synchronized Snapshot acquire() throws IOException {
    if (closed) {
      throw new IllegalStateException("The searcher of " + index + " is closed");
    }
    long now = System.nanoTime();
    Snapshot newest = current;
    if (newest == null || now - looked > FRESH_NANOS) {
      newest = newest();
      looked = now;
    }
    if (!newest.acquire()) {
      throw new IllegalStateException("Closed too early: " + index);
    }
    return newest;
  }

  private Snapshot newest() throws IOException {
    if (directory == null) {
      if (!Files.isDirectory(index)) {
        throw new NoSuchFileException(index.toString());
      }
      directory = FSDirectory.open(index);
    }
    SegmentInfos newest;
    try {
      newest = IndexFormat.newest(directory, index);
    } catch (RuntimeException gone) {
      forget();
      throw gone;
    }
    Snapshot known = current;
    if (known == null || !Arrays.equals(commit, newest.getId())) {
      Snapshot next = new Snapshot(reader(directory, known), deadline, byMeaning);
      forget();
      commit = newest.getId();
      mark = IndexFormat.mark(newest);
      state = IndexFormat.state(newest);
      current = next;
      return next;
    }
    return known;
  }

  private static DirectoryReader reader(Directory directory, @Nullable Snapshot known)
      throws IOException {
    if (known != null) {
      try {
        DirectoryReader next = DirectoryReader.openIfChanged(known.reader(), (IndexCommit) null);
        if (next != null) {
          return next;
        }
      } catch (IllegalStateException | IOException madeAnew) {
        return DirectoryReader.open(directory);
      }
    }
    return DirectoryReader.open(directory);
  }

  private void forget() {
    if (current != null) {
      current.release();
      current = null;
    }
  }

  synchronized void close() throws IOException {
    closed = true;
    forget();
    if (directory != null) {
      directory.close();
      directory = null;
    }
  }
}
