package org.backfile.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search with all that it found at one moment, kept as it was to be cited. Only whether it is
 * deleted ever changes.
 *
 * @param id nobody can guess it
 * @param owner the id of the person who froze it
 * @param about what was asked and found
 * @param number how far the archive log was
 * @param hash SHA-256 in hex of its {@link FrozenContent}
 */
public record FrozenResult(
    String id,
    String owner,
    Instant made,
    About about,
    long number,
    String hash,
    @Nullable Instant deleted) {
  /**
   * What was asked and found.
   *
   * @param by the name of the person who froze it
   * @param address canonical, what stands after the question mark
   * @param reading the search in English words
   * @param total how many results there are, which are the articles of the list
   * @param articles how many articles were found, near-duplicates and all
   * @param counts how many of them held each value, by the key of its facet; of a facet of many
   *     values the most frequent
   * @param versions what made the index and the findings
   */
  public record About(
      String by,
      String address,
      String reading,
      long total,
      long articles,
      Map<String, Map<String, Long>> counts,
      Map<String, String> versions) {
    public About {
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
      versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
  }

  /** The path of its page. */
  public String path() {
    return "/frozen/" + id;
  }

  public boolean isOf(String person) {
    return owner.equals(person);
  }

  public boolean isDeleted() {
    return deleted != null;
  }
}
