package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;

/** Says where an article and its facts came from. */
final class ReaderOrigins {
  private ReaderOrigins() {}

  static ReaderView.Origins of(Article article, String enrichment) {
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
    if (!enrichment.isEmpty()) {
      facts.add(new ReaderView.Fact("Enrichment version", enrichment, ""));
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
