package org.backfile.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of an evaluation: what it leaves out, what it predicts, how far it is. */
final class Run implements AutoCloseable {
  private final Runnable progress;
  private final @Nullable BufferedWriter predictions;
  private final List<Problem> problems = new ArrayList<>();
  private long problemCount;

  Run(@Nullable Path predictions, Runnable progress) {
    this.progress = progress;
    try {
      this.predictions =
          predictions == null ? null : Files.newBufferedWriter(predictions, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new WrongFile(predictions + " cannot be written: " + unwritable.getMessage());
    }
  }

  void problem(Path file, long line, String why) {
    problem(file + " line " + line, why);
  }

  void problem(String where, String why) {
    problemCount++;
    if (problems.size() < Report.MOST_PROBLEMS) {
      problems.add(new Problem(where, why));
    }
  }

  void predicted(String line) {
    if (predictions == null) {
      return;
    }
    try {
      predictions.write(line);
      predictions.write('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  void itemDone() {
    progress.run();
  }

  Report report(String enrichment, List<Table> tables, List<Curve> curves) {
    return new Report(enrichment, tables, curves, problems, problemCount);
  }

  @Override
  public void close() {
    try {
      if (predictions != null) {
        predictions.close();
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
