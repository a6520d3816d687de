package org.backfile.web.view;

import java.util.List;
import java.util.TreeSet;
import org.backfile.article.ArticleId;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Diagnosis;
import org.backfile.search.Hit;
import org.backfile.search.Match;
import org.backfile.search.Story;
import org.backfile.search.Suggestion;

/** Pages of made-up results in states that a few words of an archive seldom give. */
public final class MadeUpResults {
  private static final Clause HARBOUR = new Clause.Word("harbour");
  private static final Clause WALL = new Clause.Phrase(List.of("sea", "wal"), 0);

  private MadeUpResults() {}

  /** Nothing found, and why. */
  public static ResultsView diagnosis(Words words) {
    Filters filters =
        Filters.NONE
            .choose(Facet.SOURCE, "The Evening Gull")
            .exclude(Facet.TOPIC, "economy/transport")
            .between(new PartialDate(2019, 0, 0), new PartialDate(2025, 9, 0));
    SearchRequest asked = asked("harbour \"sea wal\"").with(filters);
    Answer nothing = new Answer(asked, 0, List.of(), MadeUp.facets(), 3, false, 1);
    return ResultsView.of(
        nothing,
        new Understood("harbour, \u201csea wal\u201d", List.of(), List.of()),
        new Diagnosis(0, findings(asked), meant()),
        Preferences.NONE,
        words);
  }

  /** Copies folded, and something that is near in meaning alone. */
  public static ResultsView copies(Words words) {
    return page(SearchRequest.EVERYTHING.with(asked("quay").query()), Preferences.NONE, words);
  }

  /** Each copy by itself, in short. */
  public static ResultsView compact(Words words) {
    return page(asked("quay").with(Copies.EACH), Preferences.of("cards=compact"), words);
  }

  /** What a few letters may become. */
  public static SuggestView suggest(Words words) {
    return SuggestView.of(
        new Suggested(
            asked("sea har"),
            List.of(
                new Suggestion(null, "harbour", 1_204),
                new Suggestion(null, "hard", 31),
                new Suggestion(Facet.ENTITY, "Sea Harbour Trust", 7),
                new Suggestion(Facet.TOPIC, "economy/sea harbours", 3),
                new Suggestion(Facet.SOURCE, "<b>Sea Harbour News</b>", 1)),
            List.of()),
        words);
  }

  private static SearchRequest asked(String text) {
    return SearchRequest.EVERYTHING.with(QueryParser.parse(text));
  }

  private static ResultsView page(SearchRequest request, Preferences preferences, Words words) {
    List<Hit> hits = MadeUp.hits();
    Answer answer =
        new Answer(
            request,
            84,
            97,
            List.of(copied(hits.get(0)), hits.get(1)),
            MadeUp.facets(),
            0,
            List.of(hits.get(2)),
            false,
            12);
    return ResultsView.of(
        answer, new Understood("quay", List.of(), List.of()), null, preferences, words);
  }

  private static Hit copied(Hit hit) {
    Clause quay = new Clause.Word("quay");
    return new Hit(
        hit.article(),
        hit.title(),
        hit.snippets(),
        List.of(
            new Match(quay, Field.TITLE, List.of("Quay"), 1),
            new Match(quay, Field.BODY, List.of("quay", "quays"), 5),
            new Match(new Clause.Word("gull"), Field.SOURCE, List.of("The Evening Gull"), 1)),
        new Story(
            25,
            List.of(
                copy("first", "A quay of their own", new PartialDate(2024, 5, 2)),
                copy("second", "<i>Quay</i> reopens", new PartialDate(2024, 6, 0)))));
  }

  private static Story.Copy copy(String id, String title, PartialDate date) {
    Provenance source = new Provenance(Provenance.Kind.METADATA, "");
    return new Story.Copy(
        new ArticleId(id), title, "The Paper", new PublishedDate(date, source, date.label()));
  }

  private static List<Diagnosis.Finding> findings(SearchRequest asked) {
    Clause tree = asked.query().tree();
    Filters filters = asked.filters();
    Diagnosis.Part source =
        new Diagnosis.Chosen(Facet.SOURCE, new TreeSet<>(List.of("The Evening Gull")));
    Filters anySource = filters.release(Facet.SOURCE, "The Evening Gull");
    Filters anyTopic = filters.release(Facet.TOPIC, "economy/transport");
    return List.of(
        new Diagnosis.Finding(new Diagnosis.OfQuery(HARBOUR), 1_204, 0, WALL, filters),
        new Diagnosis.Finding(new Diagnosis.OfQuery(WALL), 2, 0, HARBOUR, filters),
        new Diagnosis.Finding(source, 0, 31, tree, anySource),
        new Diagnosis.Finding(
            new Diagnosis.LeftOut(Facet.TOPIC, "economy/transport"), 9_000, 0, tree, anyTopic),
        new Diagnosis.Finding(
            new Diagnosis.Dates(filters.from(), filters.to()),
            4_000,
            0,
            tree,
            filters.between(null, null)));
  }

  private static Diagnosis.Meant meant() {
    Clause wall = new Clause.Phrase(List.of("sea", "wall"), 0);
    return new Diagnosis.Meant(
        new Clause.AllOf(List.of(HARBOUR, wall)), List.of(new Diagnosis.Change("wal", "wall")), 12);
  }
}
