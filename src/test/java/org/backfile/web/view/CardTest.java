package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.backfile.article.ArticleId;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.query.Clause;
import org.backfile.query.Field;
import org.backfile.query.SearchRequest;
import org.backfile.search.Hit;
import org.backfile.search.Match;
import org.backfile.search.Story;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final Hit HIT = MadeUp.hits().getFirst();
  private static final ArticleId SHOWN = HIT.article().article().id();

  @Test
  void copiesSayHowManyTheyAreAndWhereTheFirstWasSeen() {
    CopyList copies =
        copies(new Story(3, List.of(copy("a", "The Paper", 2024), copy("b", null, 0))));
    assertEquals("3 copies, first seen 2 May 2024 in The Paper", copies.summary());
    assertEquals("", copies.more());
    assertEquals("/articles/a/changes?from=" + SHOWN, copies.others().getFirst().changes());
    assertEquals("Undated", copies.others().getLast().date());
  }

  @Test
  void articleThatIsShownMayBeTheFirst() {
    CopyList copies = copies(new Story(2, List.of(copy("a", "The Paper", 2039))));
    assertEquals("2 copies, first seen 11 September 2025 in The Made-up Courier", copies.summary());
  }

  @Test
  void copiesThatAreNotNamedAreOneClickAway() {
    CopyList copies = copies(new Story(25, List.of(copy("a", null, 2024))));
    assertEquals("25 copies, first seen 2 May 2024", copies.summary());
    assertEquals("/search?copies=each", copies.more());
  }

  @Test
  void resultWithoutCopiesSaysNothingOfThem() {
    assertNull(card(HIT).copies());
  }

  @Test
  void partsOfTheQueryAreSaidWithWhereTheyMatchedAndInWhichForms() {
    Clause merger = new Clause.Word("merger");
    Clause wall = new Clause.Phrase(List.of("sea", "wall"), 0);
    List<Match> matches =
        List.of(
            new Match(merger, Field.TITLE, List.of("Merger"), 1),
            new Match(merger, Field.BODY, List.of("merger", "mergers"), 5),
            new Match(wall, Field.BODY, List.of("sea walls"), 2),
            new Match(new Clause.Word("reuters"), Field.SOURCE, List.of("Reuters"), 1),
            new Match(new Clause.Undated(), Field.PUBLISHED, List.of(), 1));
    assertEquals(
        List.of(
            "\u201cmerger\u201d: once in the title; 5 times in the text, as merger, mergers",
            "\u201csea wall\u201d: 2 times in the text, as sea walls",
            "\u201creuters\u201d: as source: Reuters",
            "\u201cpublished:undated\u201d: the date of publication"),
        new MatchWords(WORDS).of(matches));
  }

  @Test
  void shortCardKeepsTitleFactsAndOneSnippet() {
    Card full = card(HIT);
    Card compact = full.compact();
    assertEquals(full.headline(), compact.headline());
    assertEquals(full.stance(), compact.stance());
    assertEquals(full.snippets().subList(0, 1), compact.snippets());
    assertEquals(List.of(), compact.topics());
    assertEquals(List.of(), compact.entities());
  }

  private static Card card(Hit hit) {
    return Card.of(hit, SearchRequest.EVERYTHING, WORDS);
  }

  private static CopyList copies(Story story) {
    Hit hit = new Hit(HIT.article(), HIT.title(), HIT.snippets(), List.of(), story);
    CopyList copies = card(hit).copies();
    assertNotNull(copies);
    return copies;
  }

  private static Story.Copy copy(String id, @Nullable String source, int year) {
    Provenance from = new Provenance(Provenance.Kind.METADATA, "");
    PublishedDate published =
        year == 0
            ? PublishedDate.UNDATED
            : new PublishedDate(new PartialDate(year, 5, 2), from, "then");
    return new Story.Copy(new ArticleId(id), "Title", source, published);
  }
}
