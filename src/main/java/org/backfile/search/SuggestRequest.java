package org.backfile.search;

/**
 * What a reader has typed and may mean otherwise.
 *
 * @param text one word, or the beginning of a name
 * @param kind what is looked for
 * @param size the most suggestions of each kind of thing, at most {@link #MOST}
 */
public record SuggestRequest(String text, Kind kind, int size) {
  /** The most suggestions that can be asked for. */
  public static final int MOST = 20;

  /** How a suggestion is like the text. */
  public enum Kind {
    /** It begins with the text, or has a word that does: words, names, topics and sources. */
    BEGINNING,
    /** It is a word of the archive, or of a name, that differs by a slip or two. */
    SLIP
  }

  public SuggestRequest {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("No such number of suggestions: " + size);
    }
  }
}
