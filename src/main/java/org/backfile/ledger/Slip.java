package org.backfile.ledger;

import java.util.Locale;

/** What can be wrong with a correction. */
public enum Slip {
  /** It says no value, or not what the value is to become. */
  EMPTY,
  TOO_LONG,
  /** A sign that no name has, such as a line break. */
  UNREADABLE,
  /** It turns a value into itself. */
  SAME,
  NO_DATE,
  NO_TOPIC,
  NO_STANCE,
  /** It can be said of one article only. */
  ONE_ARTICLE,
  /** It does not say which words tell the parts from each other. */
  NO_WORDS,
  /** It is about every article and does not say why. */
  NO_REASON,
  /** No entry has this id. */
  UNKNOWN_ENTRY,
  /** It was taken back before. */
  UNDONE,
  /** No entry of the ledger stands in this line. */
  NO_ENTRY,
  /** The ledger has another entry with this id. */
  OTHER_ENTRY;

  /** {@code too-long}, ... */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
