package org.backfile.people;

import java.time.Clock;
import org.backfile.desk.Desk;

/** Everything that is kept about the people of one desk. Safe for use by many threads. */
public record People(
    Accounts accounts, SignIns signIns, Sessions sessions, ApiKeys keys, AuditLog audit) {
  /** The people of a desk. */
  public static People of(Desk desk, Clock clock) {
    return of(desk, clock, new Passwords());
  }

  static People of(Desk desk, Clock clock, Passwords passwords) {
    AuditLog audit = new AuditLog(desk, clock);
    Proofs proofs = new Proofs(passwords, new SignInLimits(clock));
    return new People(
        new Accounts(desk, audit, proofs, clock),
        new SignIns(desk, audit, proofs, clock),
        new Sessions(desk, clock),
        new ApiKeys(desk, audit, clock),
        audit);
  }
}
