package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.desk.Versions;
import org.backfile.people.Person;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;
import org.backfile.query.ReadAddress;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.view.Links;
import org.backfile.web.view.SinceView;
import org.jspecify.annotations.Nullable;

/** The page that says what became of the articles of a search. */
final class SincePage {
  private static final Duration USUAL = Duration.ofDays(7);

  private final ArticleSearcher articles;
  private final ArchiveLog log;
  private final SavedSearches saved;
  private final Versions versions;
  private final Clock clock;
  private final ArchivePages pages;

  SincePage(WebParts parts, ArchivePages pages) {
    this.articles = parts.articles();
    this.log = new ArchiveLog(parts.desk());
    this.saved = new SavedSearches(parts.desk());
    this.versions = new Versions(parts.desk());
    this.clock = parts.clock();
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.read("/changes", this::show),
        Route.read("/saved/{slug}/changes", this::ofSaved),
        Route.read("/api/v1/changes", context -> context.json(SinceView.json(changes(context)))));
  }

  private void show(Context context) {
    SinceView.Changes changes = changes(context);
    pages.show(
        context,
        "since",
        words ->
            SinceView.of(
                changes, this::compared, PlainWords.of(changes.search(), words.wording()), words));
  }

  private String compared(SinceView.Net net) {
    Appearance before = net.before();
    Appearance after = net.after();
    return before == null || after == null || before.hash().equals(after.hash())
        ? ""
        : versions
            .number(net.article(), before.hash())
            .map(number -> Links.changes(net.article(), number))
            .orElse("");
  }

  private SinceView.Changes changes(Context context) {
    Map<String, List<String>> keys = Address.decodedKeys(Asked.rawQuery(context));
    String since = first(keys.remove("since"));
    String until = first(keys.remove("until"));
    ReadAddress asked = Address.read(keys, Asked.aliases(context));
    Instant now = clock.instant();
    Instant from = instant(since, false);
    Instant to = instant(until, true);
    Instant start = from == null ? now.minus(USUAL) : from;
    Instant end = to == null || to.isAfter(now) ? now.plusMillis(1) : to;
    return new Since(articles, log, asked.request().onPage(1)).between(start, end, now);
  }

  /** Since the last look, unless the address says since when. */
  private void ofSaved(Context context) {
    Person person = Visitors.of(context);
    SavedSearch search =
        saved
            .find(context.pathParam("slug"), person.id())
            .orElseThrow(() -> new Refusal(404, "since.no-saved"));
    Map<String, List<String>> keys = Address.decodedKeys(Asked.rawQuery(context));
    Instant looked = saved.looks(person.id()).get(search.id());
    String since = first(keys.get("since"));
    if (since == null && looked != null) {
      since = looked.toString();
    }
    String own = search.details().address();
    String all =
        since == null ? own : own + (own.isEmpty() ? "" : "&") + "since=" + Address.encode(since);
    String until = first(keys.get("until"));
    context.redirect(
        "/changes?" + all + (until == null ? "" : "&until=" + Address.encode(until)),
        HttpStatus.FOUND);
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null || values.isEmpty() || values.getFirst().isBlank()
        ? null
        : values.getFirst().strip();
  }

  /** A day, whose end is the beginning of the next one, or an instant; null when it is neither. */
  private static @Nullable Instant instant(@Nullable String text, boolean end) {
    if (text == null || text.length() > 40) {
      return null;
    }
    try {
      if (text.contains("T")) {
        return Instant.parse(text);
      }
      LocalDate day = LocalDate.parse(text);
      return day.plusDays(end ? 1 : 0).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
