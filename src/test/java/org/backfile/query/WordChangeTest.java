package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "megrer bank|merger bank",
        "-megrer OR title:(megrer x)|-merger OR title:(merger x)",
        "\"the megrer talks\"~5|\"the merger talks\"~5",
        "\"megrer @person\"~5|\"merger @person\"~5",
        "megrer~ /s bank|merger /s bank",
        "Megrer megrer* stance:mixed|Megrer megrer* stance:mixed",
      })
  void aWordIsChangedWhereverItStandsForText(String typed, String changed) {
    assertEquals(changed, new WordChange("megrer", "merger").of(QueryParser.parse(typed)).text());
  }

  @Test
  void aWordBecomesAPhraseWhenSeveralTakeItsPlace() {
    WordChange change = new WordChange("newyork", "New York");
    assertEquals(
        "\"New York\" \"in New York today\"",
        change.of(QueryParser.parse("newyork \"in newyork today\"")).text());
  }

  @Test
  void aQueryWithoutTheWordStaysAsItWasTyped() {
    ParsedQuery query = QueryParser.parse("bank  or (merger");
    assertSame(query, new WordChange("megrer", "merger").of(query));
  }

  @Test
  void wordsThatCanBeChangedAreThoseThatMustBeFound() {
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f"),
        List.copyOf(
            WordChange.words(
                QueryParser.parse(
                        "a (b OR \"c b\") title:d e~ /s \"f @person\" -g h* stance:mixed"
                            + " published:2024")
                    .tree())));
  }
}
