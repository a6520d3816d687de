package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * The cookies that prove something. Scripts cannot read them and other sites cannot send them with
 * a form; where the connection is safe they are sent on no other, and then their name has a prefix
 * with which browsers take them from this host alone.
 */
final class Cookies {
  private static final String PREFIX = "__Host-";
  private static final int LONGEST = 2_000;

  /** Until the browser is closed. */
  static final int WHILE_OPEN = -1;

  private Cookies() {}

  static Optional<String> read(Context context, String name) {
    return Optional.ofNullable(context.cookie(named(context, name)))
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }

  static void write(Context context, String name, String value, int seconds) {
    Cookie cookie = new Cookie(named(context, name), value, "/", seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(Caller.of(context).isSecure());
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
    // An answer that was stored would give what it proves to whoever finds it.
    context.header("Cache-Control", "no-store");
  }

  static void clear(Context context, String name) {
    write(context, name, "", 0);
  }

  private static String named(Context context, String name) {
    return Caller.of(context).isSecure() ? PREFIX + name : name;
  }
}
