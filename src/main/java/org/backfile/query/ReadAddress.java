package org.backfile.query;

import java.util.List;

/**
 * The search that an address asks for, as far as it is understood.
 *
 * @param ignored what was not understood and left out
 */
public record ReadAddress(SearchRequest request, List<Repair> ignored) {
  public ReadAddress {
    ignored = List.copyOf(ignored);
  }
}
