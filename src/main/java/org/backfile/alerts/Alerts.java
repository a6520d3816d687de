package org.backfile.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that people keep. Safe for use by many threads. What is deleted can be brought back;
 * what it sent stays in the log for ever.
 *
 * <p>Every method throws {@link org.backfile.desk.DeskUnavailable} when the desk cannot be used.
 */
public final class Alerts {
  /** The most that one person has. */
  public static final int MOST = 200;

  private final Desk desk;
  private final ZoneId zone;

  /** The desk's time zone is that of the hours in schedules. */
  public Alerts(Desk desk, ZoneId zone) {
    this.desk = desk;
    this.zone = zone;
  }

  /** The time zone of the hours in schedules. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Makes an alert that tells of what comes from now on.
   *
   * @param seen the number of the last sighting of the archive
   */
  public Alert add(String owner, Watched search, Alert.Terms terms, long seen, Instant now) {
    String id = Secrets.id();
    Alert.Basis basis = Slips.basis(search);
    return desk.write(
        handle -> {
          handle
              .createUpdate(
                  "insert into alert (id, owner, search, channel, target, secret, schedule,"
                      + " language, state, cause, address, slips, seen, due, created) values"
                      + " (:id, :owner, :search, :channel, :target, :secret, :schedule, :language,"
                      + " 'live', '', :address, :slips, :seen, :due, :now)")
              .bind("id", id)
              .bind("owner", owner)
              .bind("search", search.saved().id())
              .bind("channel", terms.channel().key())
              .bind("target", terms.target())
              .bind("secret", Secrets.secret())
              .bind("schedule", terms.schedule().key())
              .bind("language", terms.language())
              .bind("address", basis.address())
              .bind("slips", basis.slips())
              .bind("seen", seen)
              .bind("due", terms.schedule().next(now, zone).toEpochMilli())
              .bind("now", now.toEpochMilli())
              .execute();
          return byId(handle, id).orElseThrow();
        });
  }

