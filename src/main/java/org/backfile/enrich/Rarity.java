package org.backfile.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.Language;
import org.backfile.enrich.text.Versions;
import org.backfile.enrich.vector.WordRanks;

/**
 * How rare a word is in its language, from 0 for one that says nothing to {@link #RAREST}.
 *
 * <p>In English the logarithm of its rank, as by Zipf's law the rank of a word is in inverse
 * proportion to its frequency; in other languages its length, as long words are rarer.
 */
final class Rarity {
  static final double RAREST = 5;

  private static final String SMALL_WORDS = "small-words.txt";

  /** More common words than this name nothing: "year", "people", "government" and their like. */
  private static final int SMALL = 400;

  private static final double LOG_RAREST = Math.log((double) WordRanks.UNKNOWN / SMALL);
  private static final Pattern CONTRACTION = Pattern.compile("\\p{L}+['\u2019](t|re|ve|ll|d|m)");

  /** An unknown word without a capital letter is as often a slip or an inflection as a rarity. */
  private static final double UNKNOWN_AND_SMALL = 0.5;

  private static final int SHORTEST = 3;
  private static final double SHORT = 2;
  private static final double PER_LETTER = 0.25;

  private final WordRanks ranks;
  private final Map<String, Set<String>> small;

  private Rarity(WordRanks ranks, Map<String, Set<String>> small) {
    this.ranks = ranks;
    this.small = small;
  }

  static Rarity load() {
    Map<String, Set<String>> small = new HashMap<>();
    for (String line : lines()) {
      int colon = line.indexOf(':');
      if (!line.startsWith("#") && colon > 0) {
        String words = line.substring(colon + 1).strip();
        small.put(line.substring(0, colon), Set.of(words.split(" +", -1)));
      }
    }
    return new Rarity(WordRanks.load(), small);
  }

  String version() {
    return Versions.of(String.valueOf(SMALL), String.valueOf(lines()));
  }

  double of(String word, Language language) {
    if (word.codePoints().allMatch(Character::isDigit)) {
      return 0;
    }
    return language.isRead() ? inEnglish(word) : byLength(word, language);
  }

  private double inEnglish(String word) {
    int rank = word.length() < SHORTEST ? 1 : ranks.of(word);
    if (rank <= SMALL || CONTRACTION.matcher(word).matches()) {
      return 0;
    }
    double rarity = RAREST * Math.log((double) rank / SMALL) / LOG_RAREST;
    boolean doubtful = rank == WordRanks.UNKNOWN && Character.isLowerCase(word.codePointAt(0));
    return doubtful ? UNKNOWN_AND_SMALL * rarity : rarity;
  }

  private double byLength(String word, Language language) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (small.getOrDefault(language.base(), Set.of()).contains(plain)) {
      return 0;
    }
    if (Character.isIdeographic(word.codePointAt(0))) {
      return RAREST;
    }
    return word.length() < SHORTEST ? 0 : Math.min(RAREST, SHORT + PER_LETTER * word.length());
  }

  private static List<String> lines() {
    try (InputStream in = Rarity.class.getResourceAsStream(SMALL_WORDS)) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + SMALL_WORDS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
