package org.backfile.ledger;

/** A correction that means nothing, with what is wrong with it. */
public final class WrongCorrection extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final Slip slip;

  WrongCorrection(Slip slip, String value) {
    super(slip + ": " + value);
    this.slip = slip;
  }

  public Slip slip() {
    return slip;
  }
}
