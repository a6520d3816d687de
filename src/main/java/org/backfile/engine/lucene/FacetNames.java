package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.backfile.search.FacetCounts;

/**
 * The values of one facet in one snapshot as readers look for them: without regard to case and
 * accents, from A to Z, equal ones in the order of their numbers. Safe for use by many threads.
 */
final class FacetNames {
  private final String[] folded;
  private final int[] byName;
  private final int[] places;

  private FacetNames(String[] folded, int[] byName, int[] places) {
    this.folded = folded;
    this.byName = byName;
    this.places = places;
  }

  static FacetNames of(FacetTable table) throws IOException {
    String[] folded = new String[table.size()];
    table.eachValue((number, value) -> folded[number] = Analysis.fold(value));
    Integer[] sorted = new Integer[folded.length];
    Arrays.setAll(sorted, number -> number);
    Arrays.sort(sorted, Comparator.comparing(number -> folded[number]));
    int[] byName = new int[sorted.length];
    int[] places = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      byName[place] = sorted[place];
      places[sorted[place]] = place;
    }
    return new FacetNames(folded, byName, places);
  }

  /** Where the value with this number stands from A to Z. */
  int place(int number) {
    return places[number];
  }

  /** The number of the value that stands there. */
  int at(int place) {
    return byName[place];
  }

  /** Whether a word of this value starts so. */
  boolean hasWord(int number, String prefix) {
    return hasWord(folded[number], prefix);
  }

  String initial(int number) {
    return initial(folded[number]);
  }

  /** Whether a word of a folded text starts so. */
  static boolean hasWord(String folded, String prefix) {
    for (int at = folded.indexOf(prefix); at >= 0; at = folded.indexOf(prefix, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The first letter of a folded text in upper case. */
  static String initial(String folded) {
    int first = folded.isEmpty() ? 0 : folded.codePointAt(0);
    return Character.isLetter(first)
        ? Character.toString(first).toUpperCase(Locale.ROOT)
        : FacetCounts.NO_LETTER;
  }
}
