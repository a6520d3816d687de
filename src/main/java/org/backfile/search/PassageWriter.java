package org.backfile.search;

/**
 * Keeps the passages of an index's articles as vectors, for search by meaning. The work is done in
 * steps, so that whoever asks for it can rest, stop or tell how far it is.
 *
 * <p>For one thread. Nothing is written before the first step that finds work, and nobody else is
 * kept from writing after the last. A crash loses a few articles at most, which the next run does
 * again.
 */
public interface PassageWriter extends AutoCloseable {
  /**
   * How far the work is.
   *
   * @param articles whose passages are there
   * @param of so many articles
   */
  record Coverage(long articles, long of) {
    public boolean isComplete() {
      return articles >= of;
    }
  }

  /**
   * Reads one article more; when there is none left, looks whether the index has changed.
   *
   * @throws SearchUnavailable when there is no index, another process does the same, or texts
   *     cannot be read; the same step may succeed later
   */
  Coverage step();

  @Override
  void close();
}
