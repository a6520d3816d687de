package org.backfile.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one at a time; of a line over the limit no more than the limit is held. */
final class LineSource implements Closeable {
  private final Reader in;
  private final int limit;
  private final char[] block = new char[1 << 14];
  private int at;
  private int end;

  LineSource(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its end; longer than the limit by one when it is too long. */
  @Nullable String next() throws IOException {
    if (!fill()) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (fill()) {
      int stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      line.append(block, at, Math.min(stop - at, limit + 1 - line.length()));
      at = stop;
      if (at < end) {
        at++;
        break;
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(in.read(block), 0);
    }
    return end > 0;
  }
}
