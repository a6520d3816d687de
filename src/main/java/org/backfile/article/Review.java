package org.backfile.article;

import java.util.List;

/**
 * What people have checked in an article.
 *
 * @param found what stood there before anyone put anything right
 * @param checks in the order in which they were made; at least one
 */
public record Review(Findings found, List<Check> checks) {
  public Review {
    checks = List.copyOf(checks);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("Nothing was checked");
    }
  }
}
