package org.backfile.alerts;

import java.util.Set;

/**
 * What alerts are told.
 *
 * @param privateHosts names of hosts that may have addresses which others cannot reach
 * @param site scheme, host and port under which people reach the pages
 */
public record AlertSettings(
    MailSettings mail, Set<String> privateHosts, String site, Backoff backoff) {
  public AlertSettings {
    privateHosts = Set.copyOf(privateHosts);
  }
}
