package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Aspect;
import org.backfile.article.Check;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.PublishedDate;
import org.backfile.article.Review;
import org.backfile.article.StanceAssertion;
import org.backfile.ledger.InForce;

/** Says what people have checked in an article, and where they go to check more. */
final class Checked {
  private final EnrichedArticle article;
  private final InForce ledger;
  private final Words words;

  Checked(EnrichedArticle article, InForce ledger, Words words) {
    this.article = article;
    this.ledger = ledger;
    this.words = words;
  }

  Why value(Aspect aspect, String value, Why why) {
    return value(aspect, "", value, why);
  }

  Why stance(StanceAssertion said, Why why) {
    String holder = said.holder() == null ? "" : said.holder();
    return value(Aspect.STANCE, holder, said.target() + "/" + said.polarity().key(), why);
  }

  Why published(Article of, Why why) {
    PublishedDate date = of.published();
    return value(Aspect.PUBLISHED, date.isUndated() ? "undated" : date.label(), why);
  }

  private Why value(Aspect aspect, String holder, String value, Why why) {
    List<String> told = new ArrayList<>();
    for (Check check : checks()) {
      if (check.aspect() == aspect && check.value().equals(value)) {
        ledger.entry(check.correction())
            .map(entry -> LedgerView.line(entry, ledger, "", words))
            .ifPresent(
                line -> told.add(words.say("corrections.by", line.what(), line.who(), line.when())));
        if (ledger.entry(check.correction()).isEmpty()) {
          told.add(words.say("corrections.checked"));
        }
      }
    }
    return why.with(told, CorrectionView.address(aspect, article.id(), holder, value));
  }

  /** Every entry that changed or confirmed something here, the newest first. */
  List<LedgerView.Line> lines() {
    return checks().reversed().stream()
        .map(Check::correction)
        .distinct()
        .flatMap(id -> ledger.entry(id).stream())
        .map(entry -> LedgerView.line(entry, ledger, "", words))
        .toList();
  }

  /** Where more is added to the article. */
  List<Link> adding() {
    List<Link> links = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      boolean isSet = aspect == Aspect.PUBLISHED && !article.article().published().isUndated();
      if (!isSet) {
        links.add(
            new Link(
                words.say("corrections.add." + aspect.key()),
                CorrectionView.address(aspect, article.id(), "", "")));
      }
    }
    return List.copyOf(links);
  }

  private List<Check> checks() {
    Review review = article.review();
    return review == null ? List.of() : review.checks();
  }
}
