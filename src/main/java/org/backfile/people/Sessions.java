package org.backfile.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in. The secret of a session is known to its browser alone; only its hash is kept,
 * so a session outlives a restart and is one on every web server of the same desk. Safe for use by
 * many threads.
 */
public final class Sessions {
  /** A session that was not used for so long is over. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** A session is over then, however much it is used. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** The most of one person; who begins another ends the one that began first. */
  static final int MOST = 50;

  /** How often its use is written down. */
  private static final Duration NOTED = Duration.ofMinutes(5);

  private final Desk desk;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  Sessions(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Begins a session of someone who has proved who they are; the answer is its secret. */
  public String begin(Person person) {
    String secret = secrets.next();
    desk.write(
        handle -> {
          endOld(handle);
          endSurplus(handle, person.id());
          return handle
              .createUpdate(
                  "insert into session (hash, person, begun, used)"
                      + " values (:hash, :person, :now, :now)")
              .bind("hash", Secrets.hash(secret))
              .bind("person", person.id())
              .bind("now", clock.millis())
              .execute();
        });
    return secret;
  }

  private record Found(Person person, long used) {}

  /** Whose session this is; empty when it is over or never was. */
  public Optional<Person> find(String secret) {
    String hash = Secrets.hash(secret);
    Optional<Found> found = desk.read(Optional.empty(), handle -> find(handle, hash));
    if (found.isPresent() && found.get().used + NOTED.toMillis() <= clock.millis()) {
      desk.write(
          handle ->
              handle
                  .createUpdate("update session set used = :now where hash = :hash")
                  .bind("now", clock.millis())
                  .bind("hash", hash)
                  .execute());
    }
    return found.map(Found::person);
  }

  /** Ends one session; whether there was one to end. */
  public boolean end(String secret) {
    return desk.write(
        handle ->
            handle
                    .createUpdate("delete from session where hash = :hash")
                    .bind("hash", Secrets.hash(secret))
                    .execute()
                > 0);
  }

  static void endAll(Handle handle, String person) {
    handle
        .createUpdate("delete from session where person = :person")
        .bind("person", person)
        .execute();
  }

  private Optional<Found> find(Handle handle, String hash) {
    return handle
        .createQuery(
            "select p.id, p.name, p.role, s.used from session s join person p on p.id = s.person"
                + " where s.hash = :hash and p.disabled is null"
                + " and s.used > :idle and s.begun > :oldest")
        .bind("hash", hash)
        .bind("idle", clock.millis() - IDLE.toMillis())
        .bind("oldest", clock.millis() - LONGEST.toMillis())
        .map(
            (row, context) ->
                new Found(
                    new Person(
                        row.getString("id"),
                        row.getString("name"),
                        AccountRows.role(row.getString("role")).rights()),
                    row.getLong("used")))
        .findOne();
  }

  private static void endSurplus(Handle handle, String person) {
    handle
        .createUpdate(
            "delete from session where person = :person and hash not in"
                + " (select hash from session where person = :person"
                + " order by begun desc, hash limit :most)")
        .bind("person", person)
        .bind("most", MOST - 1)
        .execute();
  }

  private void endOld(Handle handle) {
    handle
        .createUpdate("delete from session where used <= :idle or begun <= :oldest")
        .bind("idle", clock.millis() - IDLE.toMillis())
        .bind("oldest", clock.millis() - LONGEST.toMillis())
        .execute();
  }
}
