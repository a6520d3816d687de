package org.backfile.indexing;

/** Is told how far a long run is. Methods are called by many threads and must be quick. */
public interface Progress {
  /** There are at least so many files to look at; grows while folders are still being listed. */
  void files(long total);

  /** One more file has been looked at. */
  void fileDone(String name);
}
