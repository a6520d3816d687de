package org.backfile.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.backfile.article.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CitationTest {
  private static final LocalDate READ = LocalDate.of(2026, 11, 22);
  private static final String URL = "https://post.example/ferry";
  private static final String COPY = "https://archive.example/articles/ferry";

  /** Published once and kept: who, what, where and when are all known. */
  private static Cited cited(String title, String source, String date, String... authors) {
    return new Cited(
            "ferry",
            List.of(authors).stream().map(name -> Author.of(name, false)).toList(),
            title,
            source,
            PartialDate.parse(date).orElse(null),
            "",
            "en",
            URL,
            false,
            "",
            "",
            0,
            List.of(),
            null)
        .read(READ, COPY);
  }

  private static String entry(Style style, Cited cited) {
    return style.of(cited).entry().text();
  }

  private static String mention(Style style, Cited cited) {
    return style.of(cited).mention().text();
  }

  private static Cited by(String... authors) {
    return cited("The Ferry Waits", "The Post", "2024-09-02", authors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MLA     |                               | “The Ferry Waits.” The Post, 2 Sept. 2024, U. Accessed 22 Nov. 2026.
          MLA     | Ada Quill                     | Quill, Ada. “The Ferry Waits.” The Post, 2 Sept. 2024, U. Accessed 22 Nov. 2026.
          MLA     | Ada Quill;Ben Finch           | Quill, Ada, and Ben Finch. “The Ferry Waits.” The Post, 2 Sept. 2024, U. Accessed 22 Nov. 2026.
          MLA     | Ada Quill;Ben Finch;Cy Dee    | Quill, Ada, et al. “The Ferry Waits.” The Post, 2 Sept. 2024, U. Accessed 22 Nov. 2026.
          MLA     | Harbour Board                 | Harbour Board. “The Ferry Waits.” The Post, 2 Sept. 2024, U. Accessed 22 Nov. 2026.
          MLA     | The Post                      | “The Ferry Waits.” The Post, 2 Sept. 2024, U. Accessed 22 Nov. 2026.
          APA     |                               | The Ferry Waits. (2024, September 2). The Post. U
          APA     | Ada Marie Quill               | Quill, A. M. (2024, September 2). The Ferry Waits. The Post. U
          APA     | Ada Quill;Jean-Paul Finch     | Quill, A., & Finch, J.-P. (2024, September 2). The Ferry Waits. The Post. U
          APA     | Ada Quill;Ben Finch;Cy Dee    | Quill, A., Finch, B., & Dee, C. (2024, September 2). The Ferry Waits. The Post. U
          APA     | Harbour Board                 | Harbour Board. (2024, September 2). The Ferry Waits. The Post. U
          APA     | The Post                      | The Post. (2024, September 2). The Ferry Waits. U
          CHICAGO |                               | “The Ferry Waits.” The Post, September 2, 2024. U.
          CHICAGO | Ada Quill                     | Quill, Ada. “The Ferry Waits.” The Post, September 2, 2024. U.
          CHICAGO | Ada Quill;Ben Finch           | Quill, Ada, and Ben Finch. “The Ferry Waits.” The Post, September 2, 2024. U.
          CHICAGO | Ada Quill;Ben Finch;Cy Dee    | Quill, Ada, Ben Finch, and Cy Dee. “The Ferry Waits.” The Post, September 2, 2024. U.
          CHICAGO | A Quill;B Fin;C Dee;D Eft;E Fay;F Gull;G Hen | Quill, A, B Fin, C Dee, et al. “The Ferry Waits.” The Post, September 2, 2024. U.
          """)
  void authorsStandAsTheStyleWantsThem(Style style, String authors, String expected) {
    Cited cited = authors == null ? by() : by(authors.split(";"));
    assertEquals(expected.replace(" U", " " + URL), entry(style, cited));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MLA     |                            | (“The Ferry Waits”)
          MLA     | Ada Quill;Ben Finch        | (Quill and Finch)
          MLA     | Ada Quill;Ben Finch;Cy Dee | (Quill et al.)
          APA     |                            | (“The Ferry Waits,” 2024)
          APA     | Ada Quill                  | (Quill, 2024)
          APA     | Ada Quill;Ben Finch        | (Quill & Finch, 2024)
          APA     | Ada Quill;Ben Finch;Cy Dee | (Quill et al., 2024)
          CHICAGO |                            | “The Ferry Waits,” The Post, September 2, 2024, U.
          CHICAGO | Ada Quill                  | Ada Quill, “The Ferry Waits,” The Post, September 2, 2024, U.
          CHICAGO | Ada Quill;Ben Finch        | Ada Quill and Ben Finch, “The Ferry Waits,” The Post, September 2, 2024, U.
          CHICAGO | Ada Quill;Ben Finch;Cy Dee | Ada Quill et al., “The Ferry Waits,” The Post, September 2, 2024, U.
          """)
  void mentionNamesWhoIsMeant(Style style, String authors, String expected) {
    Cited cited = authors == null ? by() : by(authors.split(";"));
    assertEquals(expected.replace(" U.", " " + URL + "."), mention(style, cited));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MLA     | 2024-05-02 | Quill, Ada. “F.” The Post, 2 May 2024, U. Accessed 22 Nov. 2026.
          MLA     | 2024-05    | Quill, Ada. “F.” The Post, May 2024, U. Accessed 22 Nov. 2026.
          MLA     | 2024       | Quill, Ada. “F.” The Post, 2024, U. Accessed 22 Nov. 2026.
          MLA     | none       | Quill, Ada. “F.” The Post, U. Accessed 22 Nov. 2026.
          APA     | 2024-05    | Quill, A. (2024, May). F. The Post. U
          APA     | 2024       | Quill, A. (2024). F. The Post. U
          APA     | none       | Quill, A. (n.d.). F. The Post. Retrieved November 22, 2026, from U
          CHICAGO | 2024-05    | Quill, Ada. “F.” The Post, May 2024. U.
          CHICAGO | 2024       | Quill, Ada. “F.” The Post, 2024. U.
          CHICAGO | none       | Quill, Ada. “F.” The Post, n.d. Accessed November 22, 2026. U.
          """)
  void dateIsAsExactAsItIsKnownAndNeverMadeUp(Style style, String date, String expected) {
    Cited cited = cited("F", "The Post", date, "Ada Quill");
    assertEquals(expected.replace(" U", " " + URL), entry(style, cited));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Who Pays?                  | “Who Pays?” The Post       | Who Pays? The Post.        | “Who Pays?,” The
          They Said No.              | “They Said No.” The Post   | They Said No. The Post.    | “They Said No.,” The
          So It Goes…                | “So It Goes…” The Post     | So It Goes… The Post.      | “So It Goes…,” The
          The "Last" Ferry           | “The ‘Last’ Ferry.” The P  | The "Last" Ferry. The Post | “The ‘Last’ Ferry,” The
          He Said “No!”              | “He Said ‘No!’” The Post   | He Said “No!” The Post.    | “He Said ‘No!’,” The
          新しい渡し船。              | “新しい渡し船。” The Post    | 新しい渡し船。 The Post.     | “新しい渡し船。,” The
          """)
  void noTitleIsFollowedByOneMarkTooMany(String title, String mla, String apa, String note) {
    Cited cited = cited(title, "The Post", "2024", "Ada Quill");
    assertTrue(entry(Style.MLA, cited).startsWith("Quill, Ada. " + mla), entry(Style.MLA, cited));
    assertTrue(entry(Style.CHICAGO, cited).contains(mla), entry(Style.CHICAGO, cited));
    assertTrue(entry(Style.APA, cited).contains("(2024). " + apa), entry(Style.APA, cited));
    assertTrue(mention(Style.CHICAGO, cited).contains(note), mention(Style.CHICAGO, cited));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Quill                  | Quill, Ada                   | Quill, A.
          Quill, Ada                 | Quill, Ada                   | Quill, A.
          Ludwig van der Berg        | van der Berg, Ludwig         | van der Berg, L.
          Van Morrison               | Morrison, Van                | Morrison, V.
          Sam King, Jr.              | King, Sam, Jr.               | King, S., Jr.
          Sam King III               | King, Sam, III               | King, S., III
          King, Sam, Jr.             | King, Sam, Jr.               | King, S., Jr.
          J. R. Wren                 | Wren, J. R.                  | Wren, J. R.
          J.R. Wren                  | Wren, J.R.                   | Wren, J. R.
          Анна Ким                   | Ким, Анна                    | Ким, А.
          Zoë O’Hara                 | O’Hara, Zoë                  | O’Hara, Z.
          Reuters                    | Reuters                      | Reuters
          Valley Times Staff         | Valley Times Staff           | Valley Times Staff
          Quill and Sons, Ltd        | Quill and Sons, Ltd          | Quill and Sons, Ltd
          Ministry of Works          | Ministry of Works            | Ministry of Works
          王小明                      | 王小明                        | 王小明
          محمود درويش                | محمود درويش                  | محمود درويش
          desk@post.example          | desk@post.example            | desk@post.example
          Unit 7 Crew                | Unit 7 Crew                  | Unit 7 Crew
          """)
  void nameIsTurnedOnlyWhereItsPartsArePlain(String name, String turned, String initialed) {
    Author author = Author.of(name, false);
    assertEquals(turned, author.turned());
    assertEquals(initialed, author.initialed());
  }

  @Test
  void nameOfAnOrganizationIsNeverTurned() {
    assertEquals("Meridian Freight", Author.of("Meridian Freight", true).turned());
  }

  @Test
  void articleThatAppearedNowhereElseIsCitedInTheArchive() {
    Cited here =
        new Cited(
                "ferry",
                List.of(),
                "F",
                "The Post",
                null,
                "",
                "en",
                "",
                false,
                "",
                "",
                0,
                List.of(),
                null)
            .read(READ, COPY);
    assertEquals(
        "“F.” The Post. Backfile, " + COPY + ". Accessed 22 Nov. 2026.", entry(Style.MLA, here));
    assertEquals(
        "F. (n.d.). The Post. Backfile. Retrieved November 22, 2026, from " + COPY,
        entry(Style.APA, here));
    assertEquals(
        "“F.” The Post, n.d. Backfile. Accessed November 22, 2026. " + COPY + ".",
        entry(Style.CHICAGO, here));
    assertTrue(entry(Style.BIBTEX, here).contains("howpublished = {Backfile}"));
    assertTrue(entry(Style.RIS, here).contains("DB  - Backfile\r\n"));
  }

  @Test
  void passageIsCitedWithItsWordsAndItsLink() {
    Cited passage =
        by("Ada Quill").passage("The \"ferry\"\nwill not run", 3, COPY + "?quote=ferry");
    assertEquals("“The ‘ferry’ will not run” (Quill)", mention(Style.MLA, passage));
    assertEquals("“The ‘ferry’ will not run” (Quill, 2024, para. 3)", mention(Style.APA, passage));
    assertEquals(
        "Ada Quill, “The Ferry Waits,” The Post, September 2, 2024, Backfile, accessed November 22,"
            + " 2026, https://archive.example/articles/ferry?quote=ferry.",
        mention(Style.CHICAGO, passage));
    for (Style style : Style.values()) {
      assertTrue(entry(style, passage).contains(COPY + "?quote=ferry"), style.key());
    }
    assertTrue(entry(Style.RIS, passage).contains("N1  - “The ‘ferry’ will not run”\r\n"));
  }

  @Test
  void snapshotIsCitedWithItsCountDayAndHash() {
    Cited frozen =
        Cited.snapshot("f7", "articles with ferry", 84, LocalDate.of(2026, 5, 2), COPY, "9f86d081")
            .read(READ, COPY);
    assertEquals(
        "“articles with ferry.” Backfile, 2 May 2026, "
            + COPY
            + ". Frozen search result, 84 articles, SHA-256 9f86d081. Accessed 22 Nov. 2026.",
        entry(Style.MLA, frozen));
    assertEquals(
        "articles with ferry [Frozen search result, 84 articles, SHA-256 9f86d081]. (2026, May 2)."
            + " Backfile. Retrieved November 22, 2026, from "
            + COPY,
        entry(Style.APA, frozen));
    assertEquals(
        "“articles with ferry.” Frozen search result, 84 articles, SHA-256 9f86d081. May 2, 2026."
            + " Backfile. Accessed November 22, 2026. "
            + COPY
            + ".",
        entry(Style.CHICAGO, frozen));
    assertTrue(entry(Style.RIS, frozen).startsWith("TY  - DATA\r\nID  - f7\r\n"));
    assertTrue(entry(Style.BIBTEX, frozen).contains("84 articles, SHA-256 9f86d081"));
  }

  @Test
  void italicsLieOnTheSourceElseInApaOnTheTitle() {
    StyledText mla = Style.MLA.of(by("Ada Quill")).entry();
    assertEquals(List.of("The Post"), italics(mla));
    assertEquals(List.of("The Post"), italics(Style.CHICAGO.of(by()).mention()));
    assertEquals(List.of("F"), italics(Style.APA.of(cited("F", "", "2024")).entry()));
    assertEquals(List.of(), italics(Style.MLA.of(cited("F", "", "2024")).entry()));
  }

  private static List<String> italics(StyledText styled) {
    return styled.italics().stream()
        .map(span -> styled.text().substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void ofMoreThanTwentyAuthorsTheFirstNineteenAndTheLastAreNamed() {
    String[] authors =
        IntStream.range(0, 25).mapToObj(i -> "Ada Q" + (char) ('a' + i)).toArray(String[]::new);
    String entry = entry(Style.APA, by(authors));
    assertTrue(entry.contains("Qs, A., . . . Qy, A. (2024"), entry);
    assertFalse(entry.contains("Qt"), entry);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void hostileTextsStayInTheirLineAndDirection(Style style) {
    String hostile = "A\u202e\r\nER  - \r\nTY  - BOOK\u0000 }} <i>\ud800";
    Cited cited = cited(hostile, hostile, "2024", hostile, hostile).passage(hostile, 1, COPY);
    String all = entry(style, cited) + mention(style, cited);
    assertFalse(all.matches("(?s).*[\u0000\u202e\ud800].*"), all);
    assertTrue(all.lines().noneMatch(line -> line.matches("ER  - .+|TY  - BOOK.*|}}.*")), all);
  }

  @Test
  void nothingIsSaidOfWhatIsNotKnown() {
    Cited bare =
        new Cited("x", List.of(), "F", "", null, "", "", "", false, "", "", 0, List.of(), null);
    assertEquals("“F.”", entry(Style.MLA, bare));
    assertEquals("F. (n.d.).", entry(Style.APA, bare));
    assertEquals("“F.” n.d.", entry(Style.CHICAGO, bare));
    assertEquals("@misc{x,\n  title = {{F}},\n}\n", entry(Style.BIBTEX, bare));
    assertEquals("TY  - NEWS\r\nID  - x\r\nTI  - F\r\nER  - \r\n", entry(Style.RIS, bare));
  }
}
