package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.backfile.desk.Appearance;
import org.backfile.desk.FrozenArticle;
import org.backfile.desk.FrozenContent;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.FrozenResults;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;
import org.backfile.web.export.CsvTable;
import org.backfile.web.view.FrozenListView;
import org.backfile.web.view.FrozenView;
import org.backfile.web.view.Links;

/** The pages and files of frozen results. Whoever has the address of one may read it. */
final class FrozenPages {
  /** How many are listed. */
  static final int MOST = 1000;

  private static final String BETWEEN = "; ";

  private final FrozenResults frozen;
  private final FrozenNow now;
  private final Freezer freezer;
  private final Clock clock;
  private final ArchivePages pages;

  FrozenPages(WebParts parts, Freezer freezer, ArchivePages pages) {
    this.frozen = new FrozenResults(parts.desk());
    this.now = new FrozenNow(parts);
    this.freezer = freezer;
    this.clock = parts.clock();
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/frozen", Right.KEEP, this::list),
        Route.post("/frozen", Right.KEEP, this::freeze),
        Route.read("/frozen/{id}", this::show),
        Route.read("/frozen/{id}/export.jsonl", this::content),
        Route.read("/frozen/{id}/export.csv", this::table),
        Route.post("/frozen/{id}/delete", Right.KEEP, this::delete),
        Route.post("/frozen/{id}/undelete", Right.KEEP, this::undelete));
  }

  /** The result that the path names, unless it is deleted. */
  static FrozenResult asked(Context context, FrozenResults frozen) {
    return frozen
        .find(context.pathParam("id"))
        .filter(result -> !result.isDeleted())
        .orElseThrow(FrozenPages::noSuch);
  }

  /** The result that the path names, of the one who asks, deleted or not. */
  static FrozenResult own(Context context, FrozenResults frozen) {
    return frozen
        .find(context.pathParam("id"))
        .filter(result -> result.isOf(Visitors.of(context).id()))
        .orElseThrow(FrozenPages::noSuch);
  }

  /** What was frozen as the search that it is today. */
  static SearchRequest search(Context context, FrozenResult result) {
    return Address.readQuery(result.about().address(), Asked.aliases(context)).request();
  }

  static int page(Context context, FrozenResult result) {
    long last = Math.max(1, (result.about().total() + FrozenView.SIZE - 1) / FrozenView.SIZE);
    return Asked.number(context, "page", 1, 1, (int) Math.min(Integer.MAX_VALUE, last));
  }

  private void list(Context context) {
    List<FrozenResult> results = frozen.of(Visitors.of(context).id(), MOST);
    pages.show(
        context,
        "frozen-list",
        words ->
            FrozenListView.of(
                results, result -> PlainWords.of(search(context, result), words.wording()), words));
  }

  private void freeze(Context context) {
    String search = context.formParam("search");
    SearchRequest request = Asked.toKeep(search == null ? "" : search, Asked.aliases(context));
    FrozenResult result = freezer.freeze(request, Visitors.of(context), Visits.of(context).site());
    Notices.leave(context, result.path() + "/delete", "frozen.done");
    context.redirect(result.path(), HttpStatus.SEE_OTHER);
  }

  private void show(Context context) {
    FrozenView.Parts parts = parts(context, asked(context, frozen));
    pages.show(
        context,
        "frozen",
        words ->
            FrozenView.of(
                parts,
                PlainWords.of(parts.live().search(), words.wording()),
                Visitors.of(context).id(),
                Citations.at(context, clock),
                words));
  }

  FrozenView.Parts parts(Context context, FrozenResult result) {
    int page = page(context, result);
    long from = (page - 1L) * FrozenView.SIZE;
    List<FrozenArticle> list = frozen.articles(result.id(), from, FrozenView.SIZE);
    return new FrozenView.Parts(
        result,
        page,
        now.compared(list, from),
        now.changes(result),
        now.live(result, search(context, result)));
  }

  /** The canonical text, whose hash is that of the result. */
  void content(Context context) throws IOException {
    FrozenResult result = asked(context, frozen);
    context.contentType("application/jsonl; charset=utf-8");
    Writer out = file(context, result, "jsonl");
    frozen.each(result.id(), article -> write(out, FrozenContent.line(article)));
    write(out, FrozenContent.line(result.id(), result.made(), result.about()));
    out.flush();
  }

  private void table(Context context) throws IOException {
    FrozenResult result = asked(context, frozen);
    context.contentType("text/csv; charset=utf-8; header=present");
    Writer out = file(context, result, "csv");
    List<String> columns = new ArrayList<>(List.of("number", "id", "title", "published"));
    Appearance.KEPT.forEach(facet -> columns.add(facet.key()));
    columns.addAll(List.of("hash", "address", "frozen"));
    CsvTable table = new CsvTable(out, columns);
    long[] number = {0};
    frozen.each(result.id(), article -> table.add(cells(++number[0], article, result)));
    out.flush();
  }

  private static List<String> cells(long number, FrozenArticle article, FrozenResult result) {
    Appearance then = article.then();
    List<String> cells =
        new ArrayList<>(
            List.of(String.valueOf(number), article.id().value(), then.title(), then.published()));
    for (Facet facet : Appearance.KEPT) {
      cells.add(String.join(BETWEEN, then.values(facet)));
    }
    cells.addAll(List.of(then.hash(), Links.article(article.id()), result.path()));
    return cells;
  }

  private static Writer file(Context context, FrozenResult result, String ending)
      throws IOException {
    context.header(
        "Content-Disposition",
        "attachment; filename=\"backfile-frozen-" + result.id() + "." + ending + '"');
    return new BufferedWriter(
        new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
  }

  private void delete(Context context) {
    FrozenResult result = own(context, frozen);
    frozen.delete(result.id(), clock.instant());
    Notices.leave(context, result.path() + "/undelete", "frozen.deleted");
    context.redirect("/frozen", HttpStatus.SEE_OTHER);
  }

  private void undelete(Context context) {
    FrozenResult result = own(context, frozen);
    frozen.undelete(result.id());
    Notices.leave(context, "", "frozen.undeleted");
    context.redirect(result.path(), HttpStatus.SEE_OTHER);
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException readerLeft) {
      throw new UncheckedIOException(readerLeft);
    }
  }

  private static Refusal noSuch() {
    return new Refusal(404, "frozen.no-such");
  }
}
