package org.backfile.web.view;

import org.backfile.alerts.Alert;

/**
 * The page by which who gets an alert ends it.
 *
 * @param action where the form is sent
 */
public record UnsubscribeView(String name, String action, boolean done) {
  public static UnsubscribeView of(Alert alert, String token, String name, boolean done) {
    return new UnsubscribeView(name, alert.path() + "/unsubscribe?token=" + token, done);
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/alerts";
  }
}
