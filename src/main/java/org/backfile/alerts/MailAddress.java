package org.backfile.alerts;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address to which mail can be sent: one, without a name, and nothing that could be more. */
public final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

  private MailAddress() {}

  /** The address in this text; empty when it is none. */
  public static Optional<String> of(String text) {
    String address = text.strip();
    if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      new InternetAddress(address, true).validate();
      return Optional.of(address);
    } catch (AddressException none) {
      return Optional.empty();
    }
  }
}
