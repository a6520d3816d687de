package org.backfile.ledger;

/** What one entry of the ledger does. */
public sealed interface Act permits Correction, Undoing {}
