package org.backfile.citation;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;

/**
 * A text with the parts of it that are set in italics.
 *
 * @param italics in order, apart from each other
 */
public record StyledText(String text, List<Span> italics) {
  public StyledText {
    italics = List.copyOf(italics);
  }

  /** A text without italics. */
  static StyledText plain(String text) {
    return new StyledText(text, List.of());
  }

  /** Writes a text piece by piece, with never two full stops and never two blanks in a row. */
  static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> italics = new ArrayList<>();

    Writer add(String piece) {
      text.append(piece);
      return this;
    }

    Writer italic(String piece) {
      int start = text.length();
      text.append(piece);
      if (!piece.isEmpty()) {
        italics.add(new Span(start, text.length()));
      }
      return this;
    }

    /** Goes on with one more part of a sentence, behind a comma unless it begins there. */
    Writer part(String piece) {
      return piece.isEmpty() ? this : comma().add(piece);
    }

    Writer italicPart(String piece) {
      return piece.isEmpty() ? this : comma().italic(piece);
    }

    private Writer comma() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(", ");
      }
      return this;
    }

    /** Ends a sentence, unless what stands there ends it already, and goes on after a blank. */
    Writer stop() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(Titles.endsSentence(text.toString()) ? " " : ". ");
      }
      return this;
    }

    StyledText text() {
      return new StyledText(text.toString().strip(), italics);
    }
  }
}
