package org.backfile.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as those see them who say who may do what.
 *
 * @param email empty when none is known
 * @param issuer who vouches for this person; empty for one with a password here
 * @param disabled since when this person may not sign in; null while they may
 */
public record Account(
    String id,
    String name,
    String email,
    Role role,
    String issuer,
    Instant created,
    @Nullable Instant disabled) {

  public boolean isDisabled() {
    return disabled != null;
  }

  /** Whether this person signs in with a password that is kept here. */
  public boolean hasPassword() {
    return issuer.isEmpty();
  }

  /** Who this is for all that asks what one may do. */
  public Person person() {
    return new Person(id, name, role.rights());
  }
}
