package org.backfile.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.people.SignInWays;

/**
 * What the web server is told.
 *
 * @param port 0 for any free one
 * @param allowedHosts names besides those of this machine that a request may ask for
 * @param version of the program, for people
 * @param ways in which people sign in
 * @param behindProxy whether a proxy stands before it and tells how and from where requests came
 */
public record WebSettings(
    String host,
    int port,
    Set<String> allowedHosts,
    String version,
    SignInWays ways,
    boolean behindProxy) {
  public WebSettings {
    allowedHosts =
        allowedHosts.stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Without sign-in and without a proxy, as on one's own machine. */
  public WebSettings(String host, int port, Set<String> allowedHosts, String version) {
    this(host, port, allowedHosts, version, SignInWays.NONE, false);
  }

  /** The host as it stands in an address: IPv6 in brackets. */
  public String hostInAddresses() {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
