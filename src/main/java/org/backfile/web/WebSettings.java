package org.backfile.web;

import java.util.Set;

/**
 * What the web server is told.
 *
 * @param port 0 for any free one
 * @param allowedHosts names besides those of this machine that a request may ask for
 * @param version of the program, for people
 */
public record WebSettings(String host, int port, Set<String> allowedHosts, String version) {
  public WebSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }
}
