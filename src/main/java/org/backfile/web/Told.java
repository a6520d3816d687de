package org.backfile.web;

import io.javalin.http.Context;

/** What programs send as JSON. */
final class Told {
  private Told() {}

  /**
   * The body of a request.
   *
   * @throws Refusal when it is not what is asked for here
   */
  static <T> T read(Context context, Class<T> type) {
    T told;
    try {
      told = context.jsonMapper().fromJsonString(context.body(), type);
    } catch (Exception notThat) {
      throw new Refusal(400, "collections.not-json");
    }
    if (told == null) {
      throw new Refusal(400, "collections.not-json");
    }
    return told;
  }
}
