package org.backfile.enrich.language;

import org.backfile.article.Article;
import org.backfile.article.Language;
import org.backfile.article.Provenance;

/** Tells the language of an article. Safe for use by many threads. */
public final class LanguageFinder {
  /** Changes whenever the same text could be taken for another language. */
  public String version() {
    return "language 0";
  }

  /** What the file says, else what the text shows, else {@link Language#UNKNOWN}. */
  public Language find(Article article) {
    String said = article.credit().language();
    return said == null
        ? Language.UNKNOWN
        : new Language(said, new Provenance(Provenance.Kind.METADATA, "language"));
  }
}
