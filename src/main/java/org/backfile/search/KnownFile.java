package org.backfile.search;

import java.util.Map;
import org.backfile.article.ArticleId;

/**
 * What an index knows of a file.
 *
 * @param fingerprint of the file when it was last sealed; empty when it never was
 * @param hashes the articles that came from it, each with its {@code Origin.hash} and the
 *     enrichment version that made it, joined by a space
 */
public record KnownFile(String fingerprint, Map<ArticleId, String> hashes) {
  public KnownFile {
    hashes = Map.copyOf(hashes);
  }

  /** Whether the file was once read to its end. */
  public boolean isSealed() {
    return !fingerprint.isEmpty();
  }
}
