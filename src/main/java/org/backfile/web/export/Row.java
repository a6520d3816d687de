package org.backfile.web.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the findings in an article, with where they come from.
 *
 * @param target what the stance is toward: the one chosen entity, else the article's main target
 * @param strength empty when the stance was not assessed, as is {@code evidence} 0
 * @param evidence how many sentences speak for the stance
 * @param sentence the first of them; empty when there is none
 * @param stanceFrom where the stance comes from
 */
record Row(
    Stance stance,
    String target,
    String strength,
    int evidence,
    String sentence,
    String stanceFrom,
    String dateFrom) {
  static Row of(EnrichedArticle article, SearchRequest request) {
    @Nullable String target = request.filters().stanceTarget().orElse(article.mainTarget());
    Optional<StanceAssertion> said = target == null ? Optional.empty() : article.ownStance(target);
    return new Row(
        said.map(StanceAssertion::polarity).orElse(Stance.NOT_ASSESSED),
        target == null ? "" : target,
        said.map(s -> s.strength().name().toLowerCase(Locale.ROOT)).orElse(""),
        said.map(s -> s.evidence().size()).orElse(0),
        said.flatMap(s -> s.evidence().stream().findFirst())
            .map(first -> words(article, first.sentence()))
            .orElse(""),
        key(said.map(StanceAssertion::provenance).orElse(Provenance.NONE)),
        key(article.article().published().provenance()));
  }

  private static String words(EnrichedArticle article, Passage passage) {
    String text = article.article().text(passage.part());
    return text.substring(passage.span().start(), passage.span().end()).strip();
  }

  /** One line for formats that have no place of their own for this. */
  String note(EnrichedArticle article) {
    String date = "Date: " + article.article().published().label() + " (" + dateFrom + ")";
    String toward = target.isEmpty() ? "" : " toward " + target;
    String sure = strength.isEmpty() ? "" : " (" + strength + ", " + evidence + " sentences)";
    return String.join(
        "; ",
        List.of(
            date,
            "stance: " + stance.key() + toward + sure,
            "enrichment: " + article.enrichment(),
            "archive id: " + article.id()));
  }

  /** What kind of source this is, in one word. */
  static String key(Provenance provenance) {
    return provenance.kind().name().toLowerCase(Locale.ROOT);
  }
}
