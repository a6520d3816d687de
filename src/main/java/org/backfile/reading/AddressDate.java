package org.backfile.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in the web address of an article: {@code /2019/09/25/}, {@code /2019/sep/25/}, {@code
 * /2019/09/}, {@code -2019-09-25.html}, {@code /20190925/}.
 *
 * @param text as it stands there
 * @param date the same as people write it
 */
record AddressDate(String text, String date) {
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final Pattern FOLDERS =
      Pattern.compile("/" + YEAR + "/(\\d{1,2}|[A-Za-z]{3,9})(?:/(\\d{1,2})(?=[/.]|$))?(?=[/.]|$)");
  private static final Pattern JOINED =
      Pattern.compile(
          "[/_-]"
              + YEAR
              + "(?:([-_])(\\d{2})\\2(\\d{2})|(?<=/\\d{4})(\\d{2})(\\d{2}))(?=[/._-]|$)");

  /** The first date in an address; what is asked of the server (after {@code ?}) is none. */
  static Optional<AddressDate> in(String address) {
    String path = address.replaceFirst("[?#].*", "");
    Matcher folders = FOLDERS.matcher(path);
    if (folders.find()) {
      String day = folders.group(3) == null ? "" : folders.group(3);
      String text = folders.group().substring(1);
      boolean named = Character.isLetter(folders.group(2).charAt(0));
      String spoken = day + " " + folders.group(2) + " " + folders.group(1);
      return Optional.of(new AddressDate(text, named ? spoken : text));
    }
    Matcher joined = JOINED.matcher(path);
    if (!joined.find()) {
      return Optional.empty();
    }
    String text = joined.group().substring(1);
    return Optional.of(new AddressDate(text, text.replace('_', '-')));
  }
}
