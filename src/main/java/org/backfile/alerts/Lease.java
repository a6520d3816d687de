package org.backfile.alerts;

import java.time.Duration;
import java.time.Instant;
import org.backfile.desk.Desk;

/** The right to send alerts, which one program holds at a time, until some time is over. */
final class Lease {
  private static final String NAME = "alerts";

  private final Desk desk;
  private final String holder = Secrets.id();
  private final Duration time;

  Lease(Desk desk, Duration time) {
    this.desk = desk;
    this.time = time;
  }

  /** Takes or lengthens it; false when another program holds it. */
  boolean take(Instant now) {
    return desk.write(
            handle ->
                handle
                    .createUpdate(
                        "insert into alert_runner (name, holder, expires)"
                            + " values (:name, :holder, :expires) on conflict (name) do update"
                            + " set holder = excluded.holder, expires = excluded.expires"
                            + " where alert_runner.holder = excluded.holder"
                            + " or alert_runner.expires <= :now")
                    .bind("name", NAME)
                    .bind("holder", holder)
                    .bind("expires", now.plus(time).toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .execute())
        == 1;
  }

  /** Lets others have it at once. */
  void release() {
    desk.write(
        handle ->
            handle
                .createUpdate("delete from alert_runner where name = :name and holder = :holder")
                .bind("name", NAME)
                .bind("holder", holder)
                .execute());
  }
}
