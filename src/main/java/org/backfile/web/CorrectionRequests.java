package org.backfile.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EntityType;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Kind;
import org.backfile.ledger.Ledger;
import org.backfile.ledger.Slip;
import org.backfile.ledger.WrongCorrection;
import org.backfile.people.Person;
import org.backfile.web.view.LedgerView;
import org.jspecify.annotations.Nullable;

/** What a form or an address says of a correction. */
final class CorrectionRequests {
  private static final String EVERYWHERE = "everywhere";

  private CorrectionRequests() {}

  /** The correction that a form asks for. */
  static Correction correction(Context context) {
    String article = form(context, "article");
    boolean everywhere = form(context, "scope").equals(EVERYWHERE);
    String stance = form(context, "stance");
    String to = form(context, "to");
    return new Correction(
        known(Kind.of(form(context, "kind"))),
        known(Aspect.of(form(context, "aspect"))),
        everywhere || !ArticleId.isValid(article) ? null : new ArticleId(article),
        form(context, "holder"),
        form(context, "from"),
        stance.isEmpty() || to.isBlank() ? to : to.strip() + "/" + stance,
        EntityType.of(form(context, "type")).orElse(null),
        form(context, "words").lines().toList());
  }

  /** Which entries an address asks for. */
  static LedgerView.Asked asked(Context context) {
    return new LedgerView.Asked(
        query(context, "aspect"),
        query(context, "person"),
        query(context, "article"),
        query(context, "value"),
        query(context, "in-force").equals("yes"),
        query(context, "page"));
  }

  /** Who asks, and the reason given. */
  static Ledger.Author author(Context context, String reason) {
    Person person = Visitors.of(context);
    return new Ledger.Author(person.id(), person.name(), reason);
  }

  /** The aspect that the address names. */
  static Aspect aspect(Context context) {
    return Aspect.of(query(context, "aspect"))
        .orElseThrow(() -> new Refusal(404, "corrections.no-aspect"));
  }

  /** The article that the address names; null when it names none. */
  static @Nullable ArticleId article(Context context) {
    String id = query(context, "article");
    return ArticleId.isValid(id) ? new ArticleId(id) : null;
  }

  static String query(Context context, String key) {
    return Objects.requireNonNullElse(context.queryParam(key), "");
  }

  static String form(Context context, String key) {
    return Objects.requireNonNullElse(context.formParam(key), "");
  }

  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(() -> new Refusal(422, "corrections.slip." + Slip.NO_ENTRY.key()));
  }

  /** The same slip in words. */
  static Refusal refused(WrongCorrection wrong) {
    return new Refusal(422, "corrections.slip." + wrong.slip().key());
  }
}
