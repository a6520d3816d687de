package org.backfile.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named set of articles. Immutable.
 *
 * @param id never changes and is never given twice
 * @param slug names it in addresses; former ones still lead to it
 * @param owner the id of the person whose it is
 * @param ownerName what the owner was called when it was made; may be empty
 * @param revision another one whenever the articles in it are others
 * @param size how many articles are in it, whether the archive holds them or not
 * @param deleted when it was put into the bin
 */
public record ArticleCollection(
    String id,
    String slug,
    String owner,
    String ownerName,
    Details details,
    Instant created,
    Instant changed,
    long revision,
    long size,
    @Nullable Instant deleted) {
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_NOTE = 5_000;

  /**
   * What a person says of a collection.
   *
   * @param name never empty
   * @param shared whether others see it
   */
  public record Details(String name, String note, boolean shared) {
    /** Blanks and line ends are put in order, and what no database takes is left out. */
    public Details {
      name = Kept.line(name, LONGEST_NAME);
      note = Kept.text(note, LONGEST_NOTE).strip();
      if (name.isEmpty()) {
        throw new IllegalArgumentException("A collection without a name");
      }
    }

    /** The same, seen by others or not. */
    public Details shared(boolean other) {
      return new Details(name, note, other);
    }
  }

  public String name() {
    return details.name();
  }

  public boolean isShared() {
    return details.shared();
  }

  public boolean isDeleted() {
    return deleted != null;
  }

  public boolean isOf(String person) {
    return owner.equals(person);
  }

  /** Whether a person may see it. */
  public boolean isSeenBy(String person) {
    return isShared() || isOf(person);
  }

  /** The path of its page. */
  public String path() {
    return "/collections/" + slug;
  }
}
