package org.backfile.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.query.Token.Join;

/** Cuts the text of a query into tokens, once from left to right. */
final class Lexer {
  private static final char LEFT_SINGLE = '\u2018';
  private static final char RIGHT_SINGLE = '\u2019';

  private final String text;
  private final Repairs repairs;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Repairs repairs) {
    this.text = text;
    this.repairs = repairs;
  }

  static List<Token> tokens(String text, Repairs repairs) {
    Lexer lexer = new Lexer(text, repairs);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == ' ' || Glyphs.isSeparator(c)) {
      at++;
    } else if (Glyphs.isOpen(c)) {
      at++;
      tokens.add(new Token.Open());
    } else if (Glyphs.isClose(c)) {
      at++;
      tokens.add(new Token.Close());
    } else if (Glyphs.isQuote(c)) {
      quoted();
    } else if (c == LEFT_SINGLE) {
      singleQuoted();
    } else if (!minus()) {
      word();
    }
  }

  private void quoted() {
    int start = at + 1;
    int close = start;
    while (close < text.length() && !Glyphs.isQuote(text.charAt(close))) {
      close++;
    }
    boolean closed = close < text.length();
    int end = closed ? close : endOfUnclosed(start);
    boolean curly = text.charAt(at) != '"' || (closed && text.charAt(close) != '"');
    at = closed ? close + 1 : end;
    List<String> words = words(text.substring(start, end));
    if (words.isEmpty()) {
      repairs.add("quotes-empty");
      slop();
      return;
    }
    if (!closed) {
      repairs.add("quote-missing", String.join(" ", words));
    }
    if (curly) {
      sayQuotesWereRead();
    }
    addPhrase(words);
  }

  /** A phrase without its closing mark goes on to the next thing that can hardly be part of it. */
  private int endOfUnclosed(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Glyphs.isBracket(c) || (c == ' ' && startsClause(i + 1))) {
        return i;
      }
    }
    return text.length();
  }

  private boolean startsClause(int start) {
    int blank = text.indexOf(' ', start);
    String word = text.substring(start, blank < 0 ? text.length() : blank);
    int colon = colon(word);
    return word.equals("AND")
        || word.equals("OR")
        || word.equals("NOT")
        || (word.length() > 1 && word.charAt(0) == '-')
        || (colon > 0 && Field.of(word.substring(0, colon)).isPresent());
  }

  private void singleQuoted() {
    int end = text.indexOf(RIGHT_SINGLE, at + 1);
    while (end >= 0 && end + 1 < text.length() && !Glyphs.endsWord(text.charAt(end + 1))) {
      end = text.indexOf(RIGHT_SINGLE, end + 1);
    }
    List<String> words = end < 0 ? List.of() : words(text.substring(at + 1, end));
    at++;
    if (!words.isEmpty()) {
      at = end + 1;
      sayQuotesWereRead();
      addPhrase(words);
    }
  }

  private void addPhrase(List<String> words) {
    tokens.add(new Token.Quoted(words, slop()));
  }

  private void sayQuotesWereRead() {
    repairs.add("quotes-typographic");
  }

  private List<String> words(String phrase) {
    if (phrase.indexOf('*') >= 0) {
      repairs.add("star-in-quotes");
    }
    return Arrays.stream(Glyphs.withoutQuotes(phrase).split(" ", -1))
        .filter(TypedText::isSearchable)
        .toList();
  }

  /** Reads the number of moves after a phrase. */
  private int slop() {
    if (at >= text.length() || !Glyphs.isTilde(text.charAt(at))) {
      return 0;
    }
    int start = ++at;
    while (at < text.length() && Glyphs.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      repairs.add("steps-missing");
      return 0;
    }
    int number = at - start > 4 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(start, at));
    if (number > QueryParser.WIDEST) {
      repairs.add("steps-many", QueryParser.WIDEST);
    }
    return Math.min(number, QueryParser.WIDEST);
  }

  /** Reads a minus or whatever stands for one; false when here is none. */
  private boolean minus() {
    int end = at;
    while (end < text.length() && Glyphs.isMinus(text.charAt(end))) {
      end++;
    }
    if (end == at || end == text.length() || Glyphs.isPause(text.charAt(end))) {
      return false;
    }
    String typed = text.substring(at, end);
    if (!typed.equals("-")) {
      repairs.add("minus", typed);
    }
    at = end;
    tokens.add(new Token.Negation(typed));
    return true;
  }

  private void word() {
    String run = text.substring(at, endOfRun());
    if (!field(run)) {
      at += run.length();
      if (!operator(run)) {
        tokens.add(new Token.Plain(run));
      }
    }
  }

  private int endOfRun() {
    int end = at;
    if (text.startsWith("http://", at) || text.startsWith("https://", at)) {
      int blank = text.indexOf(' ', at);
      end = blank < 0 ? text.length() : blank;
      while (Glyphs.isClose(text.charAt(end - 1)) || Glyphs.isQuote(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }
    while (end < text.length() && !Glyphs.endsWord(text.charAt(end)) && !separates(end)) {
      end++;
    }
    return end;
  }

  /** Commas part words, but not the digits of a number. */
  private boolean separates(int i) {
    return Glyphs.isSeparator(text.charAt(i))
        && !(i > 0
            && i + 1 < text.length()
            && Glyphs.isDigit(text.charAt(i - 1))
            && Glyphs.isDigit(text.charAt(i + 1)));
  }

  private boolean field(String run) {
    int colon = colon(run);
    if (colon < 1) {
      return false;
    }
    String name = run.substring(0, colon);
    int after = at + colon + 1;
    if (Field.of(name).isPresent()) {
      Field field = Field.of(name).orElseThrow();
      at = after;
      boolean apart = after < text.length() && text.charAt(after) == ' ';
      tokens.add(new Token.Mark(field, run.substring(0, colon + 1), apart));
      if (field == Field.PUBLISHED
          && after < text.length()
          && Glyphs.opensRange(text.charAt(after))) {
        range();
      }
      return true;
    }
    return isNoField(name, after);
  }

  /** Reads {@code foo:bar} as two words; times, ratios and addresses stay one. */
  private boolean isNoField(String name, int after) {
    boolean inField =
        !tokens.isEmpty()
            && tokens.getLast() instanceof Token.Mark
            && at > 0
            && text.charAt(at - 1) != ' ';
    if (inField || after >= text.length() || name.length() < 2 || !isLetters(name)) {
      return false;
    }
    char next = text.charAt(after);
    if (!Character.isLetter(next) && !Glyphs.isQuote(next) && !Glyphs.isOpen(next)) {
      return false;
    }
    repairs.add("field-unknown", name);
    tokens.add(new Token.Plain(name));
    at = after;
    return true;
  }

  private void range() {
    at++;
    String from = rangeTo() ? "" : rangeWord();
    String to = from.isEmpty() || rangeTo() ? rangeWord() : from;
    skipBlanks();
    if (at < text.length() && Glyphs.closesRange(text.charAt(at))) {
      at++;
    } else {
      repairs.add("range-unclosed");
    }
    tokens.add(new Token.Range(from, to));
  }

  /** Reads the word between two dates; false when it does not stand here. */
  private boolean rangeTo() {
    int start = at;
    boolean found = rangeWord().equalsIgnoreCase("TO");
    at = found ? at : start;
    return found;
  }

  private String rangeWord() {
    skipBlanks();
    int start = at;
    while (at < text.length()
        && !Glyphs.endsWord(text.charAt(at))
        && !Glyphs.closesRange(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean operator(String run) {
    Optional<Join> join = join(run);
    if (join.isEmpty() && !run.equals("NOT")) {
      return false;
    }
    tokens.add(
        join.<Token>map(j -> new Token.Joint(j, run)).orElseGet(() -> new Token.Negation(run)));
    return true;
  }

  private static Optional<Join> join(String run) {
    return switch (run.toUpperCase(Locale.ROOT)) {
      case "AND", "&&", "&" -> Optional.of(Join.AND);
      case "OR", "||", "|", "AND/OR" -> Optional.of(Join.OR);
      case "/S", "/SENT", "W/S", "W/SENT" -> Optional.of(Join.SENTENCE);
      case "/P", "/PARA", "W/P", "W/PARA" -> Optional.of(Join.PARAGRAPH);
      default -> Optional.empty();
    };
  }

  private static int colon(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (run.charAt(i) == ':' || run.charAt(i) == '\uff1a') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLetters(String name) {
    return name.codePoints().allMatch(Character::isLetter);
  }
}
