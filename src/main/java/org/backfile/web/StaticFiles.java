package org.backfile.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The few files that pages load: style sheet, script, icon. They come from the program itself and
 * never from a folder, so no path can lead anywhere else.
 */
final class StaticFiles {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.(css|js|svg|png)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private static final class Content {
    private final byte[] bytes;
    private final String etag;

    Content(byte[] bytes) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      this.bytes = bytes;
      this.etag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    }
  }

  /** Those that there are: a name that leads to none must not be remembered. */
  private final Map<String, Content> contents = new ConcurrentHashMap<>();

  void send(Context context) {
    String name = context.pathParam("name");
    Content content =
        NAME.matcher(name).matches() ? contents.computeIfAbsent(name, StaticFiles::load) : null;
    if (content == null) {
      throw new Refusal(404, "error.no-file");
    }
    context.header("ETag", content.etag);
    context.header("Cache-Control", "max-age=300");
    if (content.etag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType(TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "text/plain"));
    context.result(content.bytes);
  }

  private static @Nullable Content load(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/static/" + name)) {
      return in == null ? null : new Content(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
