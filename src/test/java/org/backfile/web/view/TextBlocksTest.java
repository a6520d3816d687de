package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBlocksTest {
  @Test
  void shortLinesWithoutAFullStopAreHeadings() {
    assertEquals(
        List.of("HEADING The plan", "PARAGRAPH It was dropped.", "PARAGRAPH \u201cWhy?\u201d"),
        said("The plan\n\nIt was dropped.\n\n\u201cWhy?\u201d"));
  }

  @Test
  void bulletsMakeItemsAndLoseTheirBullet() {
    assertEquals(
        List.of("ITEM first", "ITEM second one.", "PARAGRAPH -no bullet"),
        said("\u2022 first\n  -   second one.\n-no bullet"));
  }

  @Test
  void bulletWithoutTextIsKeptAsItStands() {
    assertEquals(List.of("PARAGRAPH *"), said(" * \n"));
  }

  @Test
  void blankTextHasNoLines() {
    assertEquals(List.of(), said(" \n\t\n\u00a0\n"));
  }

  @Test
  void linesWithoutEndAreReadInLinearTime() {
    String spaces = " ".repeat(1_000_000) + "\n- " + "- ".repeat(500_000);
    assertEquals(
        1, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextBlocks.of(spaces)).size());
  }

  private static List<String> said(String text) {
    return TextBlocks.of(text).stream()
        .map(line -> line.kind() + " " + line.span().of(text))
        .toList();
  }
}
