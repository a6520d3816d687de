package org.backfile.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backfile.article.EnrichedArticle;

/** Made-up words of syllables, the first ones used most as in any language, and slips in them. */
final class Vocabulary {
  private static final String CONSONANTS = "bcdfghklmnprstvwz";
  private static final String VOWELS = "aeiou";
  private static final int WORDS = 5_000;

  private final Random random;
  private final List<String> words;

  Vocabulary(Random random) {
    this.random = random;
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        word.append(any(CONSONANTS)).append(any(VOWELS));
      }
      made.add(random.nextBoolean() ? word.append(any(CONSONANTS)).toString() : word.toString());
    }
    words = List.copyOf(made);
  }

  private char any(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }

  /** A word, the n-th about 1/n times as often as the first. */
  String word() {
    return words.get((int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
  }

  List<EnrichedArticle> articles(int count) {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder body = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        body.append(word()).append(' ');
      }
      articles.add(Articles.article("v" + i).title(word()).body(body.toString()).build());
    }
    return articles;
  }

  /** The word with a letter left out, put in, changed, or swapped with its neighbour. */
  String slip(String word) {
    int at = random.nextInt(word.length() - 1);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    String other = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + other + word.charAt(at) + after;
      case 2 -> before + other + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }
}
