package org.backfile.web.view;

import java.util.List;

/**
 * What a value rests on, for a reader who asks.
 *
 * @param places up to three places in the text that speak for it
 * @param also what else does, in words; may be empty
 * @param strength of the evidence, in words; empty where it is not graded
 * @param method how the value came about, in words and with the version
 * @param checked what people did to it, in words; empty when nobody did
 * @param correct where it is put right; empty where that cannot be
 */
public record Why(
    List<Place> places,
    String also,
    String strength,
    String method,
    List<String> checked,
    String correct) {
  public Why {
    places = List.copyOf(places);
    checked = List.copyOf(checked);
  }

  /** What a value rests on that nobody checks. */
  Why(List<Place> places, String also, String strength, String method) {
    this(places, also, strength, method, List.of(), "");
  }

  /** The same value, as people checked it or can. */
  Why with(List<String> checks, String form) {
    return new Why(places, also, strength, method, checks, form);
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
