package org.backfile.article;

/**
 * An article's title and where it was found.
 *
 * @param text one line, never blank
 * @param provenance the detail says so when the file has no headline and the title is made of its
 *     first words or its file name
 */
public record Headline(String text, Provenance provenance) {
  public Headline {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A headline needs words");
    }
  }
}
