package org.backfile.web.view;

import java.util.Locale;

/**
 * One value of a facet, as a reader ticks or clicks it.
 *
 * @param sign a sign before the label, for stances; empty for others
 * @param depth how far it stands below the top of its tree, from 0
 * @param count with the separators of thousands
 * @param toggle where it is chosen or taken back
 * @param exclude where it is left out or let in again
 */
public record FacetLink(
    String value,
    String label,
    String sign,
    int depth,
    String count,
    State state,
    String toggle,
    String exclude) {

  /** What a reader did with a value. */
  public enum State {
    OPEN,
    CHOSEN,
    EXCLUDED
  }

  FacetLink labelled(String other) {
    return new FacetLink(value, other, sign, depth, count, state, toggle, exclude);
  }

  /** The value with a sign before another label. */
  FacetLink signed(String other, String before) {
    return new FacetLink(value, other, before, depth, count, state, toggle, exclude);
  }

  FacetLink atTop() {
    return new FacetLink(value, label, sign, 0, count, state, toggle, exclude);
  }

  /** What its tick sends: a value that is left out stays so as long as it is ticked. */
  public FormField tick(String facet) {
    return new FormField(isExcluded() ? "not-" + facet : facet, value);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Classes for its state and depth. */
  public String style() {
    String own = isOpen() ? "value" : "value " + state.name().toLowerCase(Locale.ROOT);
    return depth == 0 ? own : own + " depth-" + Math.min(depth, 3);
  }

  public boolean isChosen() {
    return state == State.CHOSEN;
  }

  public boolean isExcluded() {
    return state == State.EXCLUDED;
  }
}
