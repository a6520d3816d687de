package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final Wording GERMAN = Wording.of("de").orElseThrow();

  @Test
  void aRepairIsSaidInTheReadersLanguage() {
    ParsedQuery query = QueryParser.parse("\u201ccloud merger");
    assertEquals(
        List.of(
            "A quotation mark was missing; \u201ccloud merger\u201d was searched as a phrase.",
            "Typographic quotation marks were read as plain ones: \"...\"."),
        Repair.say(query.repairs(), Wording.ENGLISH));
    assertEquals(
        List.of(
            "Ein Anf\u00fchrungszeichen fehlte; \u201ecloud merger\u201c wurde als Wortfolge gesucht.",
            "Typografische Anf\u00fchrungszeichen wurden als gerade gelesen: \"...\"."),
        Repair.say(query.repairs(), GERMAN));
  }

  @Test
  void aReadingInsideARepairIsSaidInTheSameLanguage() {
    List<Repair> repairs = QueryParser.parse("published:>2024").repairs();
    assertEquals(
        List.of("\u201epublished:>2024\u201c wurde so gelesen: Artikel, erschienen ab 2024."),
        Repair.say(repairs, GERMAN));
  }

  @Test
  void wordsOfAReaderAreNoPatternOfAMessage() {
    assertEquals(
        List.of("\u201c{9}'{\u201d is not a key of a search."),
        Repair.say(Address.readQuery("{9}'{=1").ignored(), Wording.ENGLISH));
  }

  @Test
  void longWordsAreCut() {
    String said =
        Repair.say(Address.readQuery("x".repeat(99)).ignored(), Wording.ENGLISH).getFirst();
    assertEquals("\u201c" + "x".repeat(40) + "\u2026\u201d is not a key of a search.", said);
  }
}
