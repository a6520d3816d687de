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
  private final Checked checked;
  private final Words words;

  ReaderOrigins(Checked checked, Words words) {
    this.checked = checked;
    this.words = words;
  }

  ReaderView.Origins of(EnrichedArticle enriched) {
    Article article = enriched.article();
    Map<String, List<String>> others = new LinkedHashMap<>();
    if (!article.labels().tags().isEmpty()) {
      others.put(words.say("reader.origin.tags"), article.labels().tags());
    }
    others.putAll(article.labels().others());
    return new ReaderView.Origins(
        article.origin().name(), facts(enriched), article.origin().notes(), others);
  }

  private List<ReaderView.Fact> facts(EnrichedArticle enriched) {
    Article article = enriched.article();
    List<ReaderView.Fact> facts = new ArrayList<>();
    facts.add(
        new ReaderView.Fact(
            words.say("reader.origin.headline"),
            "",
            words.provenance(article.headline().provenance())));
    PublishedDate published = article.published();
    facts.add(
        new ReaderView.Fact(
            words.say("reader.origin.published"),
            words.date(published),
            "",
            published.isUndated() && enriched.review() == null
                ? null
                : checked.published(
                    article,
                    Reasons.read(published.evidence(), published.provenance(), words))));
    if (!published.conflicts().isEmpty()) {
      facts.add(
          new ReaderView.Fact(words.say("reader.origin.disagree"), disagreement(published), ""));
    }
    Language language = enriched.language();
    if (language.isKnown()) {
      facts.add(
          new ReaderView.Fact(
              words.say("reader.origin.language"),
              words.language(language.code()),
              "",
              Reasons.read("", language.provenance(), words)));
    }
    if (!enriched.enrichment().isEmpty()) {
      facts.add(
          new ReaderView.Fact(words.say("reader.origin.enrichment"), enriched.enrichment(), ""));
    }
    return List.copyOf(facts);
  }

  /** {@code The feed says 2 May 2024; its web address says 4 May 2024.} */
  private String disagreement(PublishedDate published) {
    StringJoiner sentence = new StringJoiner("; ", "", ".");
    sentence.add(says(published));
    published.conflicts().forEach(conflict -> sentence.add(says(conflict)));
    String said = sentence.toString();
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  private String says(PublishedDate published) {
    return words.say(
        "provenance.says", words.witness(published.provenance()), words.date(published));
  }
}
