package org.backfile.web.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One facet in the rail beside the results: values to be ticked.
 *
 * @param key the facet's key, unique on the page
 * @param machine whether its values are assigned automatically
 * @param coverage of how many articles anything is known, in words
 * @param match how several chosen values are joined, {@code any} or {@code all}; empty when there
 *     is nothing to join
 * @param contrast the page for and against a target; null where it has no meaning
 * @param more where all values are; empty when all are here
 * @param inside what a form that looks inside the values keeps; empty when there is none
 * @param timeline its dates drawn; null for other facets
 */
public record FacetSection(
    String key,
    String heading,
    boolean machine,
    String coverage,
    boolean approximate,
    List<Group> groups,
    String match,
    @Nullable Link contrast,
    String more,
    String moreLabel,
    List<FormField> inside,
    @Nullable Timeline timeline) {

  /**
   * Values that belong together.
   *
   * @param heading empty when the facet is not grouped
   */
  public record Group(String heading, List<FacetLink> values) {}

  /** The keys and values that its ticks can send. */
  Stream<FormField> ticks() {
    return groups.stream().flatMap(group -> group.values().stream()).map(v -> v.tick(key));
  }

  /** Whether more than is shown can be looked for. */
  public boolean hasInside() {
    return !more.isEmpty() && key.equals("entity");
  }
}
