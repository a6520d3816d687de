package org.backfile.query;

import java.util.List;

/**
 * What a reader typed into the box and what it was understood to mean.
 *
 * @param text as typed, with white space tidied; stands in addresses
 * @param tree what engines are asked
 * @param repairs what was put right to understand it
 */
public record ParsedQuery(String text, Clause tree, List<Repair> repairs) {
  /** Nothing typed: every article. */
  public static final ParsedQuery EMPTY = new ParsedQuery("", new Clause.Everything(), List.of());

  public ParsedQuery {
    repairs = List.copyOf(repairs);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
