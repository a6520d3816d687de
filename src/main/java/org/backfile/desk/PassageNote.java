package org.backfile.desk;

import java.time.Instant;
import org.backfile.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote at a passage of an article. Immutable.
 *
 * @param id never changes and is never given twice
 * @param title what the article was called when the note was made
 * @param where the passage, by its words
 * @param owner the id of the person whose it is
 * @param ownerName what the owner was called when it was made; may be empty
 * @param shared whether others see it
 * @param changed when the text was written
 * @param deleted when it was put into the bin
 */
public record PassageNote(
    String id,
    ArticleId article,
    String title,
    Where where,
    String owner,
    String ownerName,
    String text,
    boolean shared,
    Instant created,
    Instant changed,
    @Nullable Instant deleted) {
  public static final int LONGEST_TEXT = 10_000;
  public static final int LONGEST_QUOTE = 1_000;

  private static final int LONGEST_AROUND = 200;

  /**
   * A passage by its words and those around them, so that it is found again wherever it moves to.
   *
   * @param quote empty when the note is on the article as a whole
   */
  public record Where(String quote, String before, String after) {
    /** What no database takes is left out. */
    public Where {
      quote = Kept.text(quote, LONGEST_QUOTE).strip();
      before = Kept.text(before, LONGEST_AROUND).strip();
      after = Kept.text(after, LONGEST_AROUND).strip();
    }
  }

  /** A text that a note had before it was changed. */
  public record Former(String text, boolean shared, Instant written) {}

  /**
   * The text of a note as it is kept.
   *
   * @throws IllegalArgumentException when there is none or too much of it
   */
  public static String text(String typed) {
    String text = Kept.text(typed, LONGEST_TEXT).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A note without a text");
    }
    return text;
  }

  public boolean isDeleted() {
    return deleted != null;
  }

  public boolean isOf(String person) {
    return owner.equals(person);
  }

  /** Whether a person may see it. */
  public boolean isSeenBy(String person) {
    return shared || isOf(person);
  }
}
