package org.backfile.query;

import java.util.List;

/**
 * The search that an address asks for, as far as it is understood.
 *
 * @param ignored what was not understood and left out, in plain words for the page
 */
public record ReadAddress(SearchRequest request, List<String> ignored) {
  public ReadAddress {
    ignored = List.copyOf(ignored);
  }
}
