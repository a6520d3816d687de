package org.backfile.web.view;

import java.util.List;
import org.backfile.search.Hit;
import org.backfile.search.Story;

/**
 * The other articles that have to do with one.
 *
 * @param copies how many near-duplicates it has in the archive; negative when nobody looked
 * @param named those of them that are named, the first published first
 * @param similar the most like it first
 */
public record Kin(long copies, List<Story.Copy> named, List<Hit> similar) {
  /** Nothing is known of any. */
  public static final Kin NONE = new Kin(0, List.of(), List.of());

  /** None was looked for. */
  public static final Kin UNKNOWN = new Kin(-1, List.of(), List.of());

  public Kin {
    named = List.copyOf(named);
    similar = List.copyOf(similar);
  }
}
