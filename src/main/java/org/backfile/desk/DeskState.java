package org.backfile.desk;

import java.util.Map;

/**
 * How a desk is and how much lies on it.
 *
 * @param message empty when it is ready, else why not and what to do
 * @param where a file or an address
 * @param steps how many steps of its schema are taken; 0 before anything was kept
 * @param bytes what it takes up
 * @param rows how many of each kind are kept
 */
public record DeskState(
    boolean ready, String message, String where, int steps, long bytes, Map<String, Long> rows) {
  public DeskState {
    rows = Map.copyOf(rows);
  }
}
