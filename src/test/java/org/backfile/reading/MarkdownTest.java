package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.backfile.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {
  @TempDir Path folder;

  @Test
  void marksGoAndWordsStay() throws IOException {
    Article article =
        read(
            """
            # Pier *to* close

            The **board** met
            [on Tuesday](https://example.org), see `minutes`.

            ## What is next

            - the clock
            - the ~~old~~ office
              - its roof

            3. sell
            4. move

            > We are sorry, said the chair.

                tide 12

            ```
            gate = shut
            gate = open
            ```

            | boat | fare |
            |------|------|
            | Anna | 2    |

            ---
            ![A gull on the pier](gull.jpg)
            """);
    assertEquals("Pier to close", article.title());
    assertEquals("first heading", article.headline().provenance().detail());
    assertEquals(
        """
        The board met on Tuesday, see minutes.

        What is next

        \u2022 the clock
        \u2022 the ~~old~~ office
        \u2022 its roof

        3. sell
        4. move

        We are sorry, said the chair.

        tide 12

        gate = shut
        gate = open

        | boat | fare |
        |------|------|
        | Anna | 2    |

        A gull on the pier"""
            .replaceAll(" +\\|", " |"),
        article.body());
  }

  @Test
  void headingRepeatingTheTitleGoes() throws IOException {
    Article article = read("---\ntitle: Pier to close\n---\n# Pier to close\n\nThe board met.\n");
    assertEquals("Pier to close", article.title());
    assertEquals("The board met.", article.body());
  }

  @Test
  void otherHeadingUnderAGivenTitleStays() throws IOException {
    Article article = read("---\ntitle: Pier to close\n---\n# A long goodbye\n\nThe board met.\n");
    assertEquals("A long goodbye\n\nThe board met.", article.body());
  }

  @Test
  void htmlInMarkdownKeepsItsWordsOnly() throws IOException {
    Article article =
        read(
            "# Pier\n\n<div onclick=\"x()\">The <b>board</b> met.</div>\n\nIt <em>closed</em>.<script>x()</script>\n");
    assertEquals("The board met.\n\nIt closed.x()", article.body());
  }

  @Test
  void wikiLinksStay() throws IOException {
    assertEquals("See [[The Pier]].", read("# Pier\n\nSee [[The Pier]].\n").body());
  }

  private Article read(String text) throws IOException {
    return new Inbox(folder).article("pier.md", text);
  }
}
