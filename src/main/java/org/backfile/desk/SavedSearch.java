package org.backfile.desk;

import java.time.Instant;
import org.backfile.query.Address;
import org.backfile.query.Aliases;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * A search that a person keeps. Immutable.
 *
 * @param id never changes and is never given twice
 * @param slug names it in addresses; former ones still lead to it
 * @param owner the id of the person whose it is
 * @param changed when a person last changed it
 * @param lastRun when it last ran for anyone or anything
 * @param deleted when it was put into the bin
 * @param paused why it does not run by itself; empty when it does
 */
public record SavedSearch(
    String id,
    String slug,
    String owner,
    Details details,
    Instant created,
    Instant changed,
    @Nullable Instant lastRun,
    @Nullable Instant deleted,
    String paused) {
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_FOLDER = 100;
  public static final int LONGEST_NOTE = 5_000;
  public static final int LONGEST_ADDRESS = 16_000;

  /**
   * What a person says of a search.
   *
   * @param name never empty
   * @param folder empty when it lies in none
   * @param address what stands after the question mark in the canonical address of its first page
   * @param shared whether others see it
   */
  public record Details(String name, String folder, String note, String address, boolean shared) {
    /** Blanks and line ends are put in order, and what no database takes is left out. */
    public Details {
      name = line(name, LONGEST_NAME);
      folder = line(folder, LONGEST_FOLDER);
      note = text(note, LONGEST_NOTE).strip();
      address = text(address, LONGEST_ADDRESS).strip();
      if (name.isEmpty()) {
        throw new IllegalArgumentException("A saved search without a name: " + address);
      }
    }

    /** The details of a search as it is; its first page is what is kept. */
    public static Details of(
        String name, String folder, String note, SearchRequest search, boolean shared) {
      return new Details(name, folder, note, Address.query(search.onPage(1)), shared);
    }

    /** The same in another folder. */
    public Details in(String other) {
      return new Details(name, other, note, address, shared);
    }

    /** The same by another name. */
    public Details named(String other) {
      return new Details(other, folder, note, address, shared);
    }

    private static String line(String value, int most) {
      return text(value, most).replaceAll("\\s+", " ").strip();
    }

    private static String text(String value, int most) {
      if (value.length() > most) {
        throw new IllegalArgumentException("Longer than " + most + ": " + value.length());
      }
      return value.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
    }
  }

  public String name() {
    return details.name();
  }

  /** The search that it means today, with what of it is no longer understood. */
  public ReadAddress read(Aliases aliases) {
    return Address.readQuery(details.address(), aliases);
  }

  public boolean isDeleted() {
    return deleted != null;
  }

  public boolean isOf(String person) {
    return owner.equals(person);
  }

  /** Whether a person may see it. */
  public boolean isSeenBy(String person) {
    return details.shared() || isOf(person);
  }

  /** The path of its page, as addresses spell it. */
  public String path() {
    return "/saved/" + Address.encode(slug);
  }
}
