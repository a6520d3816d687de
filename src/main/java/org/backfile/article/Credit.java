package org.backfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article and where it appeared, as far as the file says.
 *
 * @param source the paper, site or agency it appeared in
 * @param url where it appeared on the web; always http or https
 * @param section the part of the paper
 * @param language BCP 47, such as {@code en}
 * @param updated when the article says it was last changed
 */
public record Credit(
    List<String> authors,
    @Nullable String source,
    @Nullable String url,
    @Nullable String section,
    @Nullable String language,
    @Nullable PartialDate updated) {
  /** The file says nothing of all this. */
  public static final Credit UNKNOWN = new Credit(List.of(), null, null, null, null, null);

  public Credit {
    authors = List.copyOf(authors);
  }
}
