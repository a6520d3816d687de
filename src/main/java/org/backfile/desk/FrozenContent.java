package org.backfile.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.backfile.query.Facet;

/**
 * What a frozen result says, as text that is the same for ever: JSON Lines in UTF-8, each an article
 * but for the last one, which is about the result, and every one ended by a line feed.
 * Keys stand in one order, without blanks, and only what JSON demands is escaped. The SHA-256 of
 * these bytes is the hash of the result.
 */
public final class FrozenContent {
  private final MessageDigest digest = sha256();

  FrozenContent() {}

  void add(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }

  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The last line. */
  public static String line(String id, Instant made, FrozenResult.About about) {
    return "{\"form\":1,\"id\":"
        + text(id)
        + ",\"made\":"
        + text(made.toString())
        + ",\"by\":"
        + text(about.by())
        + ",\"search\":"
        + text(about.address())
        + ",\"reading\":"
        + text(about.reading())
        + ",\"total\":"
        + about.total()
        + ",\"articles\":"
        + about.articles()
        + ",\"counts\":"
        + object(about.counts(), values -> object(values, String::valueOf))
        + ",\"versions\":"
        + object(about.versions(), FrozenContent::text)
        + "}\n";
  }

  /** The line of an article. */
  public static String line(FrozenArticle article) {
    Appearance then = article.then();
    StringBuilder values = new StringBuilder();
    for (Facet facet : Appearance.KEPT) {
      if (!then.values(facet).isEmpty()) {
        values.append(',').append(text(facet.key())).append(':').append(list(then.values(facet)));
      }
    }
    return "{\"id\":"
        + text(article.id().value())
        + ",\"hash\":"
        + text(then.hash())
        + ",\"title\":"
        + text(then.title())
        + ",\"published\":"
        + text(then.published())
        + values
        + "}\n";
  }

  private interface Said<T> {
    String say(T value);
  }

  private static <T> String object(Map<String, T> values, Said<T> said) {
    return values.entrySet().stream()
        .map(entry -> text(entry.getKey()) + ":" + said.say(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String list(Collection<String> values) {
    return values.stream().map(FrozenContent::text).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) && isAlone(value, i)) {
        text.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }

  /** Half a character has no bytes in UTF-8. */
  private static boolean isAlone(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
