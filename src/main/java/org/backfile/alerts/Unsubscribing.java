package org.backfile.alerts;

import java.util.Optional;

/** The way by which who gets an alert ends it, without an account: a link that only they have. */
public final class Unsubscribing {
  private static final String PURPOSE = "unsubscribe ";

  private final Alerts alerts;

  public Unsubscribing(Alerts alerts) {
    this.alerts = alerts;
  }

  /** The path of the link. */
  static String path(Alert alert, String secret) {
    return alert.path() + "/unsubscribe?token=" + token(alert.id(), secret);
  }

  /** The alert that such a link speaks of; empty when it was not made here. */
  public Optional<Alert> of(String id, String token) {
    return alerts.byId(id).filter(alert -> Secrets.areSame(token(id, alerts.secret(id)), token));
  }

  private static String token(String id, String secret) {
    return Secrets.signature(secret, PURPOSE + id);
  }
}
