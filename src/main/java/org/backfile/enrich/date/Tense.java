package org.backfile.enrich.date;

import java.util.Set;

/** Whether a clause speaks of what was or of what will be. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final int REACH = 12;
  private static final int REACH_AHEAD = 8;
  private static final Set<String> ENDS = Set.of(".", ";", "!", "?", ":");
  private static final Set<String> FUTURE_WORDS =
      CalendarWords.words(
          "will supposed shall won't 'll scheduled expected expects expect plans plan planned "
              + "upcoming coming until intends hopes aims due may could would should "
              + "payable effective set slated next ahead forthcoming begins starts ends expires opens "
              + "might can");
  private static final Set<String> PAST_WORDS =
      CalendarWords.words(
          "was were had did said has have began told made took came won lost fell "
              + "rose since found met went got gave held left led hit put ran saw sent "
              + "sold bought spent wrote became broke brought struck grew knew kept paid "
              + "stood thought threw ago earlier ended");

  /** After these "have" and "put" are no past. */
  private static final Set<String> INFINITIVE = CalendarWords.words("to will 'll won't shall");

  private static final Set<String> IS = Set.of("is", "are");

  private static final Set<String> DEADLINES = Set.of("by", "until", "through", "till", "from");

  /** After these a word in -ed is an adjective or part of what is still to be. */
  private static final Set<String> NOT_BEFORE_VERBS = CalendarWords.words("be a an the still");

  /** The tense of the clause around these words; the nearest word that tells decides. */
  static Tense around(Words words, int start, int end) {
    Tense tense = nearest(words, start, end);
    boolean deadline = words.is(start - 1, DEADLINES) && tense == UNKNOWN;
    return deadline ? FUTURE : tense;
  }

  private static Tense nearest(Words words, int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - REACH) && !words.is(i, ENDS); i--) {
      Tense tense = of(words, i);
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    for (int i = end; i < end + REACH_AHEAD && !words.is(i, ENDS); i++) {
      Tense tense = of(words, i);
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    return UNKNOWN;
  }

  private static Tense of(Words words, int i) {
    String word = words.at(i);
    boolean infinitive = word.equals("to") && (words.at(i + 1).equals("be") || words.is(i - 1, IS));
    if (FUTURE_WORDS.contains(word) || infinitive) {
      return FUTURE;
    }
    String before = words.at(i - 1);
    if (PAST_WORDS.contains(word) && INFINITIVE.contains(before)) {
      return before.equals("to") ? UNKNOWN : FUTURE;
    }
    boolean ended = word.length() > 4 && word.endsWith("ed") && !words.is(i - 1, NOT_BEFORE_VERBS);
    return (PAST_WORDS.contains(word) && !before.equals("be")) || ended ? PAST : UNKNOWN;
  }
}
