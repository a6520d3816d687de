package org.backfile.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Span;

/**
 * The words, numbers and marks of a text, found in one pass from left to right.
 *
 * <p>Hyphenated words come apart, words with an apostrophe inside ("O'Brien", "don't") stay whole,
 * endings such as "'s" stand alone, and so do initials with their dots ("U.S.").
 */
final class Tokens {
  private static final Set<String> ENDINGS = Set.of("s", "m", "d", "re", "ve", "ll");

  private final String text;
  private final int end;

  private Tokens(String text, int end) {
    this.text = text;
    this.end = end;
  }

  static List<Token> in(String text, Span span) {
    return new Tokens(text, span.end()).from(span.start());
  }

  private List<Token> from(int start) {
    List<Token> tokens = new ArrayList<>();
    int at = start;
    while (at < end) {
      if (isBlank(text.charAt(at))) {
        at++;
        continue;
      }
      int to = tokenEnd(at);
      tokens.add(new Token(new Span(at, to), plain(text.substring(at, to))));
      at = to;
    }
    return tokens;
  }

  private int tokenEnd(int at) {
    int c = text.codePointAt(at);
    if (Character.isLetter(c)) {
      return wordEnd(at);
    }
    if (isDigit(at) || ("$£€¥".indexOf(c) >= 0 && isDigit(at + 1))) {
      return numberEnd(at + 1);
    }
    if (isApostrophe(at) && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      int to = runEnd(at + 1);
      if (isEnding(at + 1, to)) {
        return to;
      }
    }
    return at + Character.charCount(c);
  }

  private int wordEnd(int at) {
    int initials = initialsEnd(at);
    if (initials - at >= 4) {
      return initials;
    }
    int to = runEnd(at);
    while (isApostrophe(to)) {
      int more = runEnd(to + 1);
      if (more == to + 1 || isEnding(to + 1, more)) {
        break;
      }
      to = more;
    }
    return to;
  }

  private int initialsEnd(int at) {
    int to = at;
    while (to + 1 < end && Character.isLetter(text.charAt(to)) && text.charAt(to + 1) == '.') {
      to += 2;
    }
    return to;
  }

  private int numberEnd(int at) {
    int to = at;
    while (isDigit(to) || (to < end && ".,".indexOf(text.charAt(to)) >= 0 && isDigit(to + 1))) {
      to++;
    }
    return to < end && text.charAt(to) == '%' ? to + 1 : to;
  }

  private int runEnd(int at) {
    int to = at;
    while (to < end && isWordPart(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return Math.min(to, end);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || (c > 0x7f
            && (Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK));
  }

  private boolean isEnding(int from, int to) {
    return to - from <= 2
        && to > from
        && ENDINGS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private boolean isDigit(int at) {
    return at < end && Character.isDigit(text.charAt(at));
  }

  private boolean isApostrophe(int at) {
    return at < end && "'\u2019".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static String plain(String token) {
    return token.replace('\u2019', '\'').replace('\u2011', '-').replace('\u2010', '-');
  }
}
