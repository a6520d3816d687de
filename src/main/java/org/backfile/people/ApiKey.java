package org.backfile.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to act for a person, without its secret.
 *
 * @param rights what it may do, as far as its owner still may
 * @param expires null when it does not by itself
 * @param used when it was last, to some minutes; null when it never was
 */
public record ApiKey(
    String id,
    String name,
    Set<Right> rights,
    Instant made,
    @Nullable Instant expires,
    @Nullable Instant used) {
  public ApiKey {
    rights = Set.copyOf(rights);
  }

  public boolean isOver(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /**
   * A key that was just made.
   *
   * @param secret what the program shows; it is told now and never again
   */
  public record Made(ApiKey key, String secret) {}
}
