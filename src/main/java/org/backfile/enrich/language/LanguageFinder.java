package org.backfile.enrich.language;

import java.util.Locale;
import org.backfile.article.Article;
import org.backfile.article.Language;
import org.backfile.article.Provenance;

/**
 * The finder of the language that an article is written in.
 *
 * <p>What the file says is believed unless the text plainly says otherwise, and a text is English
 * unless it plainly is not, as every finding rests on that. Equal articles give equal languages.
 * Safe for use by many threads.
 */
public final class LanguageFinder {
  /** Enough: from 500 characters on, no article of {@code docs/models.md} changed its language. */
  private static final int READ = 2_000;

  /**
   * How many times likelier a language must be than the one that is believed. Of 8,000 English news
   * articles, whole or cut to 40 letters, none reached 2.1 for another language; two sentences in
   * another language reach 7.
   */
  private static final double PLAIN = 4;

  private static final double CLEAR = 2;

  private static final String ENGLISH = "en";

  private final LanguageModel model;

  private LanguageFinder(LanguageModel model) {
    this.model = model;
  }

  /** Reads the model that ships with the product, which takes part of a second. */
  public static LanguageFinder load() {
    return new LanguageFinder(LanguageModel.load());
  }

  /** Changes whenever the same text could be taken for another language. */
  public String version() {
    return LanguageModel.VERSION + ", rule 1";
  }

  /** What the file says, else what the text shows, else {@link Language#UNKNOWN}. */
  public Language find(Article article) {
    String said = LanguageCodes.canonical(article.credit().language());
    Likelihoods likely = model.read(beginning(article));
    String best = likely.best();
    double believed = likely.of(said.isEmpty() ? ENGLISH : said);
    if (likely.of(best) >= PLAIN * believed) {
      return new Language(best, fromText(said, best));
    }
    if (!said.isEmpty()) {
      return new Language(said, new Provenance(Provenance.Kind.METADATA, "language"));
    }
    return best.equals(ENGLISH) && believed >= CLEAR * likely.second()
        ? new Language(ENGLISH, fromText(said, ENGLISH))
        : Language.UNKNOWN;
  }

  private static Provenance fromText(String said, String best) {
    String name = Locale.forLanguageTag(best).getDisplayLanguage(Locale.ENGLISH);
    return new Provenance(
        Provenance.Kind.MACHINE,
        said.isEmpty() ? LanguageModel.VERSION : "metadata says " + said + "; the text is " + name);
  }

  private static String beginning(Article article) {
    String body = article.body();
    return article.title() + "\n\n" + body.substring(0, Math.min(READ, body.length()));
  }
}
