package org.backfile.web.view;

import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the words that a link asks for stand in an article as it is now.
 *
 * <p>Of several places the one is taken where the words are the same to the letter, then the one
 * with most of the same words around it, then the first. White space, quotation marks and dashes
 * may have changed. Takes time in proportion to the text.
 *
 * @param moved whether other words stand around it than when the link was made
 */
record FoundPassage(Passage passage, boolean moved) {
  /** Beyond so many places the words say nothing of where they were taken from. */
  private static final int MOST_PLACES = 1000;

  /** More than words around it can be worth. */
  private static final int EXACT = 1000;

  /** The passage in the body, or else in the title; empty when it stands in neither. */
  static Optional<FoundPassage> in(Article article, SoughtPassage sought) {
    if (sought.isEmpty()) {
      return Optional.empty();
    }
    return in(Part.BODY, article, sought).or(() -> in(Part.TITLE, article, sought));
  }

  private static Optional<FoundPassage> in(Part part, Article article, SoughtPassage sought) {
    String text = article.text(part);
    String quote = PlainLetters.of(sought.quote()).strip();
    Best best = new Best(text, sought);
    if (!quote.isEmpty()) {
      places(text, quote, best);
    }
    return Optional.ofNullable(best.span)
        .map(span -> new FoundPassage(new Passage(part, span), best.around < best.whole));
  }

  /** Weighs the places one after the other. */
  private static final class Best {
    private final String text;
    private final SoughtPassage sought;
    private final String before;
    private final String after;
    private final int whole;
    private @Nullable Span span;
    private int around = -1;
    private int score = -1;
    private int places;

    Best(String text, SoughtPassage sought) {
      this.text = text;
      this.sought = sought;
      this.before = PlainLetters.of(sought.before());
      this.after = PlainLetters.of(sought.after());
      this.whole = before.length() + after.length();
    }

    /** Whether there is any use in going on. */
    boolean isOpen() {
      return places < MOST_PLACES && score < EXACT + whole;
    }

    void weigh(int start, int end) {
      places++;
      int same = common(start, end);
      int now = same + (text.startsWith(sought.quote(), start) ? EXACT : 0);
      if (now > score) {
        score = now;
        around = same;
        span = new Span(start, end);
      }
    }

    private int common(int start, int end) {
      int reach = 2 * SoughtPassage.AROUND;
      String left = PlainLetters.of(text.substring(Math.max(0, start - reach), start)).strip();
      String right =
          PlainLetters.of(text.substring(end, Math.min(text.length(), end + reach))).strip();
      int same = 0;
      while (same < Math.min(left.length(), before.length())
          && left.charAt(left.length() - 1 - same) == before.charAt(before.length() - 1 - same)) {
        same++;
      }
      int ahead = 0;
      while (ahead < Math.min(right.length(), after.length())
          && right.charAt(ahead) == after.charAt(ahead)) {
        ahead++;
      }
      return same + ahead;
    }
  }

  /** Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977. */
  private static void places(String text, String quote, Best best) {
    int[] back = fallBacks(quote);
    int[] starts = new int[quote.length()];
    PlainLetters letters = new PlainLetters(text);
    int matched = 0;
    for (int at = 0; best.isOpen() && letters.next(); at++) {
      starts[at % quote.length()] = letters.start();
      while (matched > 0 && quote.charAt(matched) != letters.letter()) {
        matched = back[matched - 1];
      }
      if (quote.charAt(matched) == letters.letter()) {
        matched++;
      }
      if (matched == quote.length()) {
        best.weigh(starts[(at + 1) % quote.length()], letters.end());
        matched = back[matched - 1];
      }
    }
  }

  /** For each beginning of a text: how long the longest is that it also ends with. */
  private static int[] fallBacks(String text) {
    int[] back = new int[text.length()];
    for (int i = 1; i < text.length(); i++) {
      int length = back[i - 1];
      while (length > 0 && text.charAt(i) != text.charAt(length)) {
        length = back[length - 1];
      }
      back[i] = text.charAt(i) == text.charAt(length) ? length + 1 : length;
    }
    return back;
  }
}
