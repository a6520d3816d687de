package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Language;
import org.backfile.article.PublishedDate;

/** Says where an article and its facts came from. */
final class ReaderOrigins {
  private ReaderOrigins() {}

  static ReaderView.Origins of(EnrichedArticle enriched) {
    Article article = enriched.article();
    List<ReaderView.Fact> facts = new ArrayList<>();
    facts.add(
        new ReaderView.Fact("Headline", "", Words.provenance(article.headline().provenance())));
    PublishedDate published = article.published();
    facts.add(
        new ReaderView.Fact(
            "Published",
            Words.date(published),
            "",
            published.isUndated()
                ? null
                : Reasons.read(published.evidence(), published.provenance())));
    if (!published.conflicts().isEmpty()) {
      facts.add(new ReaderView.Fact("Dates that disagree", disagreement(published), ""));
    }
    Language language = enriched.language();
    if (language.isKnown()) {
      facts.add(
          new ReaderView.Fact(
              "Language",
              Words.language(language.code()),
              "",
              Reasons.read("", language.provenance())));
    }
    if (!enriched.enrichment().isEmpty()) {
      facts.add(new ReaderView.Fact("Enrichment version", enriched.enrichment(), ""));
    }
    Map<String, List<String>> others = new LinkedHashMap<>();
    if (!article.labels().tags().isEmpty()) {
      others.put("tags", article.labels().tags());
    }
    others.putAll(article.labels().others());
    return new ReaderView.Origins(
        article.origin().name(), List.copyOf(facts), article.origin().notes(), others);
  }

  /** {@code The feed says 2 May 2024; its web address says 4 May 2024.} */
  private static String disagreement(PublishedDate published) {
    StringJoiner sentence = new StringJoiner("; ", "", ".");
    sentence.add(says(published));
    published.conflicts().forEach(conflict -> sentence.add(says(conflict)));
    String said = sentence.toString();
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  private static String says(PublishedDate published) {
    return Words.witness(published.provenance()) + " says " + Words.date(published);
  }
}
