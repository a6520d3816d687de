package org.backfile.people;

import java.util.Set;

/**
 * Who asks.
 *
 * @param id never changes and is never given twice; what people keep carries it
 * @param name as others see it
 * @param rights what this person may do here and now; an API key may do less than who made it
 */
public record Person(String id, String name, Set<Right> rights) {
  /** The one who uses a Backfile that nobody signs in to. */
  public static final Person LOCAL = new Person("local", "", Role.ADMIN.rights());

  /** Whoever has not signed in where people do; may do nothing. */
  public static final Person NOBODY = new Person("", "", Set.of());

  public Person {
    rights = Set.copyOf(rights);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** Whether this is someone of whom a proof was seen. */
  public boolean isSignedIn() {
    return !id.equals(LOCAL.id) && !id.equals(NOBODY.id);
  }

  public boolean isNobody() {
    return id.equals(NOBODY.id);
  }
}
