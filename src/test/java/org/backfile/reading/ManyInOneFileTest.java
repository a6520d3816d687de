package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.backfile.article.Article;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Read;
import org.backfile.reading.ReadOutcome.Skipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyInOneFileTest {
  private static final String LINE =
      "{\"id\": \"p%d\", \"title\": \"Pier %d\", \"body\": \"The board met.\", \"rank\": 1.50}\n";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  @Test
  void brokenLineFailsAndTheRestGoesOn() throws IOException {
    List<ReadOutcome> outcomes =
        inbox.read(
            "a.jsonl",
            (LINE.formatted(1, 1) + "{\"title\": \n\n[1]\n{\"a\": 1}\n" + LINE.formatted(2, 2))
                .getBytes(StandardCharsets.UTF_8));
    String name = folder.getFileName() + "/a.jsonl line ";
    assertEquals(5, outcomes.size());
    assertTrue(
        assertInstanceOf(Failed.class, outcomes.get(1)).why().startsWith("broken at line 1"));
    assertEquals(name + 2, ((Failed) outcomes.get(1)).name());
    assertEquals(new Failed(name + 4, "not a JSON object"), outcomes.get(2));
    assertEquals(new Failed(name + 5, "neither a title nor a body"), outcomes.get(3));
    Article last = assertInstanceOf(Read.class, outcomes.get(4)).article();
    assertEquals("p2", last.id().value());
    assertEquals(4, last.origin().entry());
    assertEquals(List.of("1.50"), last.labels().others().get("rank"));
  }

  @Test
  void tooLongLineFailsAndTheRestGoesOn() throws IOException {
    inbox.write("a.jsonl", "{\"title\": \"" + "x".repeat(5000) + "\"}\n" + LINE.formatted(2, 2));
    List<ReadOutcome> outcomes = inbox.read(new ArticleReader(new ReadingLimits(1000, 1000)));
    assertEquals("the line is longer than 1000 characters", ((Failed) outcomes.get(0)).why());
    assertInstanceOf(Read.class, outcomes.get(1));
  }

  @Test
  void jsonIsOneObjectOrAList() throws IOException {
    assertEquals("Pier 1", inbox.article("a.json", LINE.formatted(1, 1).indent(2)).title());
    List<Article> list =
        inbox.articles("a.json", "[\n" + LINE.formatted(1, 1) + ",\n" + LINE.formatted(2, 2) + "]");
    assertEquals(List.of("Pier 1", "Pier 2"), list.stream().map(Article::title).toList());
    assertEquals(List.of(0, 1), list.stream().map(a -> a.origin().entry()).toList());
  }

  @Test
  void jsonThatBreaksOffFailsAfterWhatWasWhole() throws IOException {
    List<ReadOutcome> outcomes =
        inbox.read(
            "a.json",
            ("[" + LINE.formatted(1, 1) + ", {\"title\": ").getBytes(StandardCharsets.UTF_8));
    assertInstanceOf(Read.class, outcomes.get(0));
    assertInstanceOf(Failed.class, outcomes.get(1));
    assertEquals(2, outcomes.size());
  }

  @Test
  void jsonOfAnotherKindIsSkipped() throws IOException {
    assertInstanceOf(Skipped.class, inbox.outcome("package.json", "{\"name\": \"pier\"}"));
    assertInstanceOf(Skipped.class, inbox.outcome("package.json", "[]"));
  }

  @Test
  void namesInsideObjectsAreAuthors() throws IOException {
    Article article =
        inbox.article(
            "a.json",
            "{\"title\": \"Pier\", \"author\": [{\"name\": \"Ada Quill\", \"age\": 4}, \"Ben Oar\"]}");
    assertEquals(List.of("Ada Quill", "Ben Oar"), article.credit().authors());
  }

  @Test
  void htmlInABodyBecomesText() throws IOException {
    Article article =
        inbox.article(
            "a.json",
            "{\"title\": \"Pier\", \"content\": \"<p>The board <b>met</b>.</p><p>It left.</p>\"}");
    assertEquals("The board met.\n\nIt left.", article.body());
    assertEquals(List.of("the body was HTML"), article.origin().notes());
  }

  @Test
  void csvWithAnyDelimiterAndQuotedLineBreaks() throws IOException {
    for (String delimiter : List.of(",", ";", "\t")) {
      String csv =
          String.join(delimiter, "title", "text", "tags", "Desk")
              + "\r\n"
              + String.join(
                  delimiter,
                  "Pier",
                  "\"The board\n\nmet " + delimiter + " late.\"",
                  "pier|ferry",
                  "night")
              + "\r\n"
              + String.join(delimiter, "Gulls", "They are back.")
              + "\r\n";
      List<Article> articles = inbox.articles("a.csv", csv);
      assertEquals(2, articles.size());
      assertEquals(
          "The board\n\nmet " + (delimiter.isBlank() ? " " : delimiter) + " late.",
          articles.getFirst().body().replace('\t', ' '));
      assertEquals(List.of("pier", "ferry"), articles.getFirst().labels().tags());
      assertEquals(List.of("night"), articles.getFirst().labels().others().get("Desk"));
    }
  }

  @Test
  void csvWithoutOurColumnsFails() throws IOException {
    assertInstanceOf(Failed.class, inbox.outcome("a.csv", "boat,fare\nAnna,2\n"));
  }

  @Test
  void csvWithAQuoteNeverClosedStillEnds() throws IOException {
    List<ReadOutcome> outcomes =
        inbox.read(
            "a.csv",
            "title,text\nPier,\"The board met.\nGulls,Back".getBytes(StandardCharsets.UTF_8));
    assertEquals(1, outcomes.size());
  }

  @Test
  void gzipIsUnpackedAndADamagedOneFails() throws IOException {
    byte[] packed = gzip(LINE.formatted(1, 1) + LINE.formatted(2, 2));
    inbox.write("a.jsonl.gz", packed);
    assertEquals(2, inbox.read().size());
    Files.delete(folder.resolve("a.jsonl.gz"));
    packed[packed.length / 2] ^= 0x55;
    List<ReadOutcome> outcomes = inbox.read("b.jsonl.gz", packed);
    assertInstanceOf(Failed.class, outcomes.getLast());
  }

  @Test
  void aConsumersOwnExceptionPassesThrough() throws IOException {
    inbox.write("a.jsonl", LINE.formatted(1, 1));
    IllegalStateException own = new IllegalStateException("mine");
    ArticleReader reader = new ArticleReader();
    SourceFile file = reader.files(List.of(folder)).findFirst().orElseThrow();
    assertEquals(
        own,
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalStateException.class,
            () ->
                reader.read(
                    file,
                    outcome -> {
                      throw own;
                    })));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
