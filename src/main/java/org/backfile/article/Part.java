package org.backfile.article;

/** The two texts of an article that spans count in. */
public enum Part {
  TITLE,
  BODY
}
