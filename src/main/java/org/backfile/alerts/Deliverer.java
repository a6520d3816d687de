package org.backfile.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.backfile.desk.DeskUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what lies in the outbox, some at a time, and notes how it went. */
final class Deliverer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
  private static final int AT_ONCE = 8;

  /**
   * Longer than any try takes, so that nothing is sent by two at a time: a webhook is given 20
   * seconds, and a mail ends by this time itself.
   */
  static final Duration TIME = Duration.ofMinutes(4);

  private final Outbox outbox;
  private final Sender mail;
  private final Sender webhook;
  private final Clock clock;
  private final Duration time;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService tries = Executors.newVirtualThreadPerTaskExecutor();

  /** What was taken out of the outbox and not noted in so much time is taken again. */
  Deliverer(Outbox outbox, Sender mail, Sender webhook, Clock clock, Duration time) {
    this.outbox = outbox;
    this.mail = mail;
    this.webhook = webhook;
    this.clock = clock;
    this.time = time;
  }

  /**
   * Begins as many tries as there are hands free, and does not wait for them.
   *
   * @param gone the ids of people for whom nothing is sent
   */
  void begin(Set<String> gone) {
    int hands = free.drainPermits();
    List<Outbox.Parcel> parcels = List.of();
    try {
      if (hands > 0) {
        parcels = outbox.take(clock.instant(), gone, hands, time);
      }
    } finally {
      free.release(hands - parcels.size());
    }
    parcels.forEach(parcel -> tries.execute(() -> deliver(parcel)));
  }

  /** Whatever happens is noted, so that it ends. */
  private Outcome send(Outbox.Parcel parcel) {
    try {
      return sender(parcel).send(parcel, clock.instant());
    } catch (RuntimeException ourBug) {
      LOG.error("Delivery {} failed", parcel.bulletin().delivery(), ourBug);
      return Outcome.later("It could not be made: " + ourBug);
    }
  }

  private void deliver(Outbox.Parcel parcel) {
    try {
      Outcome outcome = send(parcel);
      // A try that was ended is noted too, or it would be made again.
      Thread.interrupted();
      Delivery.Status status = outbox.note(parcel, outcome, clock.instant());
      if (status == Delivery.Status.REFUSED || status == Delivery.Status.GIVEN_UP) {
        LOG.warn(
            "Delivery {} of alert {} is {}: {}",
            parcel.bulletin().delivery(),
            parcel.alert().id(),
            status.key(),
            outcome.response().lines().findFirst().orElse(""));
      }
    } catch (DeskUnavailable notNoted) {
      LOG.warn(
          "Delivery {} will be made again: {}",
          parcel.bulletin().delivery(),
          notNoted.getMessage());
    } catch (RuntimeException ourBug) {
      LOG.error("Delivery {} failed", parcel.bulletin().delivery(), ourBug);
    } finally {
      free.release();
    }
  }

  private Sender sender(Outbox.Parcel parcel) {
    return switch (parcel.alert().terms().channel()) {
      case MAIL -> mail;
      case WEBHOOK -> webhook;
    };
  }

  /** Lets what was begun come to its end, for a while. */
  @Override
  public void close() {
    tries.shutdown();
    try {
      if (!tries.awaitTermination(5, TimeUnit.SECONDS)) {
        tries.shutdownNow();
        tries.awaitTermination(2, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurry) {
      tries.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
