package org.backfile.article;

/** A stretch of one article's title or body. */
public record Passage(Part part, Span span) implements Comparable<Passage> {
  /** The text of this passage in that article. */
  public String of(Article article) {
    return span.of(article.text(part));
  }

  @Override
  public int compareTo(Passage other) {
    int byPart = part.compareTo(other.part);
    return byPart != 0 ? byPart : span.compareTo(other.span);
  }
}
