package org.backfile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.MissingResourceException;
import org.backfile.web.view.Notice;
import org.backfile.wording.Wording;

/**
 * Carries what a form did to the page that is shown after it, in a cookie that lives until then. A
 * forged one can only make its own browser show a sentence of ours.
 */
final class Notices {
  private static final String COOKIE = "notice";
  private static final int SECONDS = 60;
  private static final int LONGEST = 2_000;
  private static final String SEPARATOR = "\u001f";

  private Notices() {}

  /**
   * Says on the next page what was done.
   *
   * @param undo the path to which a form is sent that takes it back; empty when nothing does
   * @param key of the message
   * @param values of the message, as text
   */
  static void leave(Context context, String undo, String key, String... values) {
    List<String> parts = new ArrayList<>(List.of(undo, key));
    parts.addAll(List.of(values));
    String text = String.join(SEPARATOR, parts);
    String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    if (kept.length() <= LONGEST) {
      Cookies.write(context, COOKIE, kept, SECONDS);
    }
  }

  /** What was done before this page, which then is said. */
  static Notice take(Context context, Wording wording) {
    String kept = Cookies.read(context, COOKIE).orElse(null);
    if (kept == null) {
      return Notice.NONE;
    }
    Cookies.clear(context, COOKIE);
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(kept), UTF_8).split(SEPARATOR, -1);
      Object[] values = new Object[Math.max(0, parts.length - 2)];
      System.arraycopy(parts, Math.min(2, parts.length), values, 0, values.length);
      String undo = Visits.isOwnPath(parts[0]) ? parts[0] : "";
      return new Notice(wording.say(parts[1], values), undo);
    } catch (IllegalArgumentException
        | ArrayIndexOutOfBoundsException
        | MissingResourceException notOurs) {
      return Notice.NONE;
    }
  }
}
