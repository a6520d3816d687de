package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RemainsTest {
  @TestFactory
  Stream<DynamicTest> isLeftOut() {
    return Stream.of(
            "Comments are closed.",
            "Comments are off for this post.",
            "Leave a comment",
            "12 Comments",
            "Last updated:",
            "LAST UPDATED: ",
            "Tags:",
            "\u9605\u8BFB\u4E2D\u6587\u7248 (Read Chinese Version)",
            "\u9605\u8BFB\u4E2D\u6587\u7248",
            "(Read Spanish Version)",
            "Read the English version",
            "Read this article in French",
            "Share",
            "Share this article",
            "Share on Facebook",
            "Share: Twitter | Facebook | LinkedIn",
            "Facebook Twitter WhatsApp Email",
            "Follow us on Mastodon",
            "Accept all cookies",
            "We use cookies to give you the best experience.",
            "ADVERTISEMENT",
            "Story continues below advertisement",
            "Skip to main content",
            "Subscribe to our newsletter",
            "READ MORE: Harbour board sacks its chair",
            "Related | Ferry fares to rise")
        .map(line -> DynamicTest.dynamicTest(line, () -> assertTrue(Remains.isRemains(line))));
  }

  @TestFactory
  Stream<DynamicTest> isKept() {
    return Stream.of(
            "Last updated: 3 May 2024",
            "Comments are closed, the board said, because nobody wrote any.",
            "share.",
            "Facebook",
            "X",
            "The board will share the cost.",
            "Read the whole report before you vote.",
            "Advertisement prices fell by half.",
            "Related costs are not known",
            "Tags: pier, ferry",
            "More than 40 people came",
            "Sources: harbour board",
            "")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    "'" + line + "'", () -> assertFalse(Remains.isRemains(line))));
  }

  @Test
  void everyLineLeftOutIsNamedWithHowOften() {
    Notes notes = new Notes();
    List<String> kept =
        Remains.without(List.of("Pier", "Advertisement", "Boats", "Advertisement", "Share"), notes);
    assertAll(
        () -> assertEquals(List.of("Pier", "Boats"), kept),
        () ->
            assertEquals(
                List.of("left out: Advertisement (2 times)", "left out: Share"), notes.list()));
  }

  @Test
  void listOfOtherHeadlinesAtTheEndGoes() {
    Notes notes = new Notes();
    List<String> lines =
        List.of(
            "The pier closes today.",
            "",
            "You may also like",
            "",
            "Ferry fares to rise",
            "Gulls return");
    assertEquals(List.of("The pier closes today.", ""), Remains.without(lines, notes));
    assertEquals(3, notes.list().size());
  }

  @Test
  void sentencesUnderSuchAHeadingStay() {
    List<String> lines =
        List.of("The pier closes.", "Further reading", "The board's report is in the library.");
    assertEquals(lines, Remains.without(lines, new Notes()));
  }

  @Test
  void sourceUnderSuchAHeadingStays() {
    List<String> lines =
        List.of("The pier closes.", "Further Reading", "Original Source: A letter from the board");
    assertEquals(lines, Remains.without(lines, new Notes()));
  }

  @Test
  void relatedHeadingAmidTheTextStays() {
    List<String> lines = List.of("Pier", "Related news", "Gulls return", "The board met again.");
    assertEquals(lines, Remains.without(lines, new Notes()));
  }
}
