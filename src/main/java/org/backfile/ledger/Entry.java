package org.backfile.ledger;

import java.time.Instant;

/**
 * One line of the ledger. Never changed and never taken out.
 *
 * @param number its place, from 1, without a gap; another database has the same entry at another
 * @param id its name for ever and everywhere
 * @param person the id of who made it
 * @param signed the name of who made it, as it was then; empty where nobody signs in
 * @param reason in that person's words; may be empty
 */
public record Entry(
    long number, String id, Instant made, String person, String signed, String reason, Act act) {
  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 1_000;

  /** The same entry at another place. */
  Entry at(long place) {
    return new Entry(place, id, made, person, signed, reason, act);
  }
}
