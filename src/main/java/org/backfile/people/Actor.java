package org.backfile.people;

/**
 * Who does something, and from where.
 *
 * @param address of the network; empty when it does not come over one
 */
public record Actor(Person person, String address) {
  /** Who runs the machine. */
  public static final Actor COMMAND_LINE =
      new Actor(new Person("command-line", "command line", Role.ADMIN.rights()), "");
}
