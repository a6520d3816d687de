package org.backfile.alerts;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What alerts are told.
 *
 * @param privateHosts names of hosts that may have addresses which others cannot reach
 * @param site scheme, host and port under which people reach the pages
 * @param zone of the hours in schedules
 */
public record AlertSettings(
    MailSettings mail, Set<String> privateHosts, String site, ZoneId zone, Backoff backoff) {
  /** Without mail, and with webhooks to hosts that everyone can reach. */
  public static final AlertSettings NONE =
      new AlertSettings(MailSettings.NONE, Set.of(), "", ZoneOffset.UTC, Backoff.USUAL);

  public AlertSettings {
    privateHosts = Set.copyOf(privateHosts);
  }

  /**
   * Whether webhooks to this address are sure to be refused. Of a name that somebody would have to
   * be asked for this is told when one is sent.
   */
  public boolean isClosed(URI webhook) {
    return new PublicHosts(privateHosts).isClosed(webhook.getHost());
  }
}
