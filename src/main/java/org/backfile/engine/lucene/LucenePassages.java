package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.backfile.search.Meaning;
import org.backfile.search.PassageWriter;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the passages of the articles in a folder in an index of their own below it, which is always
 * safe to delete.
 */
public final class LucenePassages implements PassageWriter {
  private final Path index;
  private final Meaning meaning;
  private final int articlesBetweenCommits;
  private final Set<String> looked = new HashSet<>();
  private @Nullable PassageRun run;
  private @Nullable String complete;
  private Coverage last = new Coverage(0, 0);

  public LucenePassages(Path index, Meaning meaning) {
    this(index, meaning, 100);
  }

  LucenePassages(Path index, Meaning meaning, int articlesBetweenCommits) {
    this.index = index;
    this.meaning = meaning;
    this.articlesBetweenCommits = articlesBetweenCommits;
  }

  @Override
  public Coverage step() {
    try {
      return stepped();
    } catch (LockObtainFailedException taken) {
      throw new SearchUnavailable(
          "The passages of the index at " + index + " are being read by another process", taken);
    } catch (IOException | AlreadyClosedException problem) {
      abandon();
      throw IndexFormat.unavailable(problem, index);
    } catch (RuntimeException problem) {
      abandon();
      throw problem;
    }
  }

  private Coverage stepped() throws IOException {
    if (!Files.isDirectory(index)) {
      throw new NoSuchFileException(index.toString());
    }
    PassageRun now = run;
    if (now == null) {
      String state = PassageRun.state(index, meaning);
      if (state.equals(complete)) {
        return last;
      }
      now = PassageRun.begin(index, meaning, looked);
      run = now;
    } else {
      now.next();
    }
    last = now.coverage();
    if (last.isComplete()) {
      now.finish();
      run = null;
      complete = PassageRun.state(index, meaning);
    } else if (now.uncommitted() >= articlesBetweenCommits) {
      now.commit();
      if (now.isOutdated(index)) {
        now.finish();
        run = null;
      }
    }
    return last;
  }

  /** Gives up what was not committed. */
  private void abandon() {
    looked.clear();
    complete = null;
    PassageRun broken = run;
    run = null;
    if (broken != null) {
      broken.abandon();
    }
  }

  /** Keeps what was read so far. */
  @Override
  public void close() {
    PassageRun now = run;
    run = null;
    if (now != null) {
      try {
        now.commit();
      } catch (IOException problem) {
        throw IndexFormat.unavailable(problem, index);
      } finally {
        now.abandon();
      }
    }
  }
}
