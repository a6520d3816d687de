package org.backfile.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;

/**
 * Who did what, when and from where. Entries are added and never changed or taken away. Safe for
 * use by many threads.
 */
public final class AuditLog {
  private static final int LONGEST = 500;

  private final Desk desk;
  private final Clock clock;

  public AuditLog(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Notes what a person did, where no one needs to know from where. */
  public void note(Person person, String action, String subject) {
    note(new Actor(person, ""), action, subject);
  }

  /** Notes what someone did. */
  public void note(Actor actor, String action, String subject) {
    desk.write(
        handle -> {
          note(handle, actor, action, subject);
          return true;
        });
  }

  /** Notes it in the transaction that does it, so that neither is kept without the other. */
  public void note(Handle handle, Actor actor, String action, String subject) {
    handle
        .createUpdate(
            "insert into audit (number, at, person, name, action, subject, address) values"
                + " ((select coalesce(max(number), 0) + 1 from audit),"
                + " :at, :person, :name, :action, :subject, :address)")
        .bind("at", clock.millis())
        .bind("person", actor.person().id())
        .bind("name", actor.person().name())
        .bind("action", action)
        .bind("subject", cut(subject))
        .bind("address", cut(actor.address()))
        .execute();
  }

  /**
   * The newest entries first.
   *
   * @param before only entries with lower numbers
   */
  public List<AuditEntry> entries(long before, int most) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select number, at, person, name, action, subject, address from audit"
                        + " where number < :before order by number desc limit :most")
                .bind("before", before)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new AuditEntry(
                            row.getLong("number"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("person"),
                            row.getString("name"),
                            row.getString("action"),
                            row.getString("subject"),
                            row.getString("address")))
                .list());
  }

  /** PostgreSQL keeps no text with U+0000. */
  private static String cut(String text) {
    String seen = text.replace('\u0000', ' ');
    return seen.length() > LONGEST ? seen.substring(0, LONGEST) : seen;
  }
}
