package org.backfile.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON that a program or a form sends. */
final class Sent {
  private Sent() {}

  /**
   * The object in the body of a request.
   *
   * @throws Refusal when it is none
   */
  static Map<?, ?> object(Context context) {
    return object(context, context.body());
  }

  /**
   * The object that a text is. What the reader of JSON throws is not declared by it.
   *
   * @throws Refusal when it is none
   */
  static Map<?, ?> object(Context context, String text) {
    try {
      return context.jsonMapper().fromJsonString(text.isBlank() ? "{}" : text, Map.class);
    } catch (Exception notJson) {
      throw new Refusal(400, "saved.error.json");
    }
  }

  /** The fields of an object that are text, numbers, or true and false, as text. */
  static Map<String, String> texts(Map<?, ?> object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            texts.put(String.valueOf(key), String.valueOf(value));
          }
        });
    return texts;
  }
}
