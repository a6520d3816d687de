package org.backfile.article;

/**
 * A stretch of text, in UTF-16 offsets as {@link String#substring(int, int)} counts them.
 *
 * @param start first character
 * @param end the character after the last one, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end);
    }
  }

  /** The text that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** This span, moved to the right by so many characters. */
  public Span plus(int characters) {
    return new Span(start + characters, end + characters);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
