package org.backfile.alerts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.backfile.desk.Desk;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.query.Aliases;

/** A program of its own that sends alerts until it is killed. */
public final class KilledRunner {
  private KilledRunner() {}

  /** Takes the folder of the index, and the folder or the address of the desk. */
  public static void main(String[] arguments) throws InterruptedException {
    Desk desk =
        arguments[1].startsWith("jdbc:")
            ? Desk.onServer(arguments[1], arguments[2], "")
            : new Desk(Path.of(URI.create(arguments[1])));
    new AlertRunner(
            new AlertRunner.Parts(
                desk,
                new LuceneSearcher(Path.of(arguments[0]), new Limits(Duration.ofMinutes(1))),
                new Alerts(desk, ZoneId.of("UTC")),
                () -> Aliases.BUILT_IN,
                () -> Set.of(),
                Clock.systemUTC()),
            new AlertSettings(
                MailSettings.NONE,
                Set.of("127.0.0.1"),
                "https://desk.example",
                ZoneId.of("UTC"),
                Backoff.USUAL),
            new AlertRunner.Pace(
                Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofMillis(400)))
        .start();
    Thread.currentThread().join();
  }
}
