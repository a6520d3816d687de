package org.backfile.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One facet in the rail beside the results.
 *
 * @param key the facet's key, unique on the page
 * @param machine whether its values are assigned automatically
 * @param coverage of how many articles anything is known, in words
 * @param match the ways to join several chosen values; empty when there is nothing to join
 * @param contrast the page for and against a target; null where it has no meaning
 * @param more where all values are; empty when all are here
 */
public record FacetSection(
    String key,
    String heading,
    boolean machine,
    String coverage,
    boolean approximate,
    List<Group> groups,
    List<Link> match,
    @Nullable Link contrast,
    String more,
    String moreLabel) {

  /**
   * Values that belong together.
   *
   * @param heading empty when the facet is not grouped
   */
  public record Group(String heading, List<FacetLink> values) {}
}
