package org.backfile.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;

/** The names that are made from what an article is: its id and its hash. */
final class ArticleNames {
  private static final int LONGEST_SLUG = 40;

  /** With 8, two of 5 million articles of one name share an id in one archive out of a million. */
  private static final int HASH_BYTES = 8;

  private ArticleNames() {}

  /** The file's own name without folders and endings. */
  static String stem(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.gz$", "");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The same for the same name and number, on every machine. */
  static ArticleId id(String name, int number) {
    String plain = Normalizer.normalize(stem(name), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
    byte[] hash = sha256().digest((name + "#" + number).getBytes(StandardCharsets.UTF_8));
    String tail = HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    return new ArticleId((cut.isEmpty() ? "article" : cut) + "-" + tail);
  }

  /** Of everything a reader can see of it, wherever in whichever file it stands. */
  static String hash(Article article) {
    MessageDigest digest = sha256();
    for (Object part :
        new Object[] {
          article.id(),
          article.headline(),
          article.body(),
          article.published(),
          article.credit(),
          article.labels(),
          article.origin().notes()
        }) {
      byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
