package org.backfile.gold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;

/** Takes the marks out of a marked text, piece by piece, and remembers where they stood. */
final class Markup {
  private static final String OPENING = "\"\u201c\u00ab\u201e";
  private static final String SAME_SPEAKER = "+";

  private final Part part;
  private final Names known;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<String> labels = new ArrayDeque<>();
  final List<GoldArticle.Name> names = new ArrayList<>();
  final List<GoldArticle.Date> dates = new ArrayList<>();
  final List<GoldArticle.Quote> quotes = new ArrayList<>();

  Markup(Part part, Names known) {
    this.part = part;
    this.known = known;
  }

  /** Adds a piece of marked text and says where it stands now. */
  Passage add(String marked) {
    int start = text.length();
    int i = 0;
    while (i < marked.length()) {
      char c = marked.charAt(i);
      i =
          switch (c) {
            case '[', '{' -> opened(i);
            case '<' -> quoteOpened(marked, i);
            case '|' -> labelled(marked, i);
            case ']' -> named("", i);
            case '>' -> quoteClosed(i);
            default -> plain(c, i);
          };
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("A mark is not closed: " + marked);
    }
    return new Passage(part, new Span(start, text.length()));
  }

  void addPlain(String unmarked) {
    text.append(unmarked);
  }

  String text() {
    return text.toString();
  }

  private int plain(char c, int at) {
    text.append(c);
    return at + 1;
  }

  private int opened(int at) {
    open.push(text.length());
    return at + 1;
  }

  private int quoteOpened(String marked, int at) {
    int colon = marked.indexOf(": ", at);
    labels.push(marked.substring(at + 1, colon));
    open.push(text.length());
    return colon + 2;
  }

  private int quoteClosed(int at) {
    Passage where = closed();
    String speaker = labels.pop();
    if (speaker.equals(SAME_SPEAKER)) {
      GoldArticle.Quote last = quotes.removeLast();
      List<Passage> parts = new ArrayList<>(last.parts());
      parts.add(where);
      quotes.add(new GoldArticle.Quote(last.speaker(), last.isCounted(), last.isDirect(), parts));
    } else {
      boolean direct = OPENING.indexOf(text.charAt(where.span().start())) >= 0;
      boolean counted = !speaker.startsWith("~");
      String who = counted ? known.canonical(speaker) : speaker.substring(1);
      quotes.add(new GoldArticle.Quote(who, counted, direct, List.of(where)));
    }
    return at + 1;
  }

  private int labelled(String marked, int at) {
    int end = at + 1;
    while (marked.charAt(end) != ']' && marked.charAt(end) != '}') {
      end++;
    }
    String label = marked.substring(at + 1, end);
    if (marked.charAt(end) == ']') {
      return named(label, end);
    }
    dates.add(new GoldArticle.Date(closed(), label));
    return end + 1;
  }

  private int named(String label, int at) {
    Passage where = closed();
    String name = known.canonical(label.isEmpty() ? where.span().of(text()) : label);
    EntityType type = known.type(name);
    names.add(new GoldArticle.Name(where, name, type));
    return at + 1;
  }

  private Passage closed() {
    return new Passage(part, new Span(open.pop(), text.length()));
  }
}
