package org.backfile.people;

import java.time.Clock;
import org.backfile.desk.Desk;

/** People for tests, whose passwords take no time. */
public final class QuickPeople {
  private QuickPeople() {}

  public static People of(Desk desk, Clock clock) {
    return People.of(desk, clock, new Passwords(8, 1));
  }
}
