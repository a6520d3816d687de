package org.backfile.people;

/** Something about people was asked for that cannot be done; nothing was changed. */
public final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Slip slip;

  public Unfit(Slip slip) {
    super(slip.english(), null, false, false);
    this.slip = slip;
  }

  public Slip slip() {
    return slip;
  }
}
