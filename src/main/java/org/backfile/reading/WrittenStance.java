package org.backfile.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.DeskStance;
import org.backfile.article.Stance;

/**
 * A stance as desks write it: {@code critical}, {@code critical of OpenAI}, {@code OpenAI:
 * critical}, or an object with that one key.
 */
final class WrittenStance {
  private static final Pattern TOWARD =
      Pattern.compile("([A-Za-z-]{1,20})\\s+(?i:of|toward|towards|about|on)\\s+(\\S.{0,199})");
  private static final Pattern KEYED =
      Pattern.compile("\\{?\"?([^\"{}]{1,200})\"?:\\s?\"?([A-Za-z-]{1,20})\"?\\}?");

  private WrittenStance() {}

  /** Empty when it is none of ours. */
  static Optional<DeskStance> of(String written) {
    Optional<Stance> bare = Stance.of(written);
    if (bare.isPresent()) {
      return bare.map(stance -> new DeskStance(stance, null));
    }
    Matcher toward = TOWARD.matcher(written);
    if (toward.matches()) {
      return toward(toward.group(1), toward.group(2));
    }
    Matcher keyed = KEYED.matcher(written);
    return keyed.matches() ? toward(keyed.group(2), keyed.group(1)) : Optional.empty();
  }

  private static Optional<DeskStance> toward(String stance, String target) {
    return Stance.of(stance)
        .filter(s -> !target.isBlank())
        .map(s -> new DeskStance(s, target.strip()));
  }
}
