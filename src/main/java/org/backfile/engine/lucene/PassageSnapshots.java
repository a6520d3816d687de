package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.backfile.search.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * The newest commit of the passages of an index, looked for at most once a second. They may appear,
 * vanish and be made anew at any time. Safe for use by many threads.
 */
final class PassageSnapshots {
  private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

  private final Path folder;
  private final Meaning meaning;
  private @Nullable Directory directory;
  private @Nullable DirectoryReader current;
  private String state = "";
  private long looked = System.nanoTime() - 2 * FRESH_NANOS;
  private boolean closed;

  PassageSnapshots(Path folder, Meaning meaning) {
    this.folder = folder;
    this.meaning = meaning;
  }

  /** The newest passages, to be released by the caller; null when there are none of use. */
  synchronized @Nullable DirectoryReader acquire() throws IOException {
    if (!closed && System.nanoTime() - looked > FRESH_NANOS) {
      looked = System.nanoTime();
      try {
        look();
      } catch (IOException | RuntimeException damaged) {
        forget();
        throw damaged;
      }
    }
    if (current != null) {
      current.incRef();
    }
    return current;
  }

  /** The state of the newest passages; empty when there are none of use. */
  synchronized String state() throws IOException {
    DirectoryReader newest = acquire();
    if (newest != null) {
      release(newest);
    }
    return state;
  }

  private void look() throws IOException {
    if (!Files.isDirectory(folder)) {
      forget();
      return;
    }
    if (directory == null) {
      directory = FSDirectory.open(folder);
    }
    if (!PassageFormat.isUsable(directory, meaning)) {
      forget();
      return;
    }
    DirectoryReader known = current;
    DirectoryReader next =
        known == null ? DirectoryReader.open(directory) : changed(known, directory);
    if (next != null) {
      forget();
      current = next;
      state = IndexFormat.state(next);
    }
  }

  private static @Nullable DirectoryReader changed(DirectoryReader known, Directory directory)
      throws IOException {
    try {
      return DirectoryReader.openIfChanged(known);
    } catch (IllegalStateException | IOException madeAnew) {
      return DirectoryReader.open(directory);
    }
  }

  static void release(IndexReader reader) throws IOException {
    reader.decRef();
  }

  private void forget() throws IOException {
    DirectoryReader known = current;
    current = null;
    state = "";
    if (known != null) {
      known.decRef();
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
