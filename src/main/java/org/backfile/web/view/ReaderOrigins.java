package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Language;

/** Says where an article and its facts came from. */
final class ReaderOrigins {
  private ReaderOrigins() {}

  static ReaderView.Origins of(EnrichedArticle enriched) {
    Article article = enriched.article();
    List<ReaderView.Fact> facts = new ArrayList<>();
    facts.add(
        new ReaderView.Fact("Headline", "", Words.provenance(article.headline().provenance())));
    String evidence = article.published().evidence();
    String date = Words.date(article.published());
    facts.add(
        new ReaderView.Fact(
            "Published",
            evidence.isBlank() ? date : date + ", read from \u201c" + evidence + "\u201d",
            Words.provenance(article.published().provenance())));
    Language language = enriched.language();
    if (language.isKnown()) {
      facts.add(
          new ReaderView.Fact(
              "Language",
              Words.language(language.code()),
              Words.provenance(language.provenance())));
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
}
