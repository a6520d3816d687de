package org.backfile.web.view;

import java.util.List;

/**
 * What a value rests on, for a reader who asks.
 *
 * @param places up to three places in the text that speak for it
 * @param also what else does, in words; may be empty
 * @param strength of the evidence, in words; empty where it is not graded
 * @param method how the value came about, in words and with the version
 */
public record Why(List<Place> places, String also, String strength, String method) {
  public Why {
    places = List.copyOf(places);
  }

  /**
   * Words of the text with those around them.
   *
   * @param address the way to them; empty when they do not stand in the text as shown
   * @param words the words in question are marked
   * @param note what they say, in words; may be empty
   */
  public record Place(String address, List<Marked> words, String note) {}
}
