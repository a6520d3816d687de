package org.backfile.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A text that an article had before it was changed.
 *
 * @param number from 1 for the first text of its article; where one is missing, a version was left
 *     out because there were too many
 * @param hash SHA-256 in hex of title and body
 * @param replaced when another text was found in its place
 */
public record Version(
    ArticleId article, int number, String title, String body, String hash, Instant replaced) {

  /** The hash of this title and body. */
  public static String hash(String title, String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(title.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
