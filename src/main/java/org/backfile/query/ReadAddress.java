package org.backfile.query;

import java.util.List;

/**
 * The search that an address asks for, as far as it is understood.
 *
 * @param ignored what was not understood and left out
 * @param renamed what the address calls by a former name; nothing was left out for it
 */
public record ReadAddress(SearchRequest request, List<Repair> ignored, List<Repair> renamed) {
  public ReadAddress {
    ignored = List.copyOf(ignored);
    renamed = List.copyOf(renamed);
  }

  /** An address without former names. */
  public ReadAddress(SearchRequest request, List<Repair> ignored) {
    this(request, ignored, List.of());
  }
}
