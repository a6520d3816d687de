package org.backfile.article;

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

  /** The text that the spans of this part count in. */
  public String text(Part part) {
    return part == Part.TITLE ? title() : body;
  }
}
