package org.backfile.web.view;

import java.util.List;

/**
 * Where the matches lie in an article, from its beginning on the left to its end on the right.
 *
 * @param marks of the matches, in reading order; empty when there are none
 * @param lanes of what else can be marked in the text
 */
public record Strip(List<Mark> marks, List<Lane> lanes) {
  /** How wide it is drawn. */
  public static final int WIDTH = 1000;

  public Strip {
    marks = List.copyOf(marks);
    lanes = List.copyOf(lanes);
  }

  /**
   * One match, or several that lie so near to each other that they look like one.
   *
   * @param at from 0 to {@link #WIDTH}
   * @param label which it is and how far into the article
   * @param words the match with those around it
   */
  public record Mark(int at, String address, String label, List<Marked> words) {}

  /**
   * Everything of one kind.
   *
   * @param layer the class that a style sheet knows it by
   * @param path as SVG draws it
   */
  public record Lane(String layer, String path) {}
}
