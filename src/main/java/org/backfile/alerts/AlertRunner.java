package org.backfile.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.SavedSearches;
import org.backfile.query.Aliases;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what comes into the archive and sends what alerts have to tell, in a thread of its own.
 *
 * <p>Of several programs at one desk one does it at a time. When that one ends, however it ends,
 * another goes on where it was. While there is nothing to do, nothing is written.
 */
public final class AlertRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRunner.class);

  private final Alerts alerts;
  private final SavedSearches searches;
  private final Aliases.Source aliases;
  private final Supplier<Set<String>> away;
  private final ArchiveLog log;
  private final Correspondent correspondent;
  private final Outbox outbox;
  private final Deliverer deliverer;
  private final Lease lease;
  private final Clock clock;
  private final Pace pace;
  private final Map<String, String> complaints = new ConcurrentHashMap<>();
  private final Thread thread;
  private boolean holds;

  /**
   * How fast it works.
   *
   * @param every how long it rests between two rounds
   * @param lease how long others wait when it ends without a word
   * @param delivery how long a try may take before it is made again
   */
  public record Pace(Duration every, Duration lease, Duration delivery) {
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(2), Duration.ofSeconds(30), Deliverer.TIME);
  }

  /**
   * What an alert runner works with.
   *
   * @param away the ids of people who are kept out; their alerts wait until they are back
   */
  public record Parts(
      Desk desk,
      ArticleSearcher articles,
      Alerts alerts,
      Aliases.Source aliases,
      Supplier<Set<String>> away,
      Clock clock) {}

  public AlertRunner(Parts parts, AlertSettings settings, Pace pace) {
    Desk desk = parts.desk();
    this.alerts = parts.alerts();
    this.searches = new SavedSearches(desk);
    this.aliases = parts.aliases();
    this.away = parts.away();
    this.clock = parts.clock();
    this.pace = pace;
    this.log = new ArchiveLog(desk);
    this.correspondent = new Correspondent(parts, settings.site());
    this.outbox = new Outbox(desk, settings.backoff(), RandomGenerator.getDefault());
    this.deliverer =
        new Deliverer(
            outbox,
            new MailSender(settings.mail(), settings.site(), pace.delivery()),
            new WebhookSender(new PublicHosts(settings.privateHosts())),
            clock,
            pace.delivery());
    this.lease = new Lease(desk, pace.lease());
    this.thread = Thread.ofPlatform().daemon().name("alerts").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Ends after the article that it is at; what was begun to be sent may end too. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    deliverer.close();
    if (holds) {
      try {
        lease.release();
      } catch (DeskUnavailable gone) {
        LOG.debug("The lease ends by itself: {}", gone.getMessage());
      }
    }
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      round();
      try {
        Thread.sleep(pace.every());
      } catch (InterruptedException closed) {
        return;
      }
    }
  }

  /** Does what there is to do now, unless another program does. */
  void round() {
    try {
      Instant now = clock.instant();
      Set<String> gone = away.get();
      List<Alert> atWork = startable(alerts.atWork(log.last(), now), gone);
      if ((atWork.isEmpty() && outbox.isEmpty(now, gone)) || !lease.take(clock.instant())) {
        return;
      }
      holds = true;
      for (Alert alert : atWork) {
        attend(alert, gone);
        lease.take(clock.instant());
      }
      deliverer.begin(gone);
      complaints.remove("");
    } catch (DeskUnavailable | SearchUnavailable notNow) {
      complain("", String.valueOf(notNow.getMessage()));
    } catch (RuntimeException ourBug) {
      LOG.error("A round of alerts failed", ourBug);
    }
  }

  /** Broken ones stand still until they can go on. */
  private List<Alert> startable(List<Alert> all, Set<String> gone) {
    List<Alert> startable = new ArrayList<>();
    for (Alert alert : all) {
      boolean broken = alert.state() == Alert.State.BROKEN;
      if (!broken || cause(alert, search(alert), gone).isEmpty()) {
        startable.add(alert);
      }
    }
    return startable;
  }

  private void attend(Alert alert, Set<String> gone) {
    try {
      Watched search = search(alert).orElse(null);
      String cause = cause(alert, Optional.ofNullable(search), gone);
      if (!cause.isEmpty() || search == null) {
        alerts.breaks(alert.id(), cause);
      } else if (alert.state() == Alert.State.BROKEN) {
        alerts.resume(alert, search, alert.seen());
      } else {
        correspondent.attend(alert, search, clock.instant());
        searches.ran(search.saved().id(), clock.instant());
      }
      complaints.remove(alert.id());
    } catch (SearchUnavailable | DeskUnavailable notNow) {
      complain(alert.id(), String.valueOf(notNow.getMessage()));
    } catch (RuntimeException ourBug) {
      LOG.error("Alert {} failed", alert.id(), ourBug);
    }
  }

  /** Said once, not at each round. */
  private void complain(String alert, String what) {
    if (!what.equals(complaints.put(alert, what))) {
      LOG.warn("Alerts wait: {}", what);
    }
  }

  private Optional<Watched> search(Alert alert) {
    return searches.byId(alert.search()).map(saved -> Watched.of(saved, aliases.now()));
  }

  /** Why an alert cannot do what it was made for; empty when it can. */
  static String cause(Alert alert, Optional<Watched> found, Set<String> gone) {
    if (gone.contains(alert.owner())) {
      return "away";
    }
    if (found.isEmpty() || found.orElseThrow().saved().isDeleted()) {
      return "deleted";
    }
    Watched search = found.orElseThrow();
    if (!search.saved().isSeenBy(alert.owner())) {
      return "private";
    }
    return Slips.since(alert.basis(), search).isEmpty() ? "" : "slips";
  }
}
