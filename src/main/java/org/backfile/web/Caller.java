package org.backfile.web;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Locale;

/**
 * From where a request came, and how.
 *
 * @param scheme {@code http} or {@code https}
 * @param address of the network
 */
record Caller(String scheme, String address) {
  private static final String CALLER = "caller";
  private static final int LONGEST = 64;

  /** Notes it for all who ask. What a proxy tells is only believed where there is one. */
  static void note(Context context, boolean behindProxy) {
    String scheme = context.scheme();
    String address = context.req().getRemoteAddr();
    if (behindProxy) {
      String told = last(context, "X-Forwarded-Proto").toLowerCase(Locale.ROOT);
      scheme = told.equals("https") ? told : scheme;
      String from = last(context, "X-Forwarded-For");
      address = from.isEmpty() || from.length() > LONGEST ? address : from;
    }
    context.attribute(CALLER, new Caller(scheme, withoutPort(address)));
  }

  static Caller of(Context context) {
    Caller caller = context.attribute(CALLER);
    return caller == null ? new Caller(context.scheme(), "") : caller;
  }

  /** Whether nobody between could read it. */
  boolean isSecure() {
    return scheme.equals("https");
  }

  /** Some proxies tell the port too, which is another for each connection. */
  private static String withoutPort(String address) {
    return address.replaceFirst("^\\[([^]]*)].*$", "$1").replaceFirst("^([0-9.]+):[0-9]+$", "$1");
  }

  /**
   * What the nearest proxy has added, to the line that was there or as a line of its own: what
   * stands before it may be anybody's word.
   */
  private static String last(Context context, String name) {
    String lines = String.join(",", Collections.list(context.req().getHeaders(name)));
    return lines.substring(lines.lastIndexOf(',') + 1).strip();
  }
}
