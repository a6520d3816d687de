package org.backfile.search;

import java.util.List;
import org.backfile.article.Part;
import org.backfile.article.Span;

/**
 * A piece of an article's text with the words that matched. Text only: whoever shows it escapes it
 * and marks it.
 *
 * @param start where {@code text} starts in the part
 * @param text at most {@link #LONGEST} characters of a body, or the whole title
 * @param marks spans in {@code text}, in order, apart from each other; empty when no word of the
 *     query stands here
 */
public record Snippet(Part part, int start, String text, List<Span> marks) {
  /** The most characters of a snippet of the body. */
  public static final int LONGEST = 300;

  public Snippet {
    marks = List.copyOf(marks);
  }
}
