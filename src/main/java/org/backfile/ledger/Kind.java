package org.backfile.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a correction does to a value. The keys are promised for ever. */
public enum Kind {
  /** It is right, and in one article it stays whatever is found later. */
  CONFIRM,
  /** It is wrong and goes. */
  REJECT,
  /** It is called otherwise. */
  RENAME,
  /** It is the same as another, and its name is another name for that. */
  MERGE,
  /** Where certain words stand, another is meant. */
  SPLIT,
  /** It was not found and is there. */
  ADD;

  /** {@code confirm}, {@code reject}, {@code rename}, {@code merge}, {@code split}, {@code add}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this key; empty when there is none. */
  public static Optional<Kind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  boolean isTurn() {
    return this == RENAME || this == MERGE || this == SPLIT;
  }
}
