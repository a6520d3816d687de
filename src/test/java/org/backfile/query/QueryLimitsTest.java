package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueryLimitsTest {
  private static final int MEGABYTE = 1 << 20;

  @TestFactory
  Stream<DynamicTest> aMegabyteOfAnythingTakesNoTime() {
    return Stream.of(
            "(",
            ")",
            "()",
            "\"",
            "\" ",
            "\"a",
            "NOT ",
            "a:",
            "title:",
            "title: ",
            "published:[",
            "foo:bar",
            "a OR ",
            "or ",
            "- ",
            "-",
            "*",
            "a*",
            "?a ",
            "a~",
            "~1",
            "a^",
            "\u2018",
            "\u2018a ",
            "[",
            " ",
            "\u0301",
            "a\u0301\u0316",
            "\uD83D",
            "\uD83D\uDE00",
            "\u0000",
            "\u200b",
            "a",
            "a ",
            "/s ",
            "a /s ",
            "/s a /p b ",
            "(a /s ",
            "a w/s ",
            "@org /p ",
            "a~~",
            "@person ",
            "\"@person ",
            "title:(",
            "NOT (",
            "a.",
            "..",
            "published:.",
            "published:2024..",
            "published:>",
            "1,",
            "http://",
            "\ufdfa")
        .map(piece -> DynamicTest.dynamicTest(name(piece), () -> checkMegabyteOf(piece)));
  }

  @Test
  void longTextIsCutBetweenWordsAndThatIsSaid() {
    ParsedQuery query = QueryParser.parse("abcdefg ".repeat(300));
    assertTrue(query.text().length() <= QueryParser.LONGEST);
    assertTrue(query.text().endsWith(" abcdefg"));
    assertEquals(
        "The query is longer than 2000 characters; only its beginning was searched.",
        said(query).getFirst());
  }

  @Test
  void textOfFullLengthIsWhole() {
    String text = "a".repeat(QueryParser.LONGEST);
    assertEquals(new ParsedQuery(text, new Clause.Word(text), List.of()), QueryParser.parse(text));
    assertEquals(text, QueryParser.parse(text + "a").text());
    assertEquals(text, QueryParser.parse(text + " a").text());
  }

  @Test
  void aCutNeverSplitsACharacter() {
    String text = QueryParser.parse("a" + "\uD83D\uDE00".repeat(2000)).text();
    assertEquals(QueryParser.LONGEST - 1, text.length());
    assertFalse(Character.isHighSurrogate(text.charAt(text.length() - 1)));
  }

  @Test
  void wordsBeyondTheLimitAreLeftOutAndThatIsSaid() {
    ParsedQuery query = QueryParser.parse("w ".repeat(QueryParser.MOST_WORDS + 1));
    assertEquals(QueryParser.MOST_WORDS, ((Clause.AllOf) query.tree()).clauses().size());
    assertEquals(
        List.of("A query can have 200 words; the words after those were left out."), said(query));
    assertEquals(List.of(), QueryParser.parse("w ".repeat(QueryParser.MOST_WORDS)).repairs());
  }

  @Test
  void aPhraseBeyondTheLimitKeepsItsBeginning() {
    ParsedQuery query = QueryParser.parse("a \"" + "w ".repeat(QueryParser.MOST_WORDS) + "\"");
    Clause phrase = ((Clause.AllOf) query.tree()).clauses().getLast();
    assertEquals(QueryParser.MOST_WORDS - 1, ((Clause.Phrase) phrase).words().size());
    assertEquals(1, query.repairs().size());
  }

  @Test
  void bracketsBeyondTheLimitArePassedOverAndThatIsSaid() {
    int depth = QueryParser.DEEPEST;
    String open = "(x OR NOT ".repeat(depth);
    String close = ")".repeat(depth);
    assertEquals(List.of(), QueryParser.parse(open + "y" + close).repairs());
    ParsedQuery deeper = QueryParser.parse(open + "(y z)" + close);
    assertEquals(List.of("Brackets more than 50 deep were passed over."), said(deeper));
    assertTrue(PlainWords.of(deeper.tree(), Wording.ENGLISH).contains("z"));
  }

  @Test
  void chainsInChainsDoNotGrow() {
    String close = "/s b) /p c) /s d) ".repeat(QueryParser.DEEPEST / 3);
    String text = "(".repeat(QueryParser.DEEPEST / 3 * 3) + "a " + close + "/p e";
    ParsedQuery query = assertTimeout(Duration.ofSeconds(5), () -> QueryParser.parse(text));
    assertEquals("a /s b /s c /s d AND a /p b /p c /p d /p e", QueryText.of(query.tree()));
  }

  @Test
  void patternsBeyondTheLimitBecomeWordsAndThatIsSaid() {
    ParsedQuery query = QueryParser.parse("merg* near~ ".repeat(QueryParser.MOST_PATTERNS));
    List<Clause> clauses = ((Clause.AllOf) query.tree()).clauses();
    assertEquals(
        QueryParser.MOST_PATTERNS,
        clauses.stream().filter(c -> !(c instanceof Clause.Word)).count());
    assertEquals(new Clause.Word("merg"), clauses.get(QueryParser.MOST_PATTERNS));
    assertEquals(1, query.repairs().size());
  }

  @Test
  void aPatternHoldsFewWildcards() {
    String stars = "a*".repeat(QueryParser.MOST_WILDCARDS);
    assertEquals(new Clause.Pattern(stars), QueryParser.parse(stars).tree());
    assertEquals(new Clause.Pattern(stars), QueryParser.parse(stars + "b*c").tree());
    assertEquals(new Clause.Pattern("a*"), QueryParser.parse("a" + "?".repeat(9) + "b").tree());
  }

  @Test
  void aLongWordIsNoPattern() {
    String word = "a".repeat(QueryParser.LONGEST_PATTERN);
    assertEquals(new Clause.Word(word), QueryParser.parse(word + "*").tree());
    assertEquals(new Clause.Word(word + "b"), QueryParser.parse(word + "b~").tree());
    assertEquals(new Clause.Fuzzy(word, 2), QueryParser.parse(word + "~").tree());
  }

  @Test
  void repairsAreFew() {
    String text = String.join(" ", IntStream.range(0, 150).mapToObj(i -> "a*-" + i).toList());
    List<String> repairs = said(QueryParser.parse(text));
    assertEquals(Repairs.MOST + 1, repairs.size());
    assertEquals("And so on: 130 more like these.", repairs.getLast());
  }

  private static void checkMegabyteOf(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    ParsedQuery query = assertTimeout(Duration.ofSeconds(5), () -> QueryParser.parse(text));
    assertTrue(query.text().length() <= QueryParser.LONGEST);
    assertTrue(query.repairs().size() <= Repairs.MOST + 1);
    assertEquals(query.tree(), QueryParser.parse(query.text()).tree());
    assertTrue(PlainWords.of(query.tree(), Wording.ENGLISH).length() < 20 * QueryParser.LONGEST);
  }

  private static List<String> said(ParsedQuery query) {
    return Repair.say(query.repairs(), Wording.ENGLISH);
  }

  private static String name(String piece) {
    StringBuilder name = new StringBuilder();
    piece.codePoints().forEach(c -> name.append(c > 32 && c < 127 ? (char) c + "" : "_" + c));
    return name.toString();
  }
}
