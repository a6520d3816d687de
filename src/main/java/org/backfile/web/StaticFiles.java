package org.backfile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The few files that pages load: style sheet, script, icon. The sheet and the script are joined
 * from parts that they name in lines of {@code import}. They come from the program itself and never
 * from a folder, so no path can lead anywhere else.
 */
final class StaticFiles {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.(css|js|svg|png)");

  /** A line that its part takes the place of, so that browsers load one file for many. */
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^@?import \"\\./([a-z]+/[a-z-]+\\.(?:css|js))\";$");

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
    byte[] bytes = read(name);
    if (bytes == null || name.endsWith(".png")) {
      return bytes == null ? null : new Content(bytes);
    }
    String text = new String(bytes, UTF_8);
    return new Content(IMPORT.matcher(text).replaceAll(StaticFiles::imported).getBytes(UTF_8));
  }

  /** The text of a part, in which nothing stands for another: parts have no parts. */
  private static String imported(MatchResult line) {
    byte[] part = read(line.group(1));
    if (part == null) {
      throw new IllegalStateException("The program was packed without " + line.group(1));
    }
    return Matcher.quoteReplacement(new String(part, UTF_8));
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/static/" + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
