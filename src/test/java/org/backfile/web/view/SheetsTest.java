package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);

  private static String shown(String text) {
    Sheets sheets = Sheets.of(text);
    return IntStream.rangeClosed(1, sheets.size())
        .mapToObj(sheets::lines)
        .flatMap(List::stream)
        .map(line -> line.span().of(text))
        .collect(Collectors.joining());
  }

  @Test
  void sheetsTogetherAreTheText() {
    String text = "A paragraph of some words that goes on.\n\n".repeat(20_000);
    assertTrue(Sheets.of(text).size() > 2);
    assertEquals(text.replace("\n", ""), shown(text));
  }

  @Test
  void lineWithoutEndIsCutBetweenCharacters() {
    String text = "\ud83d\udea2".repeat(300_000);
    assertEquals(text, shown(text));
    assertTrue(Sheets.of(text).size() > 1);
  }

  @Test
  void usualArticleIsOneSheetAndAnEmptyOneToo() {
    assertEquals(1, Sheets.of(MadeUpArticles.BODY).size());
    assertEquals(1, Sheets.of("").size());
    assertEquals(List.of(), Sheets.of("").lines(1));
  }

  @Test
  void everyCharacterStandsOnTheSheetThatShowsIt() {
    String text = "Some words.\n".repeat(50_000);
    Sheets sheets = Sheets.of(text);
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      for (TextBlocks.Line line : sheets.lines(sheet)) {
        assertEquals(sheet, sheets.at(line.span().start()));
      }
    }
  }

  @Test
  void linksToOtherSheetsNameThem() {
    ReaderView view = MadeUp.longText(WORDS);
    var sheet = Objects.requireNonNull(view.sheet());
    assertEquals("Part 2 of 2 of this article", sheet.told());
    assertTrue(sheet.previous().startsWith("/articles/book?"));
    assertEquals("", sheet.next());
    List<String> ways = view.hits().strip().marks().stream().map(Strip.Mark::address).toList();
    assertTrue(ways.getFirst().endsWith("#hit-1"));
    assertTrue(ways.getFirst().startsWith("/articles/book?"), ways.getFirst());
    assertTrue(ways.getLast().startsWith("#at-"), ways.getLast());
    assertTrue(ways.size() <= 100);
    assertFalse(view.hits().limit().isEmpty());
  }

  @Test
  void passageIsShownOnItsSheet() {
    String body = MadeUpArticles.book().article().body();
    String last = body.strip().substring(body.strip().length() - 30);
    SoughtPassage sought = new SoughtPassage(last, "", "");
    OpenArticle open =
        new OpenArticle(
            new Reading(MadeUpArticles.book(), List.of()),
            SearchRequest.EVERYTHING,
            sought,
            0,
            Beside.NOTHING);
    ReaderView view = ReaderView.of(open, WORDS);
    Stream<Run.Piece> pieces =
        view.blocks().stream()
            .flatMap(block -> block.lines().stream())
            .flatMap(List::stream)
            .flatMap(run -> run.pieces().stream());
    assertTrue(pieces.anyMatch(piece -> "passage".equals(piece.anchor())));
  }
}
