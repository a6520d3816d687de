package org.backfile.alerts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.query.Aliases;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Articles;

/** A desk, an index and a receiver, into which articles come. */
final class Newsroom implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final String OWNER = "ada";
  static final String SITE = "https://desk.example";

  final MovedClock clock = new MovedClock(START);
  final Desk desk;
  final Receiver receiver = new Receiver();
  final Alerts alerts;
  final Deliveries deliveries;
  final SavedSearches searches;
  final ArchiveLog log;
  final List<AlertRunner> runners = new ArrayList<>();
  MailSettings mail = MailSettings.NONE;
  Backoff backoff =
      new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(2));
  Set<String> away = Set.of();
  AlertRunner.Pace pace = AlertRunner.Pace.USUAL;
  Path index;
  LuceneSearcher articles;

  Newsroom(EachDatabase database) {
    this(database.newDesk());
  }

  Newsroom(Desk desk) {
    this.desk = desk;
    alerts = new Alerts(desk, ZONE);
    deliveries = new Deliveries(desk);
    searches = new SavedSearches(desk);
    log = new ArchiveLog(desk);
    newIndex();
  }

  /** An index with nothing in it takes the place of the one there was. */
  void newIndex() {
    try {
      index = Files.createTempDirectory("backfile-alerts");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    articles = new LuceneSearcher(index, new Limits(Duration.ofMinutes(1)));
  }

  static Articles article(String id) {
    return Articles.article(id).title("About " + id).source("The Gull").published("2026-03-01");
  }

  /** Puts articles into the index and the log; they are found at once. */
  void come(Articles... all) {
    put(all);
    see(all);
    clock.forward(Duration.ofSeconds(5));
  }

  /** Puts articles into the index alone. */
  void put(Articles... all) {
    try (ArticleWriter writer = LuceneWriter.open(index, "a test")) {
      Arrays.stream(all).map(Articles::build).forEach(writer::put);
      writer.commit();
    }
    articles.mark();
  }

  /** Puts articles into the log alone. */
  void see(Articles... all) {
    log.record(
        Arrays.stream(all)
            .map(Articles::build)
            .map(made -> new ArchiveLog.Look(made.id(), Appearance.of(made)))
            .toList(),
        clock.instant());
  }

  SavedSearch search(String address) {
    return searches.save(
        OWNER, new SavedSearch.Details("Mergers", "", "", address, false), clock.instant());
  }

  Alert webhook(String address) {
    return webhook(search(address), Schedule.AT_ONCE);
  }

  Alert webhook(SavedSearch search, Schedule schedule) {
    return add(search, new Alert.Terms(Channel.WEBHOOK, receiver.address(), schedule, "en"));
  }

  Alert add(SavedSearch search, Alert.Terms terms) {
    return alerts.add(OWNER, watched(search), terms, log.last(), clock.instant());
  }

  static Watched watched(SavedSearch search) {
    return Watched.of(search, Aliases.BUILT_IN);
  }

  Alert now(Alert alert) {
    return alerts.byId(alert.id()).orElseThrow();
  }

  AlertRunner runner() {
    AlertRunner runner =
        new AlertRunner(
            new AlertRunner.Parts(
                desk, articles, alerts, () -> Aliases.BUILT_IN, () -> away, clock),
            new AlertSettings(mail, Set.of("127.0.0.1"), SITE, ZONE, backoff),
            pace);
    runners.add(runner);
    return runner;
  }

  /** One round, and the end of every try that it began. */
  void round(AlertRunner runner) {
    runner.round();
    await(() -> sent().stream().noneMatch(d -> d.status() == Delivery.Status.SENDING));
  }

  /** One round of a program that was just started. */
  void round() {
    try (AlertRunner runner = runner()) {
      round(runner);
    }
  }

  /** The newest first. */
  List<Delivery> sent() {
    return deliveries.page(new Deliveries.Asked(OWNER, ""), 0, 1000);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "It did not come about in time");
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() {
    runners.forEach(AlertRunner::close);
    receiver.close();
    articles.close();
    desk.close();
  }
}
