package org.backfile.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.PartialDate;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Kind;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;

/** Which articles a correction may be about. */
public final class Reach {
  private static final SearchRequest ALL = SearchRequest.EVERYTHING.with(Copies.EACH);

  /** Every article in which a person has checked something. */
  static final SearchRequest CHECKED =
      ALL.with(Filters.NONE.choose(Facet.CHECKED, Facet.BY_PERSON));

  private Reach() {}

  /** Every article. */
  static SearchRequest everything() {
    return ALL;
  }

  /**
   * The search for the articles that a correction of all articles may be about; each of them for
   * those that rename, merge, reject or confirm.
   */
  public static SearchRequest of(Correction correction) {
    if (correction.kind() == Kind.ADD) {
      return new SearchRequest(
          naming(correction.to()), Filters.NONE, ALL.sort(), 1, ALL.size(), Copies.EACH);
    }
    String from = correction.from();
    return switch (correction.aspect()) {
      case ENTITY -> holding(Facet.ENTITY, from);
      case TOPIC -> holding(Facet.TOPIC, from);
      case PUBLISHED -> holding(Facet.PUBLISHED, from);
      case STANCE ->
          correction.holder().isEmpty()
              ? holding(Facet.TOWARD, from)
              : said(correction.holder(), from);
      case MENTIONS -> spokenOf(from);
    };
  }

  private static SearchRequest holding(Facet facet, String value) {
    return ALL.with(Filters.NONE.choose(facet, value));
  }

  /** Holders without a name of their own, such as critics, are no value of a facet. */
  private static SearchRequest said(String holder, String stance) {
    int slash = stance.lastIndexOf('/');
    String target = EnrichedArticle.segment(stance.substring(0, slash));
    return holding(
        Facet.SAID_BY,
        EnrichedArticle.segment(holder) + "/" + target + stance.substring(slash));
  }

  private static SearchRequest spokenOf(String value) {
    return PartialDate.parse(value)
        .or(() -> PartialDate.parse(value.substring(0, Math.min(4, value.length()))))
        .map(date -> holding(Facet.MENTIONS, date.label()))
        .orElse(ALL);
  }

  private static ParsedQuery naming(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(name.split("\\s+")));
    return new ParsedQuery(name, new Clause.Phrase(words, 0), List.of());
  }
}
