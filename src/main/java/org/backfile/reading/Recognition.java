package org.backfile.reading;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * What the first bytes and the name of a file say that it is. The bytes count more.
 *
 * @param why it is not read; empty when it is
 */
record Recognition(Format format, String why) {
  /** How a file is read. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    JSON_LINES,
    CSV,
    NONE
  }

  private static final Map<String, Format> BY_ENDING =
      Map.ofEntries(
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("html", Format.HTML),
          Map.entry("htm", Format.HTML),
          Map.entry("xhtml", Format.HTML),
          Map.entry("json", Format.JSON),
          Map.entry("jsonl", Format.JSON_LINES),
          Map.entry("ndjson", Format.JSON_LINES),
          Map.entry("csv", Format.CSV),
          Map.entry("tsv", Format.CSV));
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("application/pdf", "PDF"),
          Map.entry("application/rtf", "RTF"),
          Map.entry("application/msword", "Word"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
          Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument"),
          Map.entry("application/zip", "ZIP"),
          Map.entry("application/x-tar", "a tar archive"),
          Map.entry("application/x-gtar", "a tar archive"),
          Map.entry("message/rfc822", "e-mail"),
          Map.entry("application/rss+xml", "RSS"),
          Map.entry("application/atom+xml", "Atom"),
          Map.entry("application/xml", "XML"));
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,5}<(?:!doctype\\s+html|html|head|body)\\b");
  private static final Pattern TAG = Pattern.compile("<[A-Za-z!/][^<]{0,2000}>");
  private static final Pattern OTHER_MARKUP =
      Pattern.compile("\\s*(?:%PDF-|\\{\\\\rtf|<\\?xml|<rss\\b|<feed\\b|%!PS)");

  /**
   * @param name of the file, without {@code .gz}
   * @param start of its text
   */
  static Recognition of(String name, byte[] head, String start, FieldTrees trees) {
    String ending = ending(name);
    boolean isPage = PAGE.matcher(start).lookingAt();
    if (!isText(start) || (!isPage && OTHER_MARKUP.matcher(start).lookingAt())) {
      return unread(type(head, name), isText(start));
    }
    if (isPage) {
      return read(Format.HTML);
    }
    Format named = BY_ENDING.get(ending);
    if (named == null) {
      String type = type(head, name);
      boolean isPlain = type.equals("text/plain") || type.equals("application/octet-stream");
      return isPlain ? read(Format.TEXT) : unread(type, true);
    }
    return read(
        switch (named) {
          case HTML -> TAG.matcher(start).find() ? Format.HTML : Format.TEXT;
          case TEXT -> isJson(start, trees) ? Format.JSON_LINES : Format.TEXT;
          case JSON -> isLines(start, trees) ? Format.JSON_LINES : Format.JSON;
          default -> named;
        });
  }

  private static String type(byte[] head, String name) {
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return Types.KNOWN.detect(new ByteArrayInputStream(head), named).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  private static Recognition read(Format format) {
    return new Recognition(format, "");
  }

  private static Recognition unread(String type, boolean isText) {
    String known = KNOWN.get(type);
    String plain =
        known != null
            ? known
            : type.equals("application/octet-stream") || type.startsWith("text/plain")
                ? (isText ? "a text of an unknown kind" : "not a text: a file of an unknown kind")
                : type;
    return new Recognition(Format.NONE, plain + " is not read yet");
  }

  static String ending(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Text has hardly any control characters; a few strays are put right later. */
  private static boolean isText(String start) {
    long strays = start.chars().filter(Recognition::isStray).count();
    return strays * 20 <= start.length();
  }

  private static boolean isStray(int c) {
    boolean isControl = Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85;
    return isControl || c == 0xfffd;
  }

  /** Whether the first line is one whole JSON object and a second one starts in the next. */
  private static boolean isLines(String start, FieldTrees trees) {
    String text = start.strip();
    int end = text.indexOf('\n');
    return end > 0
        && text.substring(end).strip().startsWith("{")
        && isJson(text.substring(0, end), trees);
  }

  /** Whether the first line is one whole JSON object. */
  private static boolean isJson(String start, FieldTrees trees) {
    String line = start.strip().lines().findFirst().orElse("");
    if (!line.startsWith("{") || !line.endsWith("}")) {
      return false;
    }
    try (JsonParser parser = trees.json(line)) {
      parser.nextToken();
      trees.object(parser, "");
      return parser.nextToken() == null;
    } catch (IOException notJson) {
      return false;
    }
  }

  /** Loaded when a file of another kind is met for the first time: it takes 0.2 s. */
  private static final class Types {
    static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
  }
}
