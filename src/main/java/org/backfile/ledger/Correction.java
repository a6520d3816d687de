package org.backfile.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EntityType;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What is put right. Values are written as facets have them: a name, a topic path, {@code
 * target/stance}, a date or {@code undated}.
 *
 * @param article the one article that it is about; null when it is about all, those to come too
 * @param holder who holds a stance; empty for the article's own voice and for all but stances
 * @param from the value that stood there; empty for {@link Kind#ADD}
 * @param to what it is to be; empty for {@link Kind#CONFIRM} and {@link Kind#REJECT}
 * @param type what kind of name it is to be; null leaves that as it is
 * @param words for {@link Kind#SPLIT}: how the text names those that are meant, or, for all but
 *     names, words that the articles use which are meant; for an added date that the text speaks
 *     of: its words
 */
public record Correction(
    Kind kind,
    Aspect aspect,
    @Nullable ArticleId article,
    String holder,
    String from,
    String to,
    @Nullable EntityType type,
    List<String> words)
    implements Act {
  /** The most characters of a value or of one of the words. */
  public static final int LONGEST = 500;

  /** The most words. */
  public static final int MOST_WORDS = 50;

  static final String UNDATED = "undated";

  /**
   * A correction that means something.
   *
   * @throws WrongCorrection if it does not
   */
  public Correction {
    holder = checked(aspect == Aspect.STANCE ? holder : "");
    from = checked(kind == Kind.ADD ? "" : from);
    to = checked(kind == Kind.CONFIRM || kind == Kind.REJECT ? "" : to);
    type = aspect == Aspect.ENTITY && !to.isEmpty() ? type : null;
    words = checked(words);
    if ((from.isEmpty() && kind != Kind.ADD) || (to.isEmpty() && needsTo(kind))) {
      throw new WrongCorrection(Slip.EMPTY, kind.key());
    }
    for (String value : List.of(from, to)) {
      if (!value.isEmpty()) {
        check(aspect, value);
      }
    }
    if (from.equals(to) && type == null) {
      throw new WrongCorrection(Slip.SAME, from);
    }
    checkReach(kind, aspect, article == null, words.isEmpty());
  }

  private static boolean needsTo(Kind kind) {
    return kind.isTurn() || kind == Kind.ADD;
  }

  private static void checkReach(Kind kind, Aspect aspect, boolean everywhere, boolean noWords) {
    if (everywhere && kind == Kind.ADD && aspect != Aspect.ENTITY) {
      throw new WrongCorrection(Slip.ONE_ARTICLE, aspect.key());
    }
    boolean needsWords =
        (everywhere && kind == Kind.SPLIT) || (kind == Kind.ADD && aspect == Aspect.MENTIONS);
    if (needsWords && noWords) {
      throw new WrongCorrection(Slip.NO_WORDS, aspect.key());
    }
  }

  private static void check(Aspect aspect, String value) {
    switch (aspect) {
      case ENTITY -> {}
      case TOPIC -> {
        if (value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
          throw new WrongCorrection(Slip.NO_TOPIC, value);
        }
      }
      case STANCE -> StanceValue.of(value);
      case PUBLISHED -> {
        if (!value.equals(UNDATED) && PartialDate.parse(value).isEmpty()) {
          throw new WrongCorrection(Slip.NO_DATE, value);
        }
      }
      case MENTIONS -> {
        if (!value.matches("[0-9A-Z][0-9A-Z_-]{2,19}")) {
          throw new WrongCorrection(Slip.NO_DATE, value);
        }
      }
    }
  }

  private static List<String> checked(List<String> words) {
    if (words.size() > MOST_WORDS) {
      throw new WrongCorrection(Slip.TOO_LONG, words.size() + " words");
    }
    return words.stream()
        .map(Correction::checked)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static String checked(String text) {
    String plain = text.strip();
    if (plain.length() > LONGEST) {
      throw new WrongCorrection(Slip.TOO_LONG, plain.substring(0, 40));
    }
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isISOControl(c)) {
        throw new WrongCorrection(Slip.UNREADABLE, "at " + i);
      }
    }
    if (!UTF_8.newEncoder().canEncode(plain)) {
      throw new WrongCorrection(Slip.UNREADABLE, "half a character");
    }
    return plain;
  }

  public boolean isEverywhere() {
    return article == null;
  }

  /** The value that it leaves: {@code to}, or what it confirms; empty when it leaves none. */
  public String leaves() {
    return kind == Kind.CONFIRM ? from : to;
  }

  /** Whether it is about this article. */
  boolean isAbout(ArticleId id) {
    return article == null || Objects.equals(article, id);
  }

  /** A stance toward a target, as a facet has it. */
  record StanceValue(String target, Stance stance) {
    /**
     * Reads {@code target/stance}.
     *
     * @throws WrongCorrection if it is none
     */
    static StanceValue of(String value) {
      int slash = value.lastIndexOf('/');
      Stance stance = Stance.of(value.substring(slash + 1)).orElse(Stance.NOT_ASSESSED);
      boolean isKey = stance.key().equals(value.substring(slash + 1));
      if (slash < 1 || !isKey || stance == Stance.NOT_ASSESSED) {
        throw new WrongCorrection(Slip.NO_STANCE, value);
      }
      return new StanceValue(value.substring(0, slash), stance);
    }

    String text() {
      return target + "/" + stance.key();
    }
  }
}
