package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.alerts.Deliveries;
import org.backfile.alerts.Delivery;
import org.backfile.people.Right;
import org.backfile.web.export.CsvTable;
import org.backfile.web.view.AlertJson;
import org.backfile.web.view.AlertLogView;

/** The log of what a person's alerts sent: a page, and whole as a file. */
final class AlertLog {
  static final String PATH = "/alerts/log";

  private final AlertActs acts;
  private final ArchivePages pages;

  AlertLog(AlertActs acts, ArchivePages pages) {
    this.acts = acts;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Right.KEEP, this::show),
        Route.get(PATH + ".csv", Right.KEEP, this::csv),
        Route.get(PATH + ".jsonl", Right.KEEP, this::jsonLines),
        Route.post(PATH + "/{delivery}/again", Right.KEEP, this::again));
  }

  /** Whose log the address asks for, and of which alert. */
  static Deliveries.Asked asked(Context context) {
    return new Deliveries.Asked(
        AlertActs.me(context), Objects.requireNonNullElse(context.queryParam("alert"), ""));
  }

  /** From 1. */
  static int page(Context context) {
    String page = Objects.requireNonNullElse(context.queryParam("page"), "1");
    return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
  }

  private void show(Context context) {
    Deliveries.Asked asked = asked(context);
    int page = page(context);
    long total = acts.deliveries().count(asked);
    List<Delivery> found =
        acts.deliveries().page(asked, (long) (page - 1) * AlertLogView.SIZE, AlertLogView.SIZE);
    pages.show(
        context,
        "alert-log",
        words ->
            AlertLogView.of(
                found,
                new AlertLogView.Place(asked.alert(), page, total, acts.alerts().zone()),
                words));
  }

  private void again(Context context) {
    acts.again(acts.delivery(context));
    Notices.leave(context, "", "alerts.done.again");
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void jsonLines(Context context) throws IOException {
    PrintWriter out = file(context, "application/x-ndjson", "jsonl");
    acts.deliveries()
        .each(
            asked(context),
            delivery ->
                out.print(
                    context.jsonMapper().toJsonString(AlertJson.of(delivery), Map.class) + "\n"));
    out.flush();
  }

  private void csv(Context context) throws IOException {
    PrintWriter out = file(context, "text/csv", "csv");
    CsvTable table = new CsvTable(out, AlertJson.COLUMNS);
    acts.deliveries()
        .each(asked(context), delivery -> AlertJson.rows(delivery).forEach(table::add));
    out.flush();
  }

  private static PrintWriter file(Context context, String type, String ending) {
    context.contentType(type + "; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"alerts." + ending + "\"");
    return new PrintWriter(context.outputStream(), false, StandardCharsets.UTF_8);
  }
}
