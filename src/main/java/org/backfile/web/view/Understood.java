package org.backfile.web.view;

import java.util.List;

/**
 * What a search was understood to mean, in the reader's language.
 *
 * @param reading the search in plain words
 * @param repairs what was put right in the query
 * @param ignored keys and values of the address that mean nothing here
 */
public record Understood(String reading, List<String> repairs, List<String> ignored) {
  public Understood {
    repairs = List.copyOf(repairs);
    ignored = List.copyOf(ignored);
  }
}
