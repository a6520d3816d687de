package org.backfile.reading;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text under construction, as a tree of markup is walked from start to end. */
final class Lines {
  static final String BULLET = "\u2022 ";

  private final List<String> done = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private String mark = "";

  /** Adds words; any run of white space is one space. */
  void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || c == '\u00A0';
      if (!isSpace) {
        startItem();
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }

  /** Adds text whose line ends count. */
  void addAsItIs(String text) {
    for (String part : text.split("\n", -1)) {
      add(part);
      endLine();
    }
  }

  /** What the next line of a list starts with. */
  void mark(String mark) {
    endLine();
    this.mark = mark;
  }

  void endLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      done.add(text);
    }
  }

  void endParagraph() {
    endLine();
    mark = "";
    if (!done.isEmpty() && !done.getLast().isEmpty()) {
      done.add("");
    }
  }

  List<String> list() {
    endLine();
    return List.copyOf(done);
  }

  private void startItem() {
    if (!mark.isEmpty()) {
      line.setLength(0);
      line.append(mark);
      mark = "";
    }
  }
}
