package org.backfile.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Bulletins as the JSON that webhooks receive. */
final class BulletinJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private BulletinJson() {}

  static String write(Bulletin bulletin) {
    try {
      return MAPPER.writeValueAsString(bulletin).replace("\\u0000", "");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Not JSON: " + bulletin.delivery(), impossible);
    }
  }

  static Bulletin read(String json) {
    try {
      return MAPPER.readValue(json, Bulletin.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A delivery of the log cannot be read", damaged);
    }
  }
}
