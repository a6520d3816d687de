package org.backfile.indexing;

/** Is told how far a long run is. Methods are called by many threads and must be quick. */
public interface Progress {
  /** There are so many files to look at, as far as a first walk could see. */
  void files(long total);

  /** One more file has been looked at. */
  void fileDone(String name);
}
