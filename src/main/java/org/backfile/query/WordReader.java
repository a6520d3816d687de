package org.backfile.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.EntityType;

/** Tells words, patterns and fuzzy words apart. Serves one query: it counts its patterns. */
final class WordReader {
  private static final String EDGES =
      ".,;:!'\u2018\u2019\u2026[]{}<>=\\/_|`\u00a1\u00bf\u00b7\u2022\u2013\u2014";
  private static final String LEFT_EDGES = EDGES + "*?";
  private static final String RIGHT_EDGES = EDGES + "?";
  private static final String APOSTROPHE = "'";
  private static final String AFTER_ADDRESS = APOSTROPHE + Glyphs.CLOSING;
  private static final Pattern TAIL = Pattern.compile("[~\uff5e]([0-9.]*)$");
  private static final Pattern WEIGHT = Pattern.compile("\\^[0-9.]*$");

  private final Repairs repairs;
  private int patterns;

  WordReader(Repairs repairs) {
    this.repairs = repairs;
  }

  /**
   * The clause that a run of characters stands for; empty when it has nothing to search for.
   *
   * @param names whether it may stand for any name of a type
   */
  Optional<Clause> read(String run, boolean names) {
    if (!TypedText.isSearchable(run)) {
      repairs.add("wordless", run);
      return Optional.empty();
    }
    if (run.contains("://")) {
      return Optional.of(new Clause.Word(trimmed(run, APOSTROPHE, AFTER_ADDRESS)));
    }
    return Optional.of(
        switch (word(trim(unweighted(run)))) {
          case Clause.Word(String text) when names -> wordOrName(bare(text), bare(text));
          case Clause.Word(String text) -> new Clause.Word(bare(text));
          case Clause other -> other;
        });
  }

  /** The clause that words between quotation marks stand for. */
  Clause phrase(List<String> words, int slop, boolean names) {
    List<Clause> parts =
        words.stream().map(w -> names ? wordOrName(w, trim(w)) : new Clause.Word(w)).toList();
    int moves = parts.size() == 1 ? 0 : slop;
    if (parts.stream().allMatch(part -> part instanceof Clause.Word)) {
      return new Clause.Phrase(words, moves);
    }
    return parts.size() == 1 ? parts.getFirst() : new Clause.Close(parts, moves);
  }

  private Clause wordOrName(String word, String trimmed) {
    Optional<EntityType> type = AnyNames.of(trimmed);
    type.map(AnyNames::sign)
        .filter(sign -> !sign.equals(trimmed))
        .ifPresent(sign -> repairs.add("read-as", trimmed, sign));
    return type.<Clause>map(Clause.AnyName::new).orElseGet(() -> new Clause.Word(word));
  }

  private Clause word(String typed) {
    String word = withoutQuestion(withoutLeadingWildcards(typed));
    Matcher tail = TAIL.matcher(word);
    if (tail.find() && TypedText.isSearchable(word.substring(0, tail.start()))) {
      return fuzzy(word.substring(0, tail.start()), tail.group(1), word);
    }
    return hasWildcard(word) ? pattern(word) : new Clause.Word(word);
  }

  private Clause fuzzy(String typed, String number, String whole) {
    String word = withoutQuestion(typed);
    if (hasWildcard(word)) {
      repairs.add("wildcard-and-tilde", whole);
      return pattern(word);
    }
    if (number.equals("0")) {
      return new Clause.Word(word);
    }
    if (!isPlain(word, whole) || isOneTooMany()) {
      return new Clause.Word(word);
    }
    boolean given = number.equals("1") || number.equals("2");
    if (!given && !number.isEmpty()) {
      repairs.add("tilde-number", whole, word + "~");
    }
    return new Clause.Fuzzy(word, given ? Integer.parseInt(number) : usualEdits(word));
  }

  /** How many letters {@code ~} alone stands for. */
  static int usualEdits(String word) {
    return word.codePointCount(0, word.length()) > 5 ? 2 : 1;
  }

  private Clause pattern(String typed) {
    String pattern = tidy(typed);
    if (!isPlain(pattern, typed) || isOneTooMany()) {
      return new Clause.Word(withoutWildcards(typed));
    }
    return new Clause.Pattern(pattern);
  }

