package org.backfile.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens labelled files, also those packed by gzip, which their first bytes tell. */
final class Input {
  private static final int PEEKED = 1 << 16;

  private Input() {}

  interface Use {
    void of(BufferedReader reader) throws IOException;
  }

  static InputStream stream(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new BufferedInputStream(new GZIPInputStream(in)) : in;
  }

  /** Reads a file of UTF-8; bytes that are none are replaced. */
  static void read(Path file, Use use) {
    if (!Files.isRegularFile(file)) {
      throw new WrongFile(file, Files.exists(file) ? "is not a file." : "is not there.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8))) {
      reader.mark(1);
      if (reader.read() != '\ufeff') {
        reader.reset();
      }
      use.of(reader);
    } catch (IOException broken) {
      throw new WrongFile(file, "cannot be read: " + broken.getMessage());
    }
  }

  interface UseOfLine {
    void of(long number, String line);
  }

  /** Reads each line that is not blank with its number, from 1. */
  static void eachLine(Path file, UseOfLine use) {
    read(
        file,
        reader -> {
          long number = 0;
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
              use.of(number, line);
            }
          }
        });
  }

  /** The first line with something in it that is no comment; empty when there is none. */
  static String firstLine(Path file) {
    StringBuilder first = new StringBuilder();
    read(
        file,
        reader -> {
          String line = reader.readLine();
          for (int seen = 0; line != null && seen < PEEKED; seen += line.length() + 1) {
            if (!line.isBlank() && !line.startsWith("#")) {
              first.append(line.strip());
              return;
            }
            line = reader.readLine();
          }
        });
    return first.toString();
  }
}
