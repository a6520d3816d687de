package org.backfile.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked when it is a gzip file. They can be read more than once. */
record Content(Path path) {
  static final int HEAD = 1 << 16;

  /** Opens the file itself: a link put in its place since the walk is not followed. */
  static InputStream packed(Path path) throws IOException {
    return Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(packed(path), HEAD);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in, HEAD) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  byte[] head() throws IOException {
    return atMost(HEAD);
  }

  byte[] atMost(int bytes) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(bytes);
    }
  }
}
