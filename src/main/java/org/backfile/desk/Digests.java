package org.backfile.desk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Sums that tell whether something is still what it was. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
