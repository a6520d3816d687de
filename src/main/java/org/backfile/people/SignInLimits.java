package org.backfile.people;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How often someone may try to sign in: some times from one address and fewer times under one name;
 * what was right does not count. How often failures are written down, so that strangers cannot fill
 * the audit log. Holds a bounded number of addresses and names, and forgets those first that were
 * tried longest ago. Safe for use by many threads.
 */
final class SignInLimits {
  static final int PER_ADDRESS = 30;
  static final int PER_NAME = 10;

  /** Journeys to a provider from one address: a whole newsroom may stand behind one. */
  static final int JOURNEYS = 300;

  /** Right sign-ins of one person: each of them writes, so a program gone wild writes so much. */
  static final int RIGHT = 300;

  /** Failures that are written down, of all addresses together. */
  static final int NOTED = 250;

  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int MOST = 20_000;
  private static final int NETWORK_BYTES = 8;

  /** What holds only these is never asked of a name server. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private final Map<String, Bucket> buckets = new Recent();
  private final TimeMeter time;
  private long unnoted;
  private long unnotedSince;

  SignInLimits(Clock clock) {
    this.time = new OfClock(clock);
  }

  /** How long to wait before this may be tried; zero when now, which then counts. */
  synchronized Duration tryNow(String address, String name) {
    Duration wait = tryNow(address);
    return wait.isZero() ? consume("name " + name, PER_NAME) : wait;
  }

  private Duration tryNow(String address) {
    return consume("address " + network(address), PER_ADDRESS);
  }

  /** What was tried was right. */
  synchronized void wasRight(String address, String name) {
    bucket("address " + network(address), PER_ADDRESS).addTokens(1);
    bucket("name " + name, PER_NAME).addTokens(1);
  }

  /**
   * How long to wait before the return of someone from a provider may be looked at; zero when now,
   * which then counts. What is tried in this way takes nothing from those who have passwords.
   */
  synchronized Duration comeBack(String address) {
    return consume("return " + network(address), PER_ADDRESS);
  }

  /** The provider vouched for who came back. */
  synchronized void cameBackRight(String address) {
    bucket("return " + network(address), PER_ADDRESS).addTokens(1);
  }

  /** How long to wait before this person, who proved who they are, may come in; zero when now. */
  synchronized Duration admit(String person) {
    return consume("right " + person, RIGHT);
  }

  /** How long to wait before someone may be sent to a provider from here. */
  synchronized Duration leave(String address) {
    return consume("journey " + network(address), JOURNEYS);
  }

  /** Whether one more failure is written down. */
  synchronized boolean isNoted() {
    boolean noted = consume("failures", NOTED).isZero();
    if (!noted) {
      unnotedSince = unnoted == 0 ? time.currentTimeNanos() : unnotedSince;
      unnoted++;
    }
    return noted;
  }

  /** How many failures of a window that is over were not written down; each is told once. */
  synchronized long tellUnnoted() {
    if (unnoted == 0 || time.currentTimeNanos() - unnotedSince < WINDOW.toNanos()) {
      return 0;
    }
    long told = unnoted;
    unnoted = 0;
    return told;
  }

  private Duration consume(String key, int most) {
    ConsumptionProbe probe = bucket(key, most).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(String key, int most) {
    return buckets.computeIfAbsent(
        key,
        one ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .withCustomTimePrecision(time)
                .build());
  }

  /** An IPv6 network of 64 bits is one connection; who has one has all its addresses. */
  static String network(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }

  private static final class Recent extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST;
    }
  }

  private record OfClock(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
