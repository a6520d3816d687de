package org.backfile.search;

import java.util.List;
import org.backfile.article.ArticleId;
import org.backfile.article.PublishedDate;
import org.jspecify.annotations.Nullable;

/**
 * The near-duplicates that one result stands for.
 *
 * @param copies how many articles of the result they are, at least 1
 * @param others the others, the first published first, undated ones last, at most {@link #SHOWN}
 */
public record Story(int copies, List<Copy> others) {
  /** An article that has no near-duplicate in the result. */
  public static final Story SINGLE = new Story(1, List.of());

  /** How many of the others are named. */
  public static final int SHOWN = 20;

  /** One near-duplicate. */
  public record Copy(
      ArticleId id, String title, @Nullable String source, PublishedDate published) {}

  public Story {
    others = List.copyOf(others);
  }
}
