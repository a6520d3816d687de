package org.backfile.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.article.Article;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;

/** Finds words in an article that stand there as they are, neither begun nor gone on by letters. */
final class Wordings {
  /** As no page shows more, and no count needs more. */
  private static final int MOST = 10_000;

  private Wordings() {}

  /** Every place of some words, in reading order. */
  static List<Passage> places(Article article, String words) {
    List<Passage> places = new ArrayList<>();
    for (Part part : Part.values()) {
      String text = article.text(part);
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        int end = at + words.length();
        if (isWhole(text, at, end) && places.size() < MOST) {
          places.add(new Passage(part, new Span(at, end)));
        }
      }
    }
    return places;
  }

  /** Whether the article uses any of these, in upper or lower case. */
  static boolean usesAny(Article article, List<String> words) {
    for (Part part : Part.values()) {
      String text = article.text(part).toLowerCase(Locale.ROOT);
      if (words.stream().anyMatch(word -> uses(text, word.toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean uses(String text, String words) {
    int at = text.indexOf(words);
    while (at >= 0 && !isWhole(text, at, at + words.length())) {
      at = text.indexOf(words, at + 1);
    }
    return at >= 0;
  }

  private static boolean isWhole(String text, int start, int end) {
    return !(start > 0 && isJoined(text.charAt(start - 1), text.charAt(start)))
        && !(end < text.length() && isJoined(text.charAt(end - 1), text.charAt(end)));
  }

  private static boolean isJoined(char left, char right) {
    return Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
  }
}
