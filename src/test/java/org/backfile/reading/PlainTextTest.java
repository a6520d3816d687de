package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Provenance;
import org.backfile.reading.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextTest {
  private static final String PROSE =
      "The harbour board met late on Tuesday and agreed, after four hours of argument, to close the old ferry pier.";

  @TempDir Path folder;

  @Test
  void firstLineThatReadsAsAHeadlineIsTheTitle() throws IOException {
    Article article = read("Old ferry pier to close\n\n" + PROSE + "\n");
    assertEquals("Old ferry pier to close", article.title());
    assertEquals(PROSE, article.body());
    assertEquals(Provenance.Kind.FILE, article.headline().provenance().kind());
  }

  @Test
  void headlineRepeatedAtOnceCountsOnce() throws IOException {
    Article article = read("What now? The pier\u2019s end\n\nWHAT NOW? The pier's end\n\n" + PROSE);
    assertEquals("What now? The pier\u2019s end", article.title());
    assertEquals(PROSE, article.body());
  }

  @Test
  void proseAtTheTopGetsAnHonestTitleAndStaysInTheBody() throws IOException {
    Article article = read(PROSE + "\nA Second Line\n" + PROSE);
    assertEquals(
        "The harbour board met late on Tuesday and agreed, after four hours of argument\u2026",
        article.title());
    assertTrue(article.title().length() <= 80, article.title());
    assertEquals("no headline in the file: first words", article.headline().provenance().detail());
    assertTrue(article.body().startsWith(PROSE));
  }

  @Test
  void lineOfAFixedWidthThatIsBrokenEarlyStaysInItsParagraph() throws IOException {
    String wrapped =
        """
        The harbour board met late on Tuesday and agreed, after four
        hours of argument, to close the old ferry pier and to sell
        New Zealand timber that had been stored below it since the
        flood of last winter.
        The mayor, who had asked for it, said that nobody would miss the
        pier but the gulls, and that the money would go to the
        lifeboat station on the other side of the bay.
        A second paragraph begins on a line of its own, as it does in
        the papers of that time.
        """;
    String body = read("Old ferry pier to close\n\n" + wrapped).body();
    assertTrue(body.contains("to the lifeboat station"), body);
    assertTrue(body.contains("pier and to sell New Zealand timber"), body);
    assertTrue(body.contains("last winter.\n\nThe mayor"), body);
  }

  @Test
  void shortSentenceAtTheTopIsNotAHeadline() throws IOException {
    Article article = read("It rained.\n\n" + PROSE);
    assertEquals("It rained\u2026", article.title());
    assertTrue(article.body().startsWith("It rained.\n\n"));
  }

  @Test
  void headlineMayEndInAnAbbreviationOrAQuestionMark() {
    assertTrue(Titled.isHeadline("Harbour board sues Pier Holdings Inc."));
    assertTrue(Titled.isHeadline("Who pays for the pier?"));
    assertTrue(Titled.isHeadline("iPhone ferry tickets are here"));
    assertFalse(Titled.isHeadline("and so it went on"));
    assertFalse(Titled.isHeadline("\u2022 first of three points"));
    assertFalse(Titled.isHeadline("The board met. Then it left"));
    assertFalse(Titled.isHeadline("https://example.org/pier"));
  }

  @Test
  void aLoneHeadlineIsAnArticleWithoutABody() throws IOException {
    Article article = read("Old ferry pier to close\n");
    assertEquals("Old ferry pier to close", article.title());
    assertEquals("", article.body());
  }

  @Test
  void bylineBeforeTheHeadlineIsNotTheTitle() throws IOException {
    Article article = read("By Ada Quill, 12 May 2021\n\nOld ferry pier to close\n\n" + PROSE);
    assertEquals("Old ferry pier to close", article.title());
    assertEquals("2021-05-12", article.published().label());
    assertEquals(List.of("Ada Quill"), article.credit().authors());
    assertTrue(article.body().startsWith("By Ada Quill, 12 May 2021"));
  }

  @Test
  void textWithoutWordsIsNamedByItsFile() throws IOException {
    assertEquals("tide-tables", new Inbox(folder).article("tide-tables.txt", "12 14 16\n").title());
  }

  @Test
  void emptyAndBlankFilesAreSkippedWithAReason() throws IOException {
    assertEquals(
        new Skipped(folder.getFileName() + "/a.txt", "the file is empty"),
        new Inbox(folder).outcome("a.txt", ""));
    assertEquals(
        new Skipped(folder.getFileName() + "/a.txt", "there are no words in it"),
        new Inbox(folder).outcome("a.txt", " \n\n\t\n"));
  }

  @Test
  void longLinesAreParagraphsOfTheirOwn() throws IOException {
    Article article = read("Pier to close\n" + PROSE + "\nThe vote\n" + PROSE + "\n");
    assertEquals(PROSE + "\n\nThe vote\n\n" + PROSE, article.body());
  }

  @Test
  void textBrokenAtAFixedWidthIsMadeWhole() throws IOException {
    Article article =
        read(
            """
            Pier to close

            The harbour board met late on Tuesday and agreed, after four
            hours of argument, to close the old ferry pier before the long-
            term contract ends in the autumn of next year and the last of
            the boats is sold.

            Two things are left:

            - the ticket office, which is a listed building and must be kept
            - the clock
            """);
    assertEquals(
        "The harbour board met late on Tuesday and agreed, after four hours of argument, to close"
            + " the old ferry pier before the long-term contract ends in the autumn of next year"
            + " and the last of the boats is sold.\n\nTwo things are left:\n\n"
            + "- the ticket office, which is a listed building and must be kept\n- the clock",
        article.body());
  }

  @Test
  void versesKeepTheirLines() throws IOException {
    String verses = "The tide went out\nand took the pier\nthe gulls stayed on\nfor half a year";
    assertEquals(verses, read("Pier song\n\n" + verses).body());
  }

  @Test
  void lineEndsAndSpacesAreOfOneKind() throws IOException {
    Article article = read("Pier to close\r\n\r\nOne\u00A0hundred\r\rTwo\u2028Three\r\n");
    assertEquals("One hundred\n\nTwo\nThree", article.body());
  }

  @Test
  void controlCharactersGoAndTheNoteSaysSo() throws IOException {
    Article article = read("Pier to close\n\n" + PROSE + "\u0000\u0007 and soft\u00ADly");
    assertEquals(PROSE + " and softly", article.body());
    assertEquals(List.of("control characters taken out"), article.origin().notes());
  }

  @Test
  void markupInPlainTextStaysAsItIs() throws IOException {
    String script = "<script>alert('pier')</script> was found in the post, said the board.";
    assertEquals(script, read("Pier to close\n\n" + script).body());
  }

  private Article read(String text) throws IOException {
    return new Inbox(folder).article("pier.txt", text);
  }
}
