package org.backfile.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line at the top of an article that says who wrote it and when, and nothing else.
 *
 * @param published as written; null when the line does not say
 * @param updated as written; null when the line does not say
 */
record Byline(
    String line, List<String> authors, @Nullable String published, @Nullable String updated) {
  private static final int LOOKED_AT = 6;
  private static final int LONGEST = 160;
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*";
  private static final String NAME =
      WORD + "(?: (?:" + WORD + "|de|da|di|van|von|der|den|bin|al|la|le)){1,4}";
  private static final String BY =
      "(?i:(?:written )?by) (?<NAMES>" + NAME + "(?:(?:, and|,| and|&) ?" + NAME + "){0,3})";
  private static final String BETWEEN = "(?: ?[,|\u00B7\u2022\u2013\u2014-] ?| on | )";
  private static final String LABEL =
      "(?:first |originally )?(?:published|posted|released|date|dated)(?: on| at)? ?:? ?";
  private static final String UPDATED = "(?:last |was )?(?:updated|modified)(?: on| at)? ?:? ?";
  private static final String TIME = "(?:,?(?: at)? \\d{1,2}[:.]\\d{2}[\\w :.+()-]{0,24})?";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:"
              + BY.replace("NAMES", "before")
              + BETWEEN
              + "?)?"
              + "(?i:(?<label>"
              + LABEL
              + ")?(?<published>"
              + WrittenDate.DAY_OR_MONTH
              + ")"
              + TIME
              + ")?"
              + "(?i:"
              + BETWEEN
              + "?[(]?"
              + UPDATED
              + "(?<updated>"
              + WrittenDate.DAY_OR_MONTH
              + ")"
              + TIME
              + "[)]?)?"
              + "(?:"
              + BETWEEN
              + "?"
              + BY.replace("NAMES", "after")
              + ")?");
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}\\p{L} .,'\u2019-]{1,60}?, (?i:(?<day>"
              + WrittenDate.DAY
              + "))(?: ?[(][^()]{2,40}[)])? ?(?:--|[\u2013\u2014-]) .*",
          Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(?i)" + WrittenDate.DAY);

  /** The bylines among the first lines of a text. */
  static List<Byline> in(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .limit(LOOKED_AT)
        .flatMap(line -> of(line).stream())
        .toList();
  }

  /**
   * The day, with its year, in the place-and-day that opens a report: {@code PARIS, 2 May 2024 -}.
   */
  static Optional<String> dateline(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .limit(LOOKED_AT)
        .map(line -> DATELINE.matcher(line.length() <= LONGEST ? line : line.substring(0, LONGEST)))
        .filter(Matcher::matches)
        .map(dateline -> dateline.group("day"))
        .findFirst();
  }

  /** Reads one line; a month alone without a label or a name can be anything and is not taken. */
  static Optional<Byline> of(String line) {
    String plain = line.length() > LONGEST ? "" : line.strip().replaceAll("\\s+", " ");
    Matcher byline = LINE.matcher(plain);
    if (plain.isEmpty() || !byline.matches()) {
      return Optional.empty();
    }
    String names = byline.group("before") == null ? byline.group("after") : byline.group("before");
    String published = byline.group("published");
    boolean bare =
        names == null && byline.group("label") == null && byline.group("updated") == null;
    if (bare && (published == null || !DAY.matcher(published).matches())) {
      return Optional.empty();
    }
    List<String> authors =
        names == null ? List.of() : List.of(names.split("(?:, and |, | and | ?& ?)"));
    return Optional.of(new Byline(line, authors, published, byline.group("updated")));
  }
}
