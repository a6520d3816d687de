package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request has to pass: no page of another site sent it to change something, it asks for
 * a host that is ours (so that no page elsewhere can reach us under a name of its own), and its
 * answer tells the browser to load nothing from anywhere else.
 */
final class Gate {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final int LONGEST_QUERY = 16_000;
  private static final int MEGABYTE = 1_000_000;
  private static final int LARGEST = 1;

  /** Enough for a thousand saved searches with long notes. */
  static final int LARGEST_FILE = 8;

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String STARTED = "started";

  private final Set<String> allowedHosts;
  private final String ownHost;
  private final boolean behindProxy;

  Gate(WebSettings settings) {
    this.allowedHosts = settings.allowedHosts();
    this.ownHost = settings.hostInAddresses().toLowerCase(Locale.ROOT);
    this.behindProxy = settings.behindProxy();
  }

  void check(Context context) {
    context.attribute(STARTED, System.nanoTime());
    Caller.note(context, behindProxy);
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    // What answers a change may tell a secret this once, and is of no use to anyone later.
    context.header("Cache-Control", isRead(context) ? "no-cache" : "no-store");
    if (!isOurs(context.header("Host"))) {
      throw new Refusal(421, "error.other-host");
    }
    if (!isRead(context) && !comesFromHere(context)) {
      throw new Refusal(403, "error.from-elsewhere");
    }
    checkLength(context);
    String query = context.queryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      throw new Refusal(414, "error.too-long");
    }
  }

  /** Whether nothing is to be changed. */
  static boolean isRead(Context context) {
    return READING.contains(context.method());
  }

  /** What comes in is held in memory, so how much it is has to be said before any of it is read. */
  private static void checkLength(Context context) {
    if (context.header("Transfer-Encoding") != null) {
      throw new Refusal(411, "error.no-length");
    }
    int most = context.path().endsWith("/import") ? LARGEST_FILE : LARGEST;
    if (context.req().getContentLengthLong() > (long) most * MEGABYTE) {
      context.header("Connection", "close");
      throw new Refusal(413, "error.large", most);
    }
  }

  /** Says how long the answer took here, so that anyone can measure it from outside. */
  void time(Context context) {
    Long started = context.attribute(STARTED);
    if (started != null) {
      double millis = (System.nanoTime() - started) / 1e6;
      context.header("Server-Timing", String.format(Locale.ROOT, "total;dur=%.1f", millis));
    }
  }

  /**
   * Whether no page of another site made the browser send this. Browsers tell where a change comes
   * from by {@code Sec-Fetch-Site} or, older ones and on connections that are not safe, by {@code
   * Origin}; programs tell neither, and then they show a key and no cookie of a session.
   */
  private static boolean comesFromHere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = context.header("Origin");
    if (origin != null) {
      return origin.equals(Visits.site(context));
    }
    return Visitors.cameWithKey(context) || Cookies.read(context, Visitors.SESSION).isEmpty();
  }

  private boolean isOurs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(name) || ownHost.equals(name) || allowedHosts.contains(name);
  }
}
