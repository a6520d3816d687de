package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueryParserTest {

  /** Each block of the table: what is typed; its tree; its reading; what was put right. */
  @TestFactory
  Stream<DynamicTest> readsEveryQueryOfTheTable() {
    List<String> blocks = table();
    assertTrue(blocks.size() >= 80, "a table of " + blocks.size());
    return blocks.stream().map(block -> DynamicTest.dynamicTest(typed(block), () -> check(block)));
  }

  @Test
  void nothingTypedIsEmpty() {
    for (String typed :
        List.of("", "   ", "\t\n", "\u00a0\u3000", "\u0000\u200b\ufeff", "\uD83D")) {
      assertSame(ParsedQuery.EMPTY, QueryParser.parse(typed));
    }
  }

  @Test
  void whiteSpaceIsTidiedInsideQuotesToo() {
    ParsedQuery query = QueryParser.parse("\t merger \u00a0 \"cloud \r\n  contract\"\u3000");
    assertEquals("merger \"cloud contract\"", query.text());
    assertEquals(QueryParser.parse("merger \"cloud contract\""), query);
  }

  @Test
  void invisibleCharactersDoNotHideAWord() {
    assertEquals("merger", QueryParser.parse("\ufeffmer\u00adg\u200ber\u202e").text());
  }

  @Test
  void decomposedLettersBecomeOneWithComposedOnes() {
    assertEquals(QueryParser.parse("Jos\u00e9"), QueryParser.parse("Jose\u0301"));
  }

  @Test
  void textStaysAsTypedWhereItWasRepaired() {
    assertEquals("\u201cmerger (or", QueryParser.parse(" \u201cmerger  (or ").text());
  }

  @Test
  void equalTextsGiveEqualQueriesAndOthersDoNot() {
    assertEquals(QueryParser.parse("a (b OR c)"), QueryParser.parse("a  (b OR c) "));
    assertNotEquals(QueryParser.parse("a b"), QueryParser.parse("b a"));
  }

  private static void check(String block) {
    ParsedQuery query = QueryParser.parse(typed(block));
    StringBuilder seen = new StringBuilder(typed(block));
    seen.append("\n  ").append(TreeText.of(query.tree()));
    seen.append("\n  ").append(PlainWords.of(query.tree(), Wording.ENGLISH));
    Repair.say(query.repairs(), Wording.ENGLISH)
        .forEach(repair -> seen.append("\n  ! ").append(repair));
    assertEquals(block, seen.toString());
  }

  private static String typed(String block) {
    return block.lines().findFirst().orElseThrow();
  }

  private static List<String> table() {
    try (InputStream in = QueryParserTest.class.getResourceAsStream("queries.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.strip().split("\n\n", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
