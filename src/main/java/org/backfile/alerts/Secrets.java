package org.backfile.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What nobody can guess, and what only who knows it can sign. */
final class Secrets {
  private static final String METHOD = "HmacSHA256";
  private static final int BYTES = 32;

  private Secrets() {}

  /** A name that is never given twice. */
  static String id() {
    return UUID.randomUUID().toString();
  }

  /** 256 bits, to be written in a file of settings. */
  static String secret() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** HMAC-SHA256 in hex, with the letters of the secret as the key. */
  static String signature(String secret, String signed) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + METHOD, impossible);
    }
  }

  /** Whether two texts are the same, in a time that does not tell how much of them is. */
  static boolean areSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
