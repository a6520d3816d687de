package org.backfile.enrich.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.backfile.enrich.text.Versions;

/** The words by which news says that somebody says something. */
final class SpeechWords {
  /** What a word does beside a verb of saying; each is a row of {@code words.txt}. */
  enum Kind {
    PLAIN,
    SAY,
    TELL,
    CALL,
    SPOKES,
    UNSAID,
    PASSIVE,
    AUXILIARY,
    PAST,
    ADVERB,
    TIME,
    PREPOSITION,
    LINK,
    SUBORDINATE,
    NO_CLAUSE,
    FIRST_PERSON,
    MAN,
    WOMAN
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final String version;

  private SpeechWords(String text) {
    version = Versions.of(text);
    for (String line : text.lines().toList()) {
      int bar = line.indexOf('|');
      if (bar > 0 && line.charAt(0) != '#') {
        String key = line.substring(0, bar).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        words.put(Kind.valueOf(key), Set.of(line.substring(bar + 1).strip().split(", ")));
      }
    }
  }

  static SpeechWords load() {
    try (InputStream in = SpeechWords.class.getResourceAsStream("words.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "words.txt").readAllBytes();
      return new SpeechWords(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("words.txt", e);
    }
  }

  String version() {
    return version;
  }

  boolean is(Kind kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  boolean isVerb(String word) {
    return is(Kind.PLAIN, word) || is(Kind.SAY, word) || is(Kind.CALL, word);
  }
}