  /** Changes whom it tells, and when. The way on which it goes stays, and so does its secret. */
  public void change(String id, Alert.Terms terms, Instant now) {
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "update alert set target = :target, schedule = :schedule,"
                        + " language = :language, due = :due where id = :id")
                .bind("id", id)
                .bind("target", terms.target())
                .bind("schedule", terms.schedule().key())
                .bind("language", terms.language())
                .bind("due", terms.schedule().next(now, zone).toEpochMilli())
                .execute());
  }

  /** Stops it until someone lets it go on. */
  public void pause(String id) {
    state(id, Alert.State.PAUSED, "");
  }

  /** Stops it because who gets it says so. */
  public void unsubscribe(String id) {
    state(id, Alert.State.UNSUBSCRIBED, "");
  }

  /** Stops it because it cannot do what it was made for. */
  void breaks(String id, String cause) {
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "update alert set state = 'broken', cause = :cause"
                        + " where id = :id and state in ('live', 'broken')")
                .bind("id", id)
                .bind("cause", cause)
                .execute());
  }

  /**
   * Lets it go on, with the search as it is understood today.
   *
   * @param seen the number of the last sighting of the archive; what a broken one missed until then
   *     is made up, what one missed that a person stopped is not
   */
  public void resume(Alert alert, Watched search, long seen) {
    Alert.Basis basis = Slips.basis(search);
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "update alert set state = 'live', cause = '', address = :address,"
                        + " slips = :slips, seen = :seen where id = :id and state = :was")
                .bind("was", alert.state().key())
                .bind("id", alert.id())
                .bind("address", basis.address())
                .bind("slips", basis.slips())
                .bind("seen", alert.state() == Alert.State.BROKEN ? alert.seen() : seen)
                .execute());
  }

  public void delete(String id, Instant now) {
    deleted(id, now.toEpochMilli());
  }

  /** Brings it back as it was. */
  public void undelete(String id) {
    deleted(id, null);
  }

  /** Gives it another secret, which is shown this once; signatures are made with it from now on. */
  public String renewSecret(String id) {
    String secret = Secrets.secret();
    desk.write(
        handle ->
            handle
                .createUpdate("update alert set secret = :secret where id = :id")
                .bind("id", id)
                .bind("secret", secret)
                .execute());
    return secret;
  }

  /** What signs for it; only to be shown to who just made it. */
  public String secret(String id) {
    return desk.read("", handle -> secret(handle, id));
  }

  /** The alert with this id, deleted or not, whoever's it is. */
  public Optional<Alert> byId(String id) {
    return desk.read(Optional.empty(), handle -> byId(handle, id));
  }

  /** What is a person's and not deleted, the newest first. */
  public List<Alert> of(String owner) {
    return of(owner, "deleted is null");
  }

  /** What is a person's and deleted, the newest first. */
  public List<Alert> binned(String owner) {
    return of(owner, "deleted is not null");
  }

  private List<Alert> of(String owner, String which) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery(
                        "select * from alert where owner = :owner and "
                            + which
                            + " order by created desc, id")
                    .bind("owner", owner)));
  }

  /** All that are live or broken, of all people, and may have something to tell. */
  List<Alert> atWork(long newest, Instant now) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery(
                        "select * from alert where deleted is null and (state = 'broken' or"
                            + " (state = 'live' and due <= :now and (seen < :newest or due > 0)))"
                            + " order by seen, id")
                    .bind("now", now.toEpochMilli())
                    .bind("newest", newest)));
  }

  /**
   * Notes how far it has come, unless someone else has moved or stopped it meanwhile.
   *
   * @return whether it was moved
   */
  static boolean move(
      Handle handle, Alert alert, Alert.Basis basis, long seen, Instant due, Instant now) {
    return handle
            .createUpdate(
                "update alert set seen = :seen, due = :due, checked = :now, address = :address,"
                    + " slips = :slips where id = :id and seen = :before and due = :was"
                    + " and state = 'live' and deleted is null")
            .bind("id", alert.id())
            .bind("seen", seen)
            .bind("due", due.toEpochMilli())
            .bind("now", now.toEpochMilli())
            .bind("address", basis.address())
            .bind("slips", basis.slips())
            .bind("before", alert.seen())
            .bind("was", alert.due().toEpochMilli())
            .execute()
        == 1;
  }

  static String secret(Handle handle, String id) {
    return handle
        .createQuery("select secret from alert where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  private void state(String id, Alert.State state, String cause) {
    desk.write(
        handle ->
            handle
                .createUpdate("update alert set state = :state, cause = :cause where id = :id")
                .bind("id", id)
                .bind("state", state.key())
                .bind("cause", cause)
                .execute());
  }

  private void deleted(String id, @Nullable Long when) {
    desk.write(
        handle ->
            handle
                .createUpdate("update alert set deleted = :when where id = :id")
                .bind("id", id)
                .bind("when", when)
                .execute());
  }

  static Optional<Alert> byId(Handle handle, String id) {
    return all(handle.createQuery("select * from alert where id = :id").bind("id", id)).stream()
        .findFirst();
  }

  private static List<Alert> all(Query query) {
    return query.map((row, context) -> alert(row)).list();
  }

  private static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getString("id"),
        row.getString("owner"),
        row.getString("search"),
        new Alert.Terms(
            Channel.of(row.getString("channel")).orElseThrow(),
            row.getString("target"),
            Schedule.of(row.getString("schedule")).orElseThrow(),
            row.getString("language")),
        Alert.State.of(row.getString("state")),
        row.getString("cause"),
        new Alert.Basis(row.getString("address"), row.getString("slips")),
        row.getLong("seen"),
        Instant.ofEpochMilli(row.getLong("due")),
        Instant.ofEpochMilli(row.getLong("created")),
        time(row, "checked"),
        time(row, "deleted"));
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
