package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.ledger.Act;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Entry;
import org.backfile.ledger.InForce;
import org.backfile.ledger.LedgerJson;
import org.backfile.ledger.Undoing;
import org.backfile.ledger.WrongCorrection;
import org.backfile.people.Right;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;
import org.backfile.web.view.LedgerView;
import org.jspecify.annotations.Nullable;

/** The ledger of corrections as JSON: everything that its pages do. */
final class CorrectionsApi {
  private static final String PATH = "/api/v1/corrections";
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final LedgerKeeper keeper;
  private final ArticleSearcher articles;
  private final CorrectionPages pages;
  private final Duration patience;

  CorrectionsApi(
      LedgerKeeper keeper, ArticleSearcher articles, CorrectionPages pages, Duration patience) {
    this.keeper = keeper;
    this.articles = articles;
    this.pages = pages;
    this.patience = patience;
  }

  List<Route> routes() {
    return List.of(
        Route.read(PATH, this::list),
        Route.read(PATH + ".jsonl", pages::export),
        Route.post(PATH, Right.EDIT, this::make),
        Route.post(PATH + "/import", Right.ARCHIVE, this::take),
        Route.read(PATH + "/{id}", this::one),
        new Route(HandlerType.DELETE, PATH + "/{id}", Right.EDIT, this::undo));
  }

  /** The newest first; {@code before} is the number of the last one that is known. */
  private void list(Context context) {
    InForce ledger = keeper.ledger().inForce();
    LedgerView.Asked asked = CorrectionRequests.asked(context);
    int size = number(CorrectionRequests.query(context, "size"), USUAL, MOST);
    int before =
        number(CorrectionRequests.query(context, "before"), Integer.MAX_VALUE, Integer.MAX_VALUE);
    List<Map<String, @Nullable Object>> entries =
        ledger.entries().reversed().stream()
            .filter(entry -> entry.number() < before && asked.isMet(entry, ledger))
            .limit(size)
            .map(entry -> json(entry, ledger))
            .toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", ledger.entries().size());
    json.put("inForce", ledger.count());
    json.put("counted", !keeper.isBehind());
    json.put("entries", entries);
    context.json(json);
  }

  private void one(Context context) {
    InForce ledger = keeper.ledger().inForce();
    Entry entry = ledger.entry(context.pathParam("id")).orElseThrow(CorrectionsApi::unknown);
    context.json(json(entry, ledger));
  }

  private void make(Context context) {
    try {
      Act act = LedgerJson.act(context.body());
      append(context, act, LedgerJson.reason(context.body()));
    } catch (WrongCorrection wrong) {
      throw CorrectionRequests.refused(wrong);
    }
  }

  private void undo(Context context) {
    try {
      append(
          context,
          new Undoing(context.pathParam("id")),
          CorrectionRequests.query(context, "reason"));
    } catch (WrongCorrection wrong) {
      throw CorrectionRequests.refused(wrong);
    }
  }

  private void append(Context context, Act act, String reason) {
    Entry entry = keeper.ledger().append(act, CorrectionRequests.author(context, reason));
    keeper.catchUp(patience);
    context.status(act instanceof Correction ? 201 : 200);
    context.json(json(entry, keeper.ledger().inForce()));
  }

  private void take(Context context) {
    int added = pages.take(context.body());
    context.json(Map.of("added", added));
  }

  /** An entry, whether it counts, and whether the index has it. */
  private Map<String, @Nullable Object> json(Entry entry, InForce ledger) {
    Map<String, @Nullable Object> json = LedgerJson.of(entry);
    json.put("inForce", ledger.holds(entry.id()));
    json.put("counted", ledger.since(mark()).stream().noneMatch(e -> e.contains(entry)));
    return json;
  }

  private String mark() {
    try {
      return articles.mark();
    } catch (SearchUnavailable noIndex) {
      return "";
    }
  }

  private static Refusal unknown() {
    return new Refusal(404, "corrections.slip.unknown-entry");
  }

  private static int number(String text, int usual, int most) {
    return text.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(text)) : usual;
  }
}
