package org.backfile.ledger;

/**
 * Takes an earlier entry back, as if it had not been made; if that one took back another, the other
 * is in force again.
 *
 * @param entry the id of the earlier entry
 */
public record Undoing(String entry) implements Act {}
