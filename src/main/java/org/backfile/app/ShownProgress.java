package org.backfile.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.backfile.indexing.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Progress as a bar on a terminal, as a plain line every few seconds elsewhere. */
final class ShownProgress implements Progress, AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final @Nullable ProgressBar bar;
  private final PrintWriter out;
  private final String things;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private final AtomicLong lastLine = new AtomicLong(System.nanoTime());

  private ShownProgress(@Nullable ProgressBar bar, PrintWriter out, String things) {
    this.bar = bar;
    this.out = out;
    this.things = things;
  }

  /**
   * Progress shown on a terminal, or told to a writer where there is none.
   *
   * @param task what is done, such as {@code Indexing}
   * @param things what is counted, such as {@code files}
   */
  static ShownProgress on(PrintWriter out, String task, String things) {
    ProgressBar bar =
        Ansi.AUTO.enabled()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + things, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .showSpeed()
                .setInitialMax(-1)
                .build()
            : null;
    return new ShownProgress(bar, out, things);
  }

  @Override
  public void files(long count) {
    total.set(count);
    if (bar != null) {
      bar.maxHint(count);
    }
  }

  @Override
  public void fileDone(String name) {
    long count = done.incrementAndGet();
    if (bar != null) {
      bar.step();
      return;
    }
    long now = System.nanoTime();
    long last = lastLine.get();
    if (now - last > BETWEEN_LINES.toNanos() && lastLine.compareAndSet(last, now)) {
      String of = total.get() == 0 ? "" : String.format(Locale.ROOT, " of %,d", total.get());
      out.printf(Locale.ROOT, "%,d%s %s%n", count, of, things);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
