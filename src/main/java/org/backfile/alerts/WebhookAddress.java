package org.backfile.alerts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address to which a webhook can be sent: http or https, with a host, without a password. */
public final class WebhookAddress {
  /** The most characters of one. */
  public static final int LONGEST = 2_000;

  private WebhookAddress() {}

  /** The address in this text; empty when it is none. */
  public static Optional<URI> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip()).parseServerAuthority();
      boolean plain = isWeb(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
      return plain && uri.getPort() <= 65_535
          ? Optional.of(URI.create(uri.toASCIIString()))
          : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(@Nullable String scheme) {
    return scheme != null
        && (scheme.toLowerCase(Locale.ROOT).equals("http")
            || scheme.toLowerCase(Locale.ROOT).equals("https"));
  }
}
