package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.indexing.Reach;
import org.backfile.ledger.Act;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Entry;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Kind;
import org.backfile.ledger.LedgerJson;
import org.backfile.ledger.Undoing;
import org.backfile.ledger.WrongCorrection;
import org.backfile.people.Right;
import org.backfile.query.ParsedQuery;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Reading;
import org.backfile.web.view.CorrectionView;
import org.backfile.web.view.FormField;
import org.backfile.web.view.LedgerView;
import org.backfile.web.view.Links;
import org.backfile.web.view.SureView;

/** The pages on which people put right what was found, and look at what was put right. */
final class CorrectionPages {
  /** Longer than most corrections take; what takes longer is done while the reader goes on. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final LedgerKeeper keeper;
  private final ArticleSearcher articles;
  private final ArchivePages pages;

  CorrectionPages(LedgerKeeper keeper, ArticleSearcher articles, ArchivePages pages) {
    this.keeper = keeper;
    this.articles = articles;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.read(LedgerView.PATH, this::list),
        Route.read(LedgerView.PATH + ".jsonl", this::export),
        Route.get(CorrectionView.PATH, Right.EDIT, this::form),
        Route.post(LedgerView.PATH, Right.EDIT, this::make),
        Route.post(LedgerView.PATH + "/{id}/undo", Right.EDIT, this::undo),
        Route.post(LedgerView.PATH + "/import", Right.ARCHIVE, this::take));
  }

  private void list(Context context) {
    LedgerView.Asked asked = CorrectionRequests.asked(context);
    InForce ledger = keeper.ledger().inForce();
    String mark = keeper.isBehind() ? articles.mark() : ledger.mark();
    pages.show(context, "corrections", words -> LedgerView.of(ledger, mark, asked, words));
  }

  void export(Context context) {
    StringBuilder lines = new StringBuilder();
    keeper.ledger().entries().forEach(e -> lines.append(LedgerJson.line(e)).append('\n'));
    context.header("Content-Disposition", "attachment; filename=\"corrections.jsonl\"");
    context.contentType("application/jsonl; charset=utf-8");
    context.result(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void form(Context context) {
    ArticleId id = CorrectionRequests.article(context);
    EnrichedArticle article = id == null ? null : article(id).orElse(null);
    CorrectionView.Asked asked =
        new CorrectionView.Asked(
            CorrectionRequests.aspect(context),
            CorrectionRequests.query(context, "holder"),
            CorrectionRequests.query(context, "value"));
    long everywhere = everywhere(asked);
    InForce ledger = keeper.ledger().inForce();
    pages.show(
        context, "correct", words -> CorrectionView.of(asked, article, everywhere, ledger, words));
  }

  /** How many articles hold the value. */
  private long everywhere(CorrectionView.Asked asked) {
    if (asked.value().isEmpty()) {
      return 0;
    }
    try {
      Correction trial =
          new Correction(
              Kind.REJECT,
              asked.aspect(),
              null,
              asked.holder(),
              asked.value(),
              "",
              null,
              List.of());
      return articles.counts(List.of(Reach.of(trial))).getFirst();
    } catch (WrongCorrection wrong) {
      throw CorrectionRequests.refused(wrong);
    }
  }

  private Optional<EnrichedArticle> article(ArticleId id) {
    return articles.article(id, ParsedQuery.EMPTY).map(Reading::article);
  }

  private void make(Context context) {
    if (mustAskFirst(context)) {
      return;
    }
    Entry entry = append(context, () -> CorrectionRequests.correction(context));
    Correction made = (Correction) entry.act();
    boolean done = keeper.catchUp(PATIENCE);
    Notices.leave(
        context,
        LedgerView.PATH + "/" + entry.id() + "/undo",
        done ? "corrections.done" : "corrections.later");
    ArticleId article = made.article();
    String back = CorrectionRequests.form(context, "back");
    context.redirect(
        Visits.isOwnPath(back) ? back : article == null ? LedgerView.PATH : Links.article(article),
        HttpStatus.SEE_OTHER);
  }

  /** Says how many articles a correction of all of them will change, before it is made. */
  private boolean mustAskFirst(Context context) {
    if (CorrectionRequests.form(context, "sure").equals("yes")) {
      return false;
    }
    Correction wished = wished(() -> CorrectionRequests.correction(context));
    if (!wished.isEverywhere()) {
      return false;
    }
    long changed = articles.counts(List.of(Reach.of(wished))).getFirst();
    List<FormField> fields = new ArrayList<>();
    context.formParamMap().forEach((n, v) -> fields.add(new FormField(n, v.getFirst())));
    fields.removeIf(field -> field.name().equals("reason") && field.value().isBlank());
    String back = CorrectionRequests.form(context, "back");
    String home = Visits.isOwnPath(back) ? back : LedgerView.PATH;
    pages.show(context, "sure", words -> SureView.of(wished, changed, fields, home, words));
    return true;
  }

  private static <T extends Act> T wished(Supplier<T> wish) {
    try {
      return wish.get();
    } catch (WrongCorrection wrong) {
      throw CorrectionRequests.refused(wrong);
    }
  }

  private void undo(Context context) {
    Entry entry = append(context, () -> new Undoing(context.pathParam("id")));
    boolean done = keeper.catchUp(PATIENCE);
    Notices.leave(
        context,
        LedgerView.PATH + "/" + entry.id() + "/undo",
        done ? "corrections.undone" : "corrections.undone-later");
    context.redirect(LedgerView.PATH, HttpStatus.SEE_OTHER);
  }

  private Entry append(Context context, Supplier<Act> wish) {
    try {
      String reason = CorrectionRequests.form(context, "reason");
      return keeper.ledger().append(wish.get(), CorrectionRequests.author(context, reason));
    } catch (WrongCorrection wrong) {
      throw CorrectionRequests.refused(wrong);
    }
  }

  private void take(Context context) {
    String lines = CorrectionRequests.form(context, "lines");
    int added = take(lines);
    Notices.leave(context, "", "corrections.taken", String.valueOf(added));
    context.redirect(LedgerView.PATH, HttpStatus.SEE_OTHER);
  }

  int take(String lines) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        entries.add(LedgerJson.entry(line));
      } catch (WrongCorrection wrong) {
        throw new Refusal(422, "corrections.line", number);
      }
    }
    try {
      int added = keeper.ledger().take(entries);
      keeper.catchUp(PATIENCE);
      return added;
    } catch (WrongCorrection wrong) {
      throw CorrectionRequests.refused(wrong);
    }
  }
}
