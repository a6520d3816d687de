package org.backfile.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a backup and believes none before its last one is found to be true. */
final class BackupReader {
  /** Longer than a row with the longest text that an article may have. */
  private static final int LONGEST_LINE = 256 << 20;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_LINE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final MessageDigest digest = Digests.sha256();

  private BackupReader(Path file) {
    this.file = file;
  }

  /**
   * Gives every line but the last to {@code lines}, then checks the last.
   *
   * @throws WrongBackup when the file is cut off, damaged or something else; whatever was done with
   *     its lines must then be undone
   * @throws UncheckedIOException when the file cannot be read
   */
  static void read(Path file, Consumer<JsonNode> lines) {
    try (InputStream in = Files.newInputStream(file);
        InputStream text = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16)) {
      new BackupReader(file).read(text, lines);
    } catch (EOFException cutOff) {
      throw new WrongBackup(file + " is cut off. Take another copy of it.", cutOff);
    } catch (ZipException | JsonProcessingException damaged) {
      throw new WrongBackup(file + " is damaged or no backup of Backfile.", damaged);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(InputStream text, Consumer<JsonNode> lines) throws IOException {
    boolean first = true;
    byte @Nullable [] line = line(text);
    for (byte[] next = line(text); line != null && next != null; next = line(text)) {
      JsonNode json = JSON.readTree(line);
      if (first && !json.path("format").asText().equals(Backup.FORMAT)) {
        throw new WrongBackup(file + " is no backup that this Backfile knows.");
      }
      first = false;
      digest.update(line);
      digest.update((byte) '\n');
      lines.accept(json);
      line = next;
    }
    String sum = line == null ? "" : JSON.readTree(line).path("sha256").asText();
    if (first || !sum.equals(HexFormat.of().formatHex(digest.digest()))) {
      throw new WrongBackup(file + " is cut off or damaged. Take another copy of it.");
    }
  }

  /** Without its end; null after the last. A line without an end is one that was cut off. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 && line.size() == 0) {
        return null;
      }
      if (b < 0 || line.size() == LONGEST_LINE) {
        throw new EOFException();
      }
      line.write(b);
    }
    return line.toByteArray();
  }
}
