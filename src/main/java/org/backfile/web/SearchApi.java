package org.backfile.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Diagnosis;
import org.backfile.search.Doctor;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.Reading;
import org.backfile.web.view.AnswerJson;
import org.backfile.web.view.ArticleJson;
import org.backfile.web.view.Links;
import org.backfile.web.view.SuggestView;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The documented API: the same answers as the pages, as JSON. */
final class SearchApi {
  private final ArticleSearcher articles;
  private final Diagnoses diagnoses;
  private final Suggestions suggestions;
  private final Freshness freshness;

  SearchApi(ArticleSearcher articles, Suggestions suggestions, Freshness freshness) {
    this.freshness = freshness;
    this.articles = articles;
    this.suggestions = suggestions;
    this.diagnoses = new Diagnoses(articles);
  }

  void search(Context context) {
    search(context, Asked.read(context));
  }

  /** The answer to a search that was read from an address. */
  void search(Context context, ReadAddress asked) {
    if (freshness.isKnown(context, asked)) {
      return;
    }
    Answer answer = articles.answer(asked.request());
    Optional<Diagnosis> reasons = diagnoses.of(answer);
    // Where there was no time to say why little was found, there may be the next time.
    boolean unsaid = answer.total() <= Doctor.FEW && !Diagnoses.hasTime(answer);
    if (unsaid
        || answer.partial()
        || answer.facets().values().stream().anyMatch(FacetCounts::approximate)) {
      Freshness.forget(context);
    }
    context.json(json(asked, answer, reasons.orElse(null), words(context)));
  }

  private static Words words(Context context) {
    return new Words(Wording.ENGLISH, PersonalArticles.shelf(context));
  }

  private Map<String, @Nullable Object> json(
      ReadAddress asked, Answer answer, @Nullable Diagnosis reasons, Words words) {
    List<String> unmet = new ArrayList<>(Repair.say(asked.ignored(), words.wording()));
    unmet.addAll(words.noSuchCollections(asked.request()));
    Map<String, @Nullable Object> json = AnswerJson.of(answer, unmet, reasons, words);
    json.put("renamed", Repair.say(asked.renamed(), words.wording()));
    return json;
  }

  void suggest(Context context) {
    context.json(SuggestView.json(suggestions.of(context)));
  }

  void article(Context context) {
    SearchRequest from = Asked.search(context);
    Reading reading = Asked.article(context, articles, from).orElseThrow(SearchApi::noSuchArticle);
    context.json(ArticleJson.of(reading, Links.article(reading.article().id(), from)));
  }

  void facet(Context context) {
    FacetRequest request = Asked.facet(context);
    context.json(AnswerJson.of(articles.facet(request), request, words(context)));
  }

  private static Refusal noSuchArticle() {
    return new Refusal(404, "error.no-such-article");
  }
}
