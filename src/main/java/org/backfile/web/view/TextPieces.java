package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that together are the text. */
final class TextPieces {
  private TextPieces() {}

  /** Paragraphs, each with the empty lines after it. */
  static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n", start)) {
      int end = at;
      while (end < text.length() && text.charAt(end) == '\n') {
        end++;
      }
      paragraphs.add(text.substring(start, end));
      start = end;
    }
    if (start < text.length()) {
      paragraphs.add(text.substring(start));
    }
    return paragraphs;
  }

  /** Words and single signs, each with the blanks after it. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start + Character.charCount(text.codePointAt(start));
      boolean isWord = Character.isLetterOrDigit(text.codePointAt(start));
      while (isWord && end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
