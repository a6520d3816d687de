package org.backfile.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The short name of a kept thing in addresses: lowercase letters and digits joined by hyphens. */
final class Slug {
  private static final int LONGEST = 60;
  private static final int SUFFIX = 6;

  private Slug() {}

  /** What is left of a name, never empty. Letters that are not Latin stay as they are. */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String joined = cut(words.replaceAll("^-|-$", ""));
    return joined.isEmpty() ? "search" : joined;
  }

  /**
   * Whether nobody signs in, so that names can be taken plainly. Where others are, a private thing
   * takes no name that somebody else could want: that it is taken would tell them of it.
   */
  static boolean isAlone(Handle handle) {
    return handle.createQuery("select count(*) from person").mapTo(Long.class).one() == 0;
  }

  /** Another one for the same name, which tells nobody how many others there are. */
  static String another(String slug) {
    return slug + "-" + UUID.randomUUID().toString().substring(0, SUFFIX);
  }

  private static String cut(String words) {
    int length = words.codePointCount(0, words.length());
    int end = words.offsetByCodePoints(0, Math.min(LONGEST, length));
    return words.substring(0, end).replaceAll("-$", "");
  }
}
