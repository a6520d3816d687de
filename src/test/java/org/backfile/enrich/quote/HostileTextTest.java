package org.backfile.enrich.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.backfile.article.Article;
import org.backfile.article.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final int LENGTH = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\u201c",
        "\u201d",
        "'",
        "\u2018",
        "'a ",
        "\" ",
        "\"a\" ",
        "\u201ca ",
        "said ",
        "said, ",
        "\"No?\" he said ",
        "Ilse Varga, ",
        "Ilse Varga and ",
        "Ilse Varga said ",
        "Ilse Varga, who said, ",
        "according to ",
        "\"We go,\" said Ilse Varga, ",
        "\u201cWe go.\u201d\n\n"
      })
  void aMillionCharactersOfItTakeSeconds(String piece) {
    Article article = Told.article("Title", piece.repeat(LENGTH / piece.length()));
    assertTimeout(PATIENCE, () -> Told.find(article));
  }

  @Test
  void anyMixtureOfMarksAndWordsGivesPassagesOfTheText() {
    String[] pieces = {
      "\"",
      "\u201c",
      "\u201d",
      "\u2018",
      "\u2019",
      "'",
      ", ",
      ". ",
      "? ",
      "\n\n",
      " said ",
      " he ",
      "Ilse Varga",
      " that ",
      "the quay ",
      " according to ",
      " is lost ",
      ": ",
      "and ",
      "Tomas Brandt"
    };
    long seed = 41;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      StringBuilder body = new StringBuilder("A");
      for (int i = 0; i < 40; i++) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      Article article = Told.article("Title", body.toString());
      List<Quote> quotes = Told.find(article);
      for (Quote quote : quotes) {
        assertEquals(quote.said().of(article).strip(), quote.said().of(article), "seed " + seed);
      }
      assertEquals(quotes, Told.find(article), "seed " + seed);
    }
  }
}
