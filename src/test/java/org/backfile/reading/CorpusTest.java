package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Read;
import org.backfile.reading.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;

/** The files of {@code src/test/resources/reading}: one for each kind of file met in the wild. */
class CorpusTest {
  private static final List<String> EXPECTED =
      List.of(
          "Lighthouse: the keeper leaves | Undated | The last keeper left on Friday.",
          "Tide one | Undated | High at six.",
          "Tide two | Undated | High at seven.",
          "Old ferry pier to close | 2024-09 | What the board said / The harbour board closed the"
              + " old pier after a long night. / \u2022 the clock stays / \u2022 the boats go",
          "skipped: reading/not-a-text.txt",
          "Boat named Anna sold | 2023-11-02 | It went for two thousand.",
          "failed: reading/one-broken-line.jsonl line 2",
          "Boat named Berta stays | Undated | Nobody wanted it.",
          "Fog stops all boats | Undated | Nothing moved before noon.",
          "The storm had been forecast for days, yet nobody had tied up the boats when it\u2026 |"
              + " Undated | The storm had been forecast for days, yet nobody had tied up the boats"
              + " when it came in the night and threw three of them over the wall, where they lay"
              + " until the morning with their masts broken and their paint gone, and the owners"
              + " stood around them and said very little to each other before they went home to"
              + " breakfast.",
          "Gulls return to the harbour | 2024-03-03 | By Ben Oar | 3 March 2024 / Some four hundred"
              + " gulls came back on Sunday, the harbour master said.",
          "Ticket office; a listed building | Undated | It must stay. / So says the town.",
          "Le phare rouvre | Undated | Le phare a \u00E9t\u00E9 r\u00E9par\u00E9 apr\u00E8s"
              + " l\u2019hiver, dit le ma\u00EEtre du port.");

  @Test
  void everyFileIsReadAsItShouldBe() {
    assertEquals(
        String.join("\n", EXPECTED),
        String.join(
            "\n",
            new Inbox(Path.of("src/test/resources/reading"))
                .read().stream().map(CorpusTest::line).toList()));
  }

  private static String line(ReadOutcome outcome) {
    return switch (outcome) {
      case Read read -> line(read.article());
      case Skipped skipped -> "skipped: " + skipped.name();
      case Failed failed -> "failed: " + failed.name();
    };
  }

  private static String line(Article article) {
    String body = article.body().replaceAll("\n+", " / ");
    return article.title() + " | " + article.published().label() + " | " + body;
  }
}
