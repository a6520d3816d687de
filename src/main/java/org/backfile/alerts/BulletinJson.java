package org.backfile.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bulletins as the JSON that webhooks receive. */
final class BulletinJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** U+0000 as JSON has it, behind any number of escaped backslashes. */
  private static final Pattern U0000 = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private BulletinJson() {}

  static String write(Bulletin bulletin) {
    try {
      // Only U+0000 itself, not a text in which these six characters stand.
      return U0000.matcher(MAPPER.writeValueAsString(bulletin)).replaceAll("$1");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Not JSON: " + bulletin.delivery(), impossible);
    }
  }

  /** Empty when it is damaged. */
  static Optional<Bulletin> read(String json) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, Bulletin.class));
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    }
  }
}
