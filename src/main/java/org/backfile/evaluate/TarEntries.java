package org.backfile.evaluate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The files in a tar archive, one after the other. Enough of the format of POSIX (ustar) for
 * archives of small files; longer names than it holds are cut.
 */
final class TarEntries {
  private static final int BLOCK = 512;
  private static final int MOST_BYTES = 1 << 26;

  private final InputStream in;

  TarEntries(InputStream in) {
    this.in = in;
  }

  /** Takes one file. */
  interface Use {
    void of(String name, byte[] content) throws IOException;
  }

  void each(Use use) throws IOException {
    for (byte[] header = in.readNBytes(BLOCK);
        header.length == BLOCK && header[0] != 0;
        header = in.readNBytes(BLOCK)) {
      long size = octal(header, 124, 12);
      if (size < 0 || size > MOST_BYTES) {
        throw new IOException("an entry of " + size + " bytes cannot be read");
      }
      byte[] content = in.readNBytes((int) size);
      if (content.length < size) {
        throw new EOFException("the archive is cut off");
      }
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      boolean isFile = header[156] == '0' || header[156] == 0;
      if (isFile) {
        use.of(text(header, 0, 100), content);
      }
    }
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException notTar) {
      throw new IOException("this is no tar archive", notTar);
    }
  }
}
