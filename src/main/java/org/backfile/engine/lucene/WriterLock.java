package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.search.SearchUnavailable;

/**
 * The note that says who writes an index. Lucene's own lock keeps the second writer out and ends
 * with its process; this note only names the first, so one left behind by a crash does no harm. It
 * is a hidden file, as whoever indexes the folder that the index is in must not find it in there.
 */
final class WriterLock {
  private final Path note;
  private final Path index;

  WriterLock(Path index) {
    this.index = index;
    note = index.resolve(".writer.txt");
  }

  void signed(String who) throws IOException {
    ProcessHandle process = ProcessHandle.current();
    String started = process.info().startInstant().map(i -> ", started " + i).orElse("");
    Files.writeString(
        note, who + " (process " + process.pid() + started + ")", StandardCharsets.UTF_8);
  }

  /** To be called while Lucene's lock is still held, or the next writer's note would go. */
  void released() throws IOException {
    Files.deleteIfExists(note);
  }

  SearchUnavailable taken(IOException cause) {
    return new SearchUnavailable(
        "The index at "
            + index
            + " is being written by "
            + holder()
            + ": wait until that has ended, or end it, and try again",
        cause);
  }

  private String holder() {
    try {
      return Files.readString(note, StandardCharsets.UTF_8).strip();
    } catch (IOException unsigned) {
      return "another process";
    }
  }
}
