package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.FrozenResults;
import org.backfile.desk.SavedSearches;
import org.backfile.desk.UnreadFiles;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetRequest;
import org.backfile.search.Health;
import org.backfile.search.Hit;
import org.backfile.web.view.MethodsNote;
import org.backfile.web.view.MethodsView;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;

/** The note on how a search was made, as a page, as text and for programs. */
final class MethodsPages {
  private static final SearchRequest ALL = SearchRequest.EVERYTHING.with(Copies.EACH);

  private final ArticleSearcher articles;
  private final Diagnoses diagnoses;
  private final UnreadFiles unread;
  private final FrozenResults frozen;
  private final SavedSearches saved;
  private final Clock clock;
  private final LongSupplier corrections;
  private final String program;
  private final ArchivePages pages;

  /** {@code corrections} says how many by people are in force. */
  MethodsPages(WebParts parts, LongSupplier corrections, String program, ArchivePages pages) {
    this.articles = parts.articles();
    this.diagnoses = new Diagnoses(parts.articles());
    this.unread = new UnreadFiles(parts.desk());
    this.frozen = new FrozenResults(parts.desk());
    this.saved = new SavedSearches(parts.desk());
    this.clock = parts.clock();
    this.corrections = corrections;
    this.program = program;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.read("/methods", this::show),
        Route.read("/methods.txt", this::text),
        Route.read("/api/v1/methods", this::json),
        Route.read("/saved/{slug}/methods", this::ofSaved),
        Route.read("/frozen/{id}/methods", this::showFrozen),
        Route.read("/frozen/{id}/methods.txt", this::frozenText));
  }

  /** The note in every language, by its tag. */
  Map<String, String> notes(Answer answer, String site) {
    MethodsNote.Archive archive = archive();
    MethodsNote.Search search =
        new MethodsNote.Search(
            answer, diagnoses.of(answer).orElse(null), site, ZonedDateTime.now(clock));
    Map<String, String> notes = new LinkedHashMap<>();
    for (Wording wording : Wording.all()) {
      notes.put(wording.tag(), MethodsNote.text(archive, search, new Words(wording)));
    }
    return notes;
  }

  private MethodsNote.Archive archive() {
    Answer newest = articles.answer(ALL);
    Answer oldest = articles.answer(ALL.with(Sort.OLDEST));
    SearchRequest undated = ALL.with(ALL.filters().choose(Facet.PUBLISHED, Facet.UNDATED));
    Health health = articles.check();
    TreeSet<String> enrichments = new TreeSet<>();
    newest.hits().forEach(hit -> enrichments.add(hit.article().enrichment()));
    Map<String, String> versions = new TreeMap<>();
    versions.put("program", program);
    versions.put("enrichment", String.join(", ", enrichments));
    versions.put("engine", health.details().getOrDefault("engine", ""));
    versions.put("index", health.details().getOrDefault("format", ""));
    return new MethodsNote.Archive(
        newest.articles(),
        articles.facet(new FacetRequest(ALL, Facet.SOURCE, "", 0, FacetRequest.USUAL)),
        day(oldest),
        day(newest),
        articles.counts(List.of(undated)).getFirst(),
        unread.known(),
        corrections.getAsLong(),
        versions);
  }

  /** The date of the first result; empty when it has none. */
  private static String day(Answer answer) {
    return answer.hits().stream()
        .map(Hit::article)
        .map(article -> article.article().published())
        .filter(published -> !published.isUndated())
        .map(published -> published.label())
        .findFirst()
        .orElse("");
  }

  private Map<String, String> notes(Context context, SearchRequest request) {
    return notes(articles.answer(request), Visits.site(context));
  }

  private void show(Context context) {
    SearchRequest request = Asked.search(context).onPage(1);
    Map<String, String> notes = notes(context, request);
    pages.show(context, "methods", words -> MethodsView.of(in(words, notes), request, words));
  }

  private void text(Context context) {
    send(context, notes(context, Asked.search(context).onPage(1)));
  }

  private void json(Context context) {
    ReadAddress asked = Asked.read(context);
    context.json(Map.of("notes", notes(context, asked.request().onPage(1))));
  }

  private void ofSaved(Context context) {
    String address =
        saved
            .find(context.pathParam("slug"), Visitors.of(context).id())
            .orElseThrow(() -> new Refusal(404, "since.no-saved"))
            .details()
            .address();
    context.redirect("/methods" + (address.isEmpty() ? "" : "?" + address), HttpStatus.FOUND);
  }

  private void showFrozen(Context context) {
    FrozenResult result = FrozenPages.asked(context, frozen);
    pages.show(
        context,
        "methods",
        words -> MethodsView.ofFrozen(frozenNote(result, words), result.path(), words));
  }

  private void frozenText(Context context) {
    FrozenResult result = FrozenPages.asked(context, frozen);
    Words words = Visits.of(context).words();
    send(context, Map.of(words.wording().tag(), frozenNote(result, words)));
  }

  /** What was said then, and by what it can be checked. */
  private static String frozenNote(FrozenResult result, Words words) {
    return MethodsNote.frozen(
        in(words, result.about().methods()), result.path(), result.hash(), words);
  }

  private static void send(Context context, Map<String, String> notes) {
    Words words = Visits.of(context).words();
    context.contentType("text/plain; charset=utf-8");
    context.header("Content-Language", words.wording().tag());
    context.header("Vary", "Accept-Language, Cookie");
    context.result(in(words, notes));
  }

  private static String in(Words words, Map<String, String> notes) {
    return notes.getOrDefault(words.wording().tag(), "");
  }
}
