package org.backfile.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.backfile.people.Person;
import org.backfile.query.Facet;
import org.backfile.query.PlainWords;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Diagnosis;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.Health;
import org.backfile.search.Hit;
import org.backfile.search.Reading;
import org.backfile.search.SearchUnavailable;
import org.backfile.web.view.ContrastView;
import org.backfile.web.view.ErrorView;
import org.backfile.web.view.FacetView;
import org.backfile.web.view.HelpView;
import org.backfile.web.view.HomeView;
import org.backfile.web.view.Notice;
import org.backfile.web.view.OpenArticle;
import org.backfile.web.view.Preferences;
import org.backfile.web.view.ReaderView;
import org.backfile.web.view.ResultsView;
import org.backfile.web.view.SuggestView;
import org.backfile.web.view.Suggested;
import org.backfile.web.view.Understood;
import org.backfile.web.view.Visit;
import org.backfile.web.view.Words;
import org.backfile.web.view.Zoom;
import org.backfile.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that people read. Each asks once, so all that it shows is of one point in time. */
final class ArchivePages {
  private static final Logger LOG = LoggerFactory.getLogger(ArchivePages.class);

  private final ArticleSearcher articles;
  private final Diagnoses diagnoses;
  private final Suggestions suggestions;
  private final Templates templates;
  private final HelpView help = HelpView.of(lines("/web/help/search.md"));

  ArchivePages(ArticleSearcher articles, Suggestions suggestions, Templates templates) {
    this.articles = articles;
    this.suggestions = suggestions;
    this.diagnoses = new Diagnoses(articles);
    this.templates = templates;
  }

  /**
   * Makes each kind of page once, so that no reader waits while classes, templates and files are
   * read for the first time. Does nothing when there is no archive yet.
   */
  void warmUp() {
    try {
      Words words = new Words(Wording.ENGLISH);
      Visit visit = new Visit("", "/", Preferences.NONE, words, Person.LOCAL);
      templates.page("home", homeView(words), visit);
      Answer answer = articles.answer(SearchRequest.EVERYTHING);
      Understood everything =
          understood(answer.request(), new ReadAddress(answer.request(), List.of()), words);
      templates.page("results", ResultsView.of(answer, everything, words), visit);
      for (Hit hit : answer.hits().subList(0, Math.min(1, answer.hits().size()))) {
        Reading reading = new Reading(hit.article(), List.of());
        OpenArticle open = new OpenArticle(reading, SearchRequest.EVERYTHING);
        ReaderView reader = ReaderView.of(open, words);
        templates.page("reader", reader, visit);
      }
    } catch (SearchUnavailable notYet) {
      LOG.debug("Not warmed up: {}", notYet.getMessage());
    }
  }

  /** What is in the archive; also when there is no archive yet. */
  void home(Context context) {
    show(context, "home", this::homeView);
  }

  private HomeView homeView(Words words) {
    Health health = articles.check();
    Answer everything =
        health.ready()
            ? articles.answer(SearchRequest.EVERYTHING)
            : new Answer(SearchRequest.EVERYTHING, 0, List.of(), Map.of(), 0, false, 0);
    return HomeView.of(everything, health, words);
  }

  void results(Context context) {
    show(context, "results", resultsOf(context, Asked.read(context)));
  }

  /** The page of results of a search that was read from an address. */
  Function<Words, ResultsView> resultsOf(Context context, ReadAddress asked) {
    Answer answer = Zoom.complete(articles.answer(asked.request()), articles::facet);
    Diagnosis diagnosis = diagnoses.of(answer).orElse(null);
    Preferences preferences = Visits.of(context).preferences();
    return words ->
        ResultsView.of(
            answer, understood(answer.request(), asked, words), diagnosis, preferences, words);
  }

  /** What a reader may be about to type, for who has no script. */
  void suggest(Context context) {
    Suggested suggested = suggestions.of(context);
    show(context, "suggest", words -> SuggestView.of(suggested, words));
  }

  static Understood understood(SearchRequest request, ReadAddress asked, Words words) {
    Wording wording = words.wording();
    List<Repair> repairs = new ArrayList<>(request.query().repairs());
    repairs.addAll(asked.renamed());
    List<String> unmet = new ArrayList<>(Repair.say(asked.ignored(), wording));
    unmet.addAll(words.noSuchCollections(request));
    return new Understood(PlainWords.of(request, wording), Repair.say(repairs, wording), unmet);
  }

  void facet(Context context) {
    FacetRequest request = Asked.facet(context);
    FacetCounts counts = articles.facet(request);
    show(
        context,
        "facet",
        words ->
            FacetView.of(counts, request, PlainWords.of(request.search(), words.wording()), words));
  }

  /** What is said for and against a target in the articles of a search. */
  void contrast(Context context) {
    SearchRequest search = Asked.contrast(context);
    String target = Asked.target(context);
    FacetRequest targets = new FacetRequest(search, Facet.TOWARD, "", 0, FacetRequest.USUAL);
    List<Answer> found = new ArrayList<>();
    if (!target.isEmpty()) {
      found.add(articles.answer(ContrastView.own(search, target)));
      FacetCounts speakers = articles.facet(ContrastView.speakers(search, target));
      SearchRequest quoted = ContrastView.quoted(search, target, speakers);
      if (!quoted.filters().equals(search.filters())) {
        found.add(articles.answer(quoted));
      }
    }
    FacetCounts counts = articles.facet(targets);
    show(
        context,
        "contrast",
        words ->
            ContrastView.of(
                search, target, counts, found, PlainWords.of(search, words.wording()), words));
  }

  /** Every piece of the pages with made-up values. */
  void patterns(Context context) {
    show(context, "patterns", words -> PatternPage.index());
  }

  void pattern(Context context) {
    PatternPage.Pattern pattern = PatternPage.of(context.pathParam("name")).orElse(null);
    if (pattern == null) {
      error(context, ErrorView::noPage);
    } else {
      show(context, pattern.template(), pattern.view());
    }
  }

  void help(Context context) {
    show(context, "help", words -> help);
  }

  void error(Context context, Function<Words, ErrorView> error) {
    context.attribute(Errors.ANSWERED, true);
    ErrorView view = error.apply(Visits.of(context).words());
    context.status(view.status());
    show(context, "error", words -> view);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = ArchivePages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void show(Context context, String template, Function<Words, ?> view) {
    context.html(printed(context, template, view));
  }

  /** The page for who asks; its headers are those of the answer. */
  String printed(Context context, String template, Function<Words, ?> view) {
    Visit visit = Visits.of(context);
    context.header("Content-Language", visit.words().wording().tag());
    context.header("Vary", "Accept-Language, Cookie");
    Notice notice = Notices.take(context, visit.words().wording());
    return templates.page(template, view.apply(visit.words()), visit, notice);
  }
}
