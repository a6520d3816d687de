package org.backfile.article;

import java.util.ArrayList;
import java.util.List;

/**
 * One article as its file gave it to us.
 *
 * @param body plain text; paragraphs are parted by an empty line, never starts with the title
 */
public record Article(
    ArticleId id,
    Headline headline,
    String body,
    PublishedDate published,
    Credit credit,
    DeskLabels labels,
    Origin origin) {

  public String title() {
    return headline.text();
  }

  /** The same article, published then. */
  public Article with(PublishedDate published) {
    return new Article(id, headline, body, published, credit, labels, origin);
  }

  /** The text that the spans of this part count in. */
  public String text(Part part) {
    return part == Part.TITLE ? title() : body;
  }

  /**
   * The paragraphs of one part, in order, without the white space around them. The title is one; in
   * a body an empty line parts them.
   */
  public List<Span> paragraphs(Part part) {
    String text = text(part);
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    int end = 0;
    int newlines = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        newlines += c == '\n' ? 1 : 0;
        continue;
      }
      if (start >= 0 && newlines > 1 && part == Part.BODY) {
        paragraphs.add(new Span(start, end));
        start = i;
      }
      start = start < 0 ? i : start;
      end = i + 1;
      newlines = 0;
    }
    if (start >= 0) {
      paragraphs.add(new Span(start, end));
    }
    return paragraphs;
  }
}
