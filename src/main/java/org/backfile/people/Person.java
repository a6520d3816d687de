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

  public Person {
    rights = Set.copyOf(rights);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }
}
