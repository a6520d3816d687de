package org.backfile.article;

import java.util.regex.Pattern;

/**
 * The name of one article for ever: it stands in addresses, bookmarks and citations.
 *
 * <p>At most 120 characters, all of which may stand in a URL path as they are.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,119}");

  public ArticleId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not an article id: " + value);
    }
  }

  /** Whether this text can be an article id as it is. */
  public static boolean isValid(String text) {
    return SAFE.matcher(text).matches();
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
