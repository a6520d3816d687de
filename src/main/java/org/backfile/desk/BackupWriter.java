package org.backfile.desk;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes the lines of a backup and counts what it wrote. */
final class BackupWriter {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final GZIPOutputStream out;
  private final MessageDigest digest = Digests.sha256();

  BackupWriter(OutputStream out) throws IOException {
    this.out = new GZIPOutputStream(out);
  }

  void line(Object value) {
    try {
      byte[] line = JSON.writeValueAsBytes(value);
      digest.update(line);
      digest.update((byte) '\n');
      out.write(line);
      out.write('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The last line, after which there is nothing. */
  void finish(Map<String, Long> rows) throws IOException {
    Map<String, Object> last = new LinkedHashMap<>();
    last.put("rows", rows);
    last.put("sha256", HexFormat.of().formatHex(digest.digest()));
    line(last);
    out.finish();
    out.flush();
  }
}
