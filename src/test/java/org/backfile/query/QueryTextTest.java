package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {
  private static final int RUNS = 20_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "((merger)) AND (bank)|merger bank",
        "merger or (bank & talks)|merger OR bank talks",
        "merger (bank OR talks)|merger (bank OR talks)",
        "NOT (NOT a)|-(-a)",
        "title: merger -published:[2024 TO 2024]|title:merger -published:2024",
        "title:(a b OR c)|title:(a b OR c)",
        "title:(a published:2024)|title:a published:2024",
        "\u201ccloud contract\u201d~05|\"cloud contract\"~5",
        "\u2018a \"b\u201d c\u2019|\"a b c\"",
        "Altman~2 Altman~1|Altman~ Altman~1",
        "bank W/S (merger or takeover) talks|bank /s (merger OR takeover) AND talks",
        "\"resign @People\"~5|\"resign @person\"~5",
        "\"@org\" said|@organization said",
        "bank (and) \"and\"|bank 'and' \"and\"",
        "'OR' 'w/s' 'title:x'|'OR' 'w/s' 'title:x'",
      })
  void aTextIsWrittenInOneWay(String typed, String written) {
    assertEquals(written, QueryText.of(QueryParser.parse(typed).tree()));
  }

  @Test
  void nothingIsWrittenForEveryArticle() {
    assertEquals("", QueryText.of(new Clause.Everything()));
  }

  @Test
  void aTreeReadsBackFromItsText() {
    long seed = new Random().nextLong();
    for (int i = 0; i < RUNS; i++) {
      assertReadsBack(new RandomTrees(new Random(seed + i)).tree(), "seed " + (seed + i));
    }
  }

  @Test
  void whatWasReadOfAnyTextReadsBack() {
    long seed = new Random().nextLong();
    for (int i = 0; i < RUNS; i++) {
      String text = new RandomSearches(new Random(seed + i)).text(24);
      assertReadsBack(QueryParser.parse(text).tree(), "seed " + (seed + i) + ": " + text);
    }
  }

  @Test
  void noBracketCanBeLeftOut() {
    long seed = new Random().nextLong();
    for (int i = 0; i < RUNS / 10; i++) {
      Clause tree = new RandomTrees(new Random(seed + i)).tree();
      String text = QueryText.of(tree);
      for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
        int close = closing(text, open);
        String without =
            text.substring(0, open) + text.substring(open + 1, close) + text.substring(close + 1);
        assertNotEquals(tree, QueryParser.parse(without).tree(), "seed " + (seed + i));
      }
    }
  }

  private static int closing(String text, int open) {
    int depth = 1;
    int i = open;
    while (depth > 0) {
      i++;
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return i;
  }

  private static void assertReadsBack(Clause tree, String how) {
    String text = QueryText.of(tree);
    if (text.length() <= QueryParser.LONGEST) {
      assertEquals(tree, QueryParser.parse(text).tree(), () -> how + " -> " + text);
      assertEquals(text, QueryText.of(QueryParser.parse(text).tree()));
    }
  }
}
