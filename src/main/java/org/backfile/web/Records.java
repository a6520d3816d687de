package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.EnumSet;
import java.util.Set;
import org.backfile.desk.DeskUnavailable;
import org.backfile.people.AuditLog;
import org.backfile.people.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the audit log what people change. What concerns people themselves, their accounts and
 * keys, is noted where it is done, in one transaction with it.
 */
final class Records {
  private static final Logger LOG = LoggerFactory.getLogger(Records.class);
  private static final Set<Right> CHANGING = EnumSet.of(Right.KEEP, Right.EDIT, Right.ARCHIVE);
  private static final int FIRST_ERROR = 400;

  private final AuditLog audit;

  Records(AuditLog audit) {
    this.audit = audit;
  }

  /** The route, of which it is noted who used it. */
  Route kept(Route route) {
    boolean changes =
        !route.method().equals(HandlerType.GET) && !route.path().equals(SavedApi.LOOKED);
    if (!changes || !CHANGING.contains(route.right())) {
      return route;
    }
    return new Route(
        route.method(),
        route.path(),
        route.right(),
        context -> {
          route.handler().handle(context);
          if (Visitors.of(context).isSignedIn() && context.statusCode() < FIRST_ERROR) {
            note(context, route);
          }
        });
  }

  /**
   * Of what people keep for themselves it is noted what they did and not with which: its address
   * may hold its name, and who reads the log may not see it.
   */
  private void note(Context context, Route route) {
    boolean own = route.right() == Right.KEEP;
    String subject = route.method() + " " + (own ? route.path() : context.path());
    try {
      audit.note(Visitors.actor(context), "change", subject);
    } catch (DeskUnavailable done) {
      LOG.warn("Not noted: {} by {}: {}", subject, Visitors.of(context).id(), done.getMessage());
    }
  }
}
