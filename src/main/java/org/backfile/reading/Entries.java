package org.backfile.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file holds, one thing at a time, so that a large file never stands in memory. */
interface Entries extends Closeable {
  /** The next thing; null at the end of the file. */
  @Nullable Entry next() throws IOException;

  @Override
  default void close() throws IOException {}

  static Entries of(Entry entry) {
    Iterator<Entry> only = List.of(entry).iterator();
    return () -> only.hasNext() ? only.next() : null;
  }
}
