package org.backfile.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;

/**
 * Pairs the quotation marks of a paragraph, the outermost only, in time that grows with its length.
 * Marks that fit no pair are left alone.
 */
final class QuoteMarks {
  private static final String DOUBLE = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String CLOSING = "\u201d\u00bb";
  private static final String SINGLE = "'\u2018\u2019";
  private static final String BEFORE_OPENING = "([{-\u2013\u2014/:\"\u201c\u2018'";

  private final String text;
  private final Span where;
  private final boolean singles;
  private final List<Stretch> found = new ArrayList<>();

  private QuoteMarks(String text, Span where, boolean singles) {
    this.text = text;
    this.where = where;
    this.singles = singles;
  }

  /** The stretches of one paragraph, in reading order. */
  static List<Stretch> in(String text, Span where, boolean singles) {
    return new QuoteMarks(text, where, singles).stretches();
  }

  /** Whether a text sets speech in single marks, as many British papers do. */
  static boolean areSingle(String text) {
    QuoteMarks all = new QuoteMarks(text, new Span(0, Math.max(1, text.length())), true);
    int openers = 0;
    int doubles = 0;
    for (int i = 0; i < text.length(); i++) {
      doubles += DOUBLE.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      openers += all.opensSingle(i) ? 1 : 0;
    }
    return 2 * openers > doubles;
  }

  private List<Stretch> stretches() {
    int open = -1;
    int at = where.start();
    while (at < where.end()) {
      char c = text.charAt(at);
      if (DOUBLE.indexOf(c) >= 0) {
        open = onDouble(at, open);
      } else if (open < 0 && singles && opensSingle(at)) {
        at = onSingle(at);
      }
      at++;
    }
    if (open >= 0) {
      add(open, where.end(), false);
    }
    return found;
  }

  /** Where a stretch is open after this mark; negative when none is. */
  private int onDouble(int at, int open) {
    boolean canOpen = CLOSING.indexOf(text.charAt(at)) < 0 && opens(at);
    if (open < 0) {
      return canOpen ? at : -1;
    }
    if (canOpen) {
      return at;
    }
    add(open, at, true);
    return -1;
  }

  /** The last character of the stretch that opens here; the mark itself when none does. */
  private int onSingle(int open) {
    int close = -1;
    int doubles = 0;
    for (int i = open + 1; i < where.end() && !opensSingle(i); i++) {
      doubles += DOUBLE.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      if (closesSingle(i) && doubles % 2 == 0) {
        char before = text.charAt(i - 1);
        if (before != 's') {
          close = i;
          break;
        }
        close = close < 0 ? i : close;
      }
    }
    if (close < 0) {
      boolean leads = open == where.start() && text.charAt(open) == '\u2018';
      close = leads ? where.end() : -1;
    }
    if (close < 0) {
      return open;
    }
    add(open, close, close < where.end());
    return close;
  }

  private boolean opens(int at) {
    boolean free = at == where.start() || isBlank(at - 1) || isBefore(text.charAt(at - 1));
    boolean loose = at + 1 < where.end() && isBlank(at + 1);
    return at + 1 < where.end() && (free || text.charAt(at) == '\u201c') && !loose;
  }

  private boolean opensSingle(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '\u2018')
        && at + 2 < where.end()
        && (at == where.start() || isBlank(at - 1) || isBefore(text.charAt(at - 1)))
        && (Character.isLetter(text.charAt(at + 1)) || DOUBLE.indexOf(text.charAt(at + 1)) >= 0);
  }

  private boolean closesSingle(int at) {
    char c = text.charAt(at);
    return SINGLE.indexOf(c) >= 0
        && c != '\u2018'
        && !isBlank(at - 1)
        && (at + 1 >= where.end() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean isBefore(char c) {
    return BEFORE_OPENING.indexOf(c) >= 0;
  }

  private boolean isBlank(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void add(int open, int close, boolean closed) {
    int start = open + 1;
    int end = close;
    while (start < end && isBlank(start)) {
      start++;
    }
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    if (start == end) {
      return;
    }
    char tail = text.charAt(end - 1);
    int last = tail == ',' && end - 1 > start ? end - 1 : end;
    while (last > start + 1 && isBlank(last - 1)) {
      last--;
    }
    Span whole = new Span(open, closed ? close + 1 : close);
    found.add(new Stretch(whole, new Span(start, last), tail, closed));
  }
}
