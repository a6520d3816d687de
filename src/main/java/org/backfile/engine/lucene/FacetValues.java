package org.backfile.engine.lucene;

import java.nio.charset.Charset;
import org.apache.lucene.util.BytesRef;
import org.backfile.query.Address;

/**
 * Facet values as the index holds them: in CESU-8, whose bytes sort as the UTF-16 units of the text
 * do, so that the order of the index is the order that readers are promised.
 */
final class FacetValues {
  /** No longer than an address can ask for, or a count would lead nowhere. */
  private static final int LONGEST = Address.LONGEST_VALUE;

  /** Parts the values of a pair; sorts before all that a value is made of. */
  static final char PAIR_SIGN = '\u001f';

  private static final Charset CESU_8 = Charset.forName("CESU-8");

  private FacetValues() {}

  static BytesRef bytes(String value) {
    return new BytesRef(shortened(value).getBytes(CESU_8));
  }

  /** A value and something said of it, as one value that starts with the first. */
  static String pair(String value, String of) {
    return shortened(value) + PAIR_SIGN + of;
  }

  static BytesRef whole(String pair) {
    return new BytesRef(pair.getBytes(CESU_8));
  }

  static String text(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, CESU_8);
  }

  static String shortened(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    return value.substring(
        0, Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }
}
