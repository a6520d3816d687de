package org.backfile.indexing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.desk.AppearanceBytes;
import org.backfile.desk.ArchiveLog.Look;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * What was put into an index and taken out of it, and the archive log has not heard of yet: a
 * hidden file beside the index, a line for each article. Of a line that was cut off by a crash
 * nothing is known, and nothing came of it.
 */
final class Journal implements AutoCloseable {
  private final Path file;
  private @Nullable FileChannel channel;
  private @Nullable BufferedWriter lines;

  Journal(Path file) {
    this.file = file;
  }

  synchronized void add(Look look) {
    disk(
        () -> {
          byte[] now = look.now() == null ? new byte[0] : AppearanceBytes.write(look.now());
          open().write(look.article() + " " + Base64.getEncoder().encodeToString(now) + " .\n");
          return null;
        });
  }

  /** Brings all lines onto the disk. */
  synchronized void keep() {
    disk(
        () -> {
          if (lines != null && channel != null) {
            lines.flush();
            channel.force(true);
          }
          return null;
        });
  }

  boolean isEmpty() {
    return !Files.exists(file);
  }

  /** Gives every line that was kept, in order. */
  void each(Consumer<Look> taker) {
    if (!isEmpty()) {
      disk(
          () -> {
            try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
              for (String line = in.readLine(); line != null; line = in.readLine()) {
                read(line).ifPresent(taker);
              }
            }
            return null;
          });
    }
  }

  /** Forgets all. */
  synchronized void clear() {
    close();
    disk(() -> Files.deleteIfExists(file));
  }

  @Override
  public synchronized void close() {
    disk(
        () -> {
          if (lines != null) {
            lines.close();
          }
          lines = null;
          channel = null;
          return null;
        });
  }

  private static Optional<Look> read(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[2].equals(".")) {
      return Optional.empty();
    }
    try {
      byte[] now = Base64.getDecoder().decode(parts[1]);
      return Optional.of(
          new Look(new ArticleId(parts[0]), now.length == 0 ? null : AppearanceBytes.read(now)));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private BufferedWriter open() throws IOException {
    if (lines == null) {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      lines = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.US_ASCII));
      // After a crash the last line may be half a line, and would take this one along.
      lines.write("\n");
    }
    return lines;
  }

  private interface Work {
    @Nullable Object done() throws IOException;
  }

  private void disk(Work work) {
    try {
      work.done();
    } catch (IOException problem) {
      throw new SearchUnavailable(
          "The file " + file + " cannot be written: " + problem.getMessage(), problem);
    }
  }
}