  /** Wildcards in one order and number: equal patterns are written in one way. */
  private String tidy(String typed) {
    StringBuilder tidy = new StringBuilder();
    int wildcards = 0;
    for (int i = 0; i < typed.length(); ) {
      int end = i;
      while (end < typed.length() && isWildcard(typed.charAt(end))) {
        end++;
      }
      if (end == i) {
        tidy.append(typed.charAt(i++));
      } else {
        String run = run(typed.substring(i, end));
        wildcards += run.length();
        if (wildcards > QueryParser.MOST_WILDCARDS) {
          repairs.add("wildcards-many", typed, QueryParser.MOST_WILDCARDS);
          return beginning(tidy.toString());
        }
        tidy.append(run);
        i = end;
      }
    }
    return tidy.toString();
  }

  /** The pattern up to its last wildcard, which then stands for all that follows. */
  private static String beginning(String pattern) {
    int last = Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?'));
    return pattern.substring(0, last < 0 ? pattern.length() : last) + "*";
  }

  private static String run(String wildcards) {
    String single = wildcards.replace("*", "");
    return single.length() == wildcards.length() ? single : single + "*";
  }

  /** Whether the index can hold this as one word; where not, a pattern would never match. */
  private boolean isPlain(String word, String typed) {
    boolean plain =
        word.length() <= QueryParser.LONGEST_PATTERN
            && word.codePoints()
                .allMatch(
                    c ->
                        Character.isAlphabetic(c)
                            || Character.isDigit(c)
                            || isMark(c)
                            || "*?_.'\u2019".indexOf(c) >= 0);
    if (!plain) {
      repairs.add("no-pattern", typed, QueryParser.LONGEST_PATTERN);
    }
    return plain;
  }

  private boolean isOneTooMany() {
    if (++patterns <= QueryParser.MOST_PATTERNS) {
      return false;
    }
    repairs.add("patterns-many", QueryParser.MOST_PATTERNS);
    return true;
  }

  private String unweighted(String run) {
    Matcher weight = WEIGHT.matcher(run);
    if (!weight.find() || !TypedText.isSearchable(run.substring(0, weight.start()))) {
      return run;
    }
    repairs.add("weight", run);
    return run.substring(0, weight.start());
  }

  private String withoutLeadingWildcards(String typed) {
    String rest = trimmed(typed, LEFT_EDGES, EDGES);
    if (hasWildcard(typed.substring(0, typed.length() - rest.length()))) {
      repairs.add("wildcard-first", typed, rest);
    }
    return rest;
  }

  /** In a question, the mark at the end of a word is punctuation far more often than a letter. */
  private String withoutQuestion(String typed) {
    String rest = trimmed(typed, EDGES, RIGHT_EDGES);
    if (hasWildcard(typed.substring(rest.length()))) {
      repairs.add("question");
    }
    return rest;
  }

  /** Without the punctuation around a word; the dot of {@code U.S.} stays. */
  static String trim(String run) {
    return trimmed(run, EDGES, EDGES);
  }

  /**
   * A word that reads as itself: composed, with no punctuation around it nor {@code ~} after it.
   */
  private static String bare(String word) {
    String bare = trim(Normalizer.normalize(word, Normalizer.Form.NFC));
    Matcher tail = TAIL.matcher(bare);
    while (tail.find() && TypedText.isSearchable(bare.substring(0, tail.start()))) {
      bare = trim(bare.substring(0, tail.start()));
      tail.reset(bare);
    }
    return bare;
  }

  private static String trimmed(String run, String left, String right) {
    int start = 0;
    int end = run.length();
    while (start < end && left.indexOf(run.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && right.indexOf(run.charAt(end - 1)) >= 0 && !endsShortForm(run, end)) {
      end--;
    }
    return run.substring(start, end);
  }

  private static boolean endsShortForm(String run, int end) {
    return end > 3
        && run.charAt(end - 1) == '.'
        && run.charAt(end - 3) == '.'
        && Character.isLetter(run.charAt(end - 2));
  }

  private static String withoutWildcards(String typed) {
    return trim(typed.replace("*", "").replace("?", ""));
  }

  private static boolean hasWildcard(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }

  private static boolean isWildcard(char c) {
    return c == '*' || c == '?';
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
