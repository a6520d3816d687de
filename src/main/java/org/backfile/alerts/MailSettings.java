package org.backfile.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How mail goes out.
 *
 * @param host empty when no mail is sent
 * @param user empty when the server asks for none
 */
public record MailSettings(
    String host, int port, String user, String password, Security security, String from) {
  /** No mail is sent. */
  public static final MailSettings NONE = new MailSettings("", 0, "", "", Security.NONE, "");

  /** How the way to the mail server is secured. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS;

    /** {@code none}, {@code starttls}, {@code tls}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this key; empty when there is none. */
    public static Optional<Security> of(String key) {
      return Arrays.stream(values()).filter(security -> security.key().equals(key)).findFirst();
    }
  }

  public boolean isOff() {
    return host.isEmpty() || from.isEmpty();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
