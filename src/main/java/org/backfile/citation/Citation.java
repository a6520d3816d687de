package org.backfile.citation;

import java.util.Arrays;
import java.util.List;

/**
 * How something is cited in one style.
 *
 * @param entry what stands in the list of works, or in the file of a reference manager
 * @param mention what stands where it is spoken of: a bracket or a note, behind the quoted words of
 *     a passage; empty for reference managers
 */
public record Citation(Style style, StyledText entry, StyledText mention) {
  /** In every style, in order. */
  public static List<Citation> all(Cited cited) {
    return Arrays.stream(Style.values()).map(style -> style.of(cited)).toList();
  }

  Citation(Style style, String file) {
    this(style, StyledText.plain(file), StyledText.plain(""));
  }
}
