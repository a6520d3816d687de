package org.backfile.search;

/** The engine cannot answer now. The reader did nothing wrong; the message says what to do. */
public final class SearchUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchUnavailable(String message) {
    super(message);
  }

  public SearchUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
