package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.search.Suggestion;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestViewTest {
  private static final SearchRequest ASKED =
      SearchRequest.EVERYTHING
          .with(QueryParser.parse("sea har"))
          .with(Filters.NONE.choose(Facet.SOURCE, "Gull"));
  private static final List<Suggestion> FOUND =
      List.of(
          new Suggestion(null, "harbour", 12),
          new Suggestion(Facet.ENTITY, "Sea Harbour Trust", 7),
          new Suggestion(Facet.TOPIC, "economy/sea harbours", 3));

  @ParameterizedTest
  @CsvSource({
    "'sea har', har",
    "'title:har', har",
    "'(sea OR \"har', har",
    "'sea.', ''",
    "'O\u2019Har', O\u2019Har",
    "'\u6e2f\u53e3', \u6e2f\u53e3",
    "'', ''",
  })
  void lastWordIsWhatStandsAtTheEnd(String text, String word) {
    assertEquals(word, SuggestView.lastWord(text));
  }

  @Test
  void wordIsCompletedAndNameTakesThePlaceOfWhatWasTyped() {
    SuggestView view =
        SuggestView.of(new Suggested(ASKED, FOUND, List.of()), new Words(Wording.ENGLISH));
    assertEquals(
        List.of("Words", "Names", "Topics"),
        view.groups().stream().map(SuggestView.Group::heading).toList());
    assertEquals(
        new SuggestView.Value("sea harbour", "12", "/search?q=sea+harbour&source=Gull"),
        view.groups().get(0).values().getFirst());
    assertEquals(
        "/search?entity=Sea+Harbour+Trust&source=Gull",
        view.groups().get(1).values().getFirst().address());
    assertEquals("Economy \u203a Sea harbours", view.groups().get(2).values().getFirst().label());
    assertEquals("/suggest?q=sea%20har", view.address());
  }

  @Test
  void jsonSaysTheSame() {
    Map<String, Object> json =
        SuggestView.json(new Suggested(ASKED, FOUND.subList(0, 1), List.of()));
    assertEquals(
        Map.of(
            "q",
            "sea har",
            "suggestions",
            List.of(
                Map.of(
                    "kind", "word",
                    "value", "harbour",
                    "count", 12L,
                    "q", "sea harbour",
                    "address", "/search?q=sea+harbour&source=Gull"))),
        json);
  }
}
