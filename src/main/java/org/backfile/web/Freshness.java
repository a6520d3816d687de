package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backfile.desk.DeskUnavailable;
import org.backfile.query.Address;
import org.backfile.query.ReadAddress;
import org.backfile.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers that programs ask for again and again, and only says so where nothing changed (RFC
 * 9110). Safe for use by many threads.
 */
final class Freshness {
  private static final int MOST = 10_000;
  private static final int TAG_BYTES = 18;
  private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME;

  private record Sent(String tag, Instant since) {}

  private final ArticleSearcher articles;
  private final String version;
  private final Clock clock;
  private final Map<String, Sent> last = new LinkedHashMap<>(16, 0.75f, true);

  /** {@code version} is that of the program, which may write the same otherwise than another. */
  Freshness(ArticleSearcher articles, String version, Clock clock) {
    this.articles = articles;
    this.version = version;
    this.clock = clock;
  }

  /**
   * Names the answer to a search, which is yet to be made, by all that it is made from, and says
   * 304 to who has it. The tag is weak, as two answers of one name may tell how long each took.
   * What cannot be told has no name.
   *
   * @return whether nothing needs to be made
   */
  boolean isKnown(Context context, ReadAddress asked) {
    try {
      String made =
          String.join(
              "\n",
              version,
              articles.state(),
              context.path(),
              Address.query(asked.request()),
              asked.ignored().toString(),
              asked.renamed().toString());
      String tag = tag(made.getBytes(StandardCharsets.UTF_8));
      context.header("ETag", "W/" + tag);
      boolean known = names(context.header("If-None-Match"), tag);
      if (known) {
        context.status(HttpStatus.NOT_MODIFIED);
      }
      return known;
    } catch (DeskUnavailable untold) {
      return false;
    }
  }

  /** Takes the name from an answer that turned out to be less than it was to be. */
  static void forget(Context context) {
    context.res().setHeader("ETag", null);
  }

  /**
   * Sends a text, or 304 to who has it. The tag is of every byte. The time of the last change is
   * when this server first sent the same, as nothing else tells of every change of an answer.
   */
  void send(Context context, String contentType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Sent sent = sent(context.host() + ' ' + context.path() + '?' + context.queryString(), bytes);
    context.header("ETag", sent.tag());
    context.header("Last-Modified", HTTP.format(sent.since().atOffset(ZoneOffset.UTC)));
    if (isKnown(context, sent)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(contentType).result(bytes);
    }
  }

  /** A change within one second counts as of the next, so that nobody takes it for the former. */
  private synchronized Sent sent(String address, byte[] bytes) {
    String tag = tag(bytes);
    Sent before = last.get(address);
    if (before != null && before.tag().equals(tag)) {
      return before;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean same = before != null && !now.isAfter(before.since());
    Sent sent = new Sent(tag, same && before != null ? before.since().plusSeconds(1) : now);
    last.put(address, sent);
    if (last.size() > MOST) {
      last.remove(last.keySet().iterator().next());
    }
    return sent;
  }

  private static boolean isKnown(Context context, Sent sent) {
    String tags = context.header("If-None-Match");
    if (tags != null) {
      return names(tags, sent.tag());
    }
    Instant since = time(context.header("If-Modified-Since"));
    return since != null && !sent.since().isAfter(since);
  }

  private static boolean names(@Nullable String tags, String sought) {
    return tags != null
        && Arrays.stream(tags.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals("*") || tag.equals(sought));
  }

  private static @Nullable Instant time(@Nullable String header) {
    try {
      return header == null ? null : ZonedDateTime.parse(header.strip(), HTTP).toInstant();
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] first = Arrays.copyOf(hash, TAG_BYTES);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(first) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
