package org.backfile.reading;

import org.backfile.article.Article;

/** What came of reading one article: it was read, or left aside for a reason. */
public sealed interface ReadOutcome {

  /** An article as its file gave it to us. */
  record Read(Article article) implements ReadOutcome {}

  /**
   * Something that is not meant to be an article, or not yet read: nobody needs to act.
   *
   * @param name of the file, as in {@link SourceFile#name}
   */
  record Skipped(String name, String why) implements ReadOutcome {}

  /**
   * An article, file or folder that should have been read and could not be.
   *
   * @param name of the file, as in {@link SourceFile#name}, with the line where that is known
   */
  record Failed(String name, String why) implements ReadOutcome {}
}
