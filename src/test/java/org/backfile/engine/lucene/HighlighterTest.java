package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.query.Clause;
import org.backfile.query.Clause.AllOf;
import org.backfile.query.Clause.AnyName;
import org.backfile.query.Clause.Close;
import org.backfile.query.Clause.InField;
import org.backfile.query.Clause.Not;
import org.backfile.query.Clause.Pattern;
import org.backfile.query.Clause.Together;
import org.backfile.query.Clause.Word;
import org.backfile.query.Field;
import org.backfile.search.Articles;
import org.backfile.search.Hit;
import org.backfile.search.Match;
import org.backfile.search.Story;
import org.junit.jupiter.api.Test;

class HighlighterTest {
  private static final EnrichedArticle ARTICLE =
      Articles.article("a")
          .title("Merger of two ferries")
          .body(
              "The merger was planned by Ada Hill.\n\nMergers cost money, and a merger costs more."
                  + "\n\n"
                  + "Nothing happens here for a while. ".repeat(40)
                  + "\n\nThe harbour protests.")
          .named("Ada Hill", EntityType.PERSON)
          .source("Harbour Post")
          .published("2024")
          .build();

  private static Hit hit(Clause tree) {
    return new Highlighter(tree).hit(ARTICLE, Story.SINGLE);
  }

  private static List<String> marks(Clause tree) {
    return new Highlighter(tree)
        .marks(ARTICLE, Part.BODY).stream().map(span -> span.of(ARTICLE.article().body())).toList();
  }

  @Test
  void reasonsTellFormsAndTimesOfEachPartInEachField() {
    Clause merger = new Word("merger");
    assertEquals(
        List.of(
            new Match(merger, Field.TITLE, List.of("Merger"), 1),
            new Match(merger, Field.BODY, List.of("merger", "Mergers"), 3)),
        hit(new AllOf(List.of(merger, new Not(new Word("money"))))).matches());
  }

  @Test
  void reasonsTellNamesAndDates() {
    Clause post = new Word("post");
    Clause dated = new Clause.Published(null, null);
    assertEquals(
        List.of(
            new Match(post, Field.SOURCE, List.of("Harbour Post"), 1),
            new Match(dated, Field.PUBLISHED, List.of(), 1)),
        hit(new AllOf(List.of(new InField(Field.SOURCE, post), dated))).matches());
  }

  @Test
  void onlyWordsOfAUnitThatHoldsAllAreMarked() {
    assertEquals(
        List.of("Mergers", "cost", "merger", "costs"),
        marks(
            new Together(
                List.of(new Word("merger"), new Pattern("cost*")), Together.Unit.PARAGRAPH)));
    assertEquals(
        List.of("planned by Ada Hill"),
        marks(new Close(List.of(new Word("planned"), new AnyName(EntityType.PERSON)), 3)));
  }

  @Test
  void snippetsShowEveryPartOfTheQueryInReadingOrder() {
    List<String> texts =
        hit(new AllOf(List.of(new Word("harbour"), new Word("merger"), new Word("money"))))
            .snippets()
            .stream()
            .map(snippet -> snippet.text())
            .toList();
    assertTrue(texts.getFirst().contains("Mergers cost money"), texts::toString);
    assertTrue(texts.getLast().contains("harbour"), texts::toString);
  }
}
