package org.backfile.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way on which alerts go out. The keys are promised for ever. */
public enum Channel {
  MAIL,
  WEBHOOK;

  /** {@code mail}, {@code webhook}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way with this key; empty when there is none. */
  public static Optional<Channel> of(String key) {
    return Arrays.stream(values()).filter(channel -> channel.key().equals(key)).findFirst();
  }
}
