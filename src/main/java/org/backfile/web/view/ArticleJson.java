package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.Check;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Language;
import org.backfile.article.MentionedDate;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Quote;
import org.backfile.article.Review;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.search.Reading;
import org.jspecify.annotations.Nullable;

/** An article as JSON: maps, lists, texts and numbers in the shape that the contract promises. */
public final class ArticleJson {
  private ArticleJson() {}

  /** The whole article, with the provenance and evidence of all that is known of it. */
  public static Map<String, @Nullable Object> of(Reading reading, String address) {
    EnrichedArticle enriched = reading.article();
    Article article = enriched.article();
    Map<String, @Nullable Object> json = heading(enriched, address);
    json.put("titleProvenance", provenance(article.headline().provenance()));
    json.put("body", article.body());
    json.put("stance", stance(enriched, Filters.NONE));
    json.put("stances", enriched.stances().stream().map(ArticleJson::assertion).toList());
    json.put("entities", enriched.entities().stream().map(ArticleJson::entity).toList());
    json.put("topics", enriched.topics().stream().map(ArticleJson::topic).toList());
    json.put("mentions", enriched.mentions().stream().map(ArticleJson::mention).toList());
    json.put("quotes", enriched.quotes().stream().map(ArticleJson::quote).toList());
    json.put("tags", article.labels().tags());
    json.put("other", article.labels().others());
    json.put(
        "origin",
        Map.of(
            "name", article.origin().name(),
            "entry", article.origin().entry(),
            "hash", article.origin().hash(),
            "notes", article.origin().notes()));
    json.put("enrichment", enriched.enrichment());
    Review review = enriched.review();
    json.put("checked", review == null ? Facet.BY_MACHINE : Facet.BY_PERSON);
    json.put(
        "checks",
        review == null ? List.of() : review.checks().stream().map(ArticleJson::check).toList());
    json.put("marks", reading.marks().stream().map(ArticleJson::passage).toList());
    return json;
  }

  /** What a result and a whole article have in common. */
  static Map<String, @Nullable Object> heading(EnrichedArticle enriched, String address) {
    Article article = enriched.article();
    Credit credit = article.credit();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", article.id().value());
    json.put("title", article.title());
    json.put("address", address);
    json.put("url", credit.url());
    json.put("source", credit.source());
    json.put("authors", credit.authors());
    json.put("section", credit.section());
    json.put("language", language(enriched.language()));
    Map<String, Object> published = published(article.published());
    published.put(
        "conflicts", article.published().conflicts().stream().map(ArticleJson::published).toList());
    json.put("published", published);
    PartialDate updated = credit.updated();
    json.put("updated", updated == null ? null : updated.label());
    return json;
  }

  /** The article's own voice toward its main target. */
  static Map<String, @Nullable Object> stance(EnrichedArticle article, Filters filters) {
    String target = filters.stanceTarget().orElse(article.mainTarget());
    Optional<StanceAssertion> said = target == null ? Optional.empty() : article.ownStance(target);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", said.map(StanceAssertion::polarity).orElse(Stance.NOT_ASSESSED).key());
    json.put("target", target);
    json.put("strength", said.map(s -> s.strength().name().toLowerCase(Locale.ROOT)).orElse(null));
    json.put("evidence", said.map(s -> s.evidence().size()).orElse(0));
    return json;
  }

  /** Null when it is not known. */
  private static @Nullable Map<String, Object> language(Language language) {
    if (!language.isKnown()) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", language.code());
    json.put("provenance", provenance(language.provenance()));
    return json;
  }

  private static Map<String, Object> published(PublishedDate date) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", date.label());
    json.put("precision", date.precision());
    json.put("provenance", date.provenance().kind().name().toLowerCase(Locale.ROOT));
    json.put("evidence", date.evidence());
    return json;
  }

  private static Map<String, Object> entity(Entity entity) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", entity.name());
    json.put("type", entity.type().key());
    json.put("aliases", entity.aliases());
    json.put("mentions", passages(entity.mentions()));
    json.put("provenance", provenance(entity.provenance()));
    return json;
  }

  private static Map<String, Object> topic(Topic topic) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", topic.name());
    json.put("path", topic.path());
    json.put("evidence", passages(topic.evidence()));
    json.put("provenance", provenance(topic.provenance()));
    return json;
  }

  private static Map<String, @Nullable Object> assertion(StanceAssertion stance) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("holder", stance.holder());
    json.put("target", stance.target());
    json.put("value", stance.polarity().key());
    json.put("strength", stance.strength().name().toLowerCase(Locale.ROOT));
    List<Map<String, Object>> evidence = new ArrayList<>();
    for (StanceAssertion.Evidence sentence : stance.evidence()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("sentence", passage(sentence.sentence()));
      each.put("cues", passages(sentence.cues()));
      each.put("value", sentence.polarity().key());
      each.put(
          "flags",
          sentence.flags().stream().map(f -> f.name().toLowerCase(Locale.ROOT)).sorted().toList());
      evidence.add(each);
    }
    json.put("evidence", evidence);
    json.put("provenance", provenance(stance.provenance()));
    return json;
  }

  private static Map<String, @Nullable Object> mention(MentionedDate mention) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", mention.value());
    json.put("date", mention.date().map(PartialDate::label).orElse(null));
    json.put("where", passage(mention.where()));
    json.put("provenance", provenance(mention.provenance()));
    return json;
  }

  private static Map<String, @Nullable Object> quote(Quote quote) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Passage speakerAt = quote.speakerAt();
    Passage verb = quote.verb();
    json.put("speaker", quote.speaker());
    json.put("said", passage(quote.said()));
    json.put("direct", quote.isDirect());
    json.put("speakerAt", speakerAt == null ? null : passage(speakerAt));
    json.put("verb", verb == null ? null : passage(verb));
    json.put("provenance", provenance(quote.provenance()));
    return json;
  }

  private static Map<String, Object> check(Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("correction", check.correction());
    json.put("aspect", check.aspect().key());
    json.put("holder", check.holder());
    json.put("value", check.value());
    json.put("was", check.was());
    return json;
  }

  private static List<Map<String, Object>> passages(List<Passage> passages) {
    return passages.stream().map(ArticleJson::passage).toList();
  }

  private static Map<String, Object> passage(Passage passage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("part", passage.part().name().toLowerCase(Locale.ROOT));
    json.put("start", passage.span().start());
    json.put("end", passage.span().end());
    return json;
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", provenance.kind().name().toLowerCase(Locale.ROOT));
    json.put("detail", provenance.detail());
    return json;
  }
}
