package org.backfile.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the web server is told.
 *
 * @param port 0 for any free one
 * @param allowedHosts names besides those of this machine that a request may ask for
 * @param version of the program, for people
 */
public record WebSettings(String host, int port, Set<String> allowedHosts, String version) {
  public WebSettings {
    allowedHosts =
        allowedHosts.stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The host as it stands in an address: IPv6 in brackets. */
  public String hostInAddresses() {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
