package org.backfile.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person is in the newsroom; each may do all that the ones before may. */
public enum Role {
  READER(Right.KEEP),
  EDITOR(Right.EDIT),
  ARCHIVIST(Right.ARCHIVE),
  ADMIN(Right.ADMINISTER);

  private final Right last;

  Role(Right last) {
    this.last = last;
  }

  public Set<Right> rights() {
    return EnumSet.range(Right.READ, last);
  }

  /** {@code reader}, {@code editor}, {@code archivist}, {@code admin}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this key; empty when there is none. */
  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}
