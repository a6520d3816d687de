package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.backfile.query.Address;
import org.backfile.web.view.Preferences;
import org.backfile.web.view.Visit;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What requests say of their readers, and the one address at which readers say it. */
final class Visits {
  private static final String COOKIE = "preferences";
  private static final int YEAR = 365 * 24 * 60 * 60;
  private static final int LONGEST_HEADER = 200;

  /** A path of this site: browsers take two slashes, or a slash and a backslash, for a host. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

  private Visits() {}

  static Visit of(Context context) {
    Preferences preferences = preferences(context);
    Wording wording =
        preferences.language().orElseGet(() -> accepted(context.header("Accept-Language")));
    return new Visit(
        site(context),
        address(context),
        preferences,
        new Words(wording, PersonalArticles.shelf(context)),
        Visitors.of(context));
  }

  /** Scheme, host and port as the reader's browser has them. */
  static String site(Context context) {
    return Caller.of(context).scheme() + "://" + context.host();
  }

  /** Path and query as they were asked for. */
  static String address(Context context) {
    String query = Asked.rawQuery(context);
    return context.req().getRequestURI() + (query.isEmpty() ? "" : "?" + query);
  }

  /** Keeps what the reader chooses for a year and leads back to where it was chosen. */
  static void choose(Context context) {
    Map<String, String> asked = new TreeMap<>();
    Address.decodedKeys(Asked.rawQuery(context))
        .forEach((key, values) -> asked.put(key, values.getFirst()));
    String back = asked.getOrDefault("back", "/");
    Preferences chosen = preferences(context).with(new Preferences(new TreeMap<>(asked)));
    Cookie cookie = new Cookie(COOKIE, chosen.kept(), "/", YEAR);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
    context.redirect(isOwnPath(back) ? back : "/", HttpStatus.SEE_OTHER);
  }

  /** Whether this leads to a page of this site and nowhere else. */
  static boolean isOwnPath(String path) {
    return OWN_PATH.matcher(path).matches();
  }

  private static Preferences preferences(Context context) {
    return Preferences.of(Objects.requireNonNullElse(context.cookie(COOKIE), ""));
  }

  /** The spoken language that a browser likes best; English when it likes none. */
  private static Wording accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return Wording.ENGLISH;
    }
    try {
      List<String> spoken = Wording.all().stream().map(Wording::tag).toList();
      String tag = Locale.lookupTag(LanguageRange.parse(header), spoken);
      return tag == null ? Wording.ENGLISH : Wording.of(tag).orElse(Wording.ENGLISH);
    } catch (IllegalArgumentException malformed) {
      return Wording.ENGLISH;
    }
  }
}
