package org.backfile.enrich.date;

import org.jspecify.annotations.Nullable;

/** One way to write a date. */
@FunctionalInterface
interface DateRule {
  /** The date whose first word stands here; null when this rule sees none. */
  @Nullable Found read(Words words, int at, Timeline timeline);
}
