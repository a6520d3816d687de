package org.backfile.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts of a run that is under way. Safe for use by many threads. */
final class Tally {
  final LongAdder read = new LongAdder();
  final LongAdder fresh = new LongAdder();
  final LongAdder changed = new LongAdder();
  final LongAdder unchanged = new LongAdder();
  final LongAdder removed = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final List<Problem> skips = new ArrayList<>();
  private final List<Problem> failures = new ArrayList<>();

  void skip(String name, String why) {
    note(skipped, skips, new Problem(name, why));
  }

  void fail(String name, String why) {
    note(failed, failures, new Problem(name, why));
  }

  boolean hasFailure() {
    return failed.sum() > 0;
  }

  private void note(LongAdder count, List<Problem> list, Problem problem) {
    count.increment();
    synchronized (this) {
      if (list.size() < IndexReport.MOST_NAMED) {
        list.add(problem);
      }
    }
  }

  synchronized IndexReport report(long tookMillis) {
    return new IndexReport(
        read.sum(),
        fresh.sum(),
        changed.sum(),
        unchanged.sum(),
        removed.sum(),
        skipped.sum(),
        failed.sum(),
        skips,
        failures,
        tookMillis);
  }
}
