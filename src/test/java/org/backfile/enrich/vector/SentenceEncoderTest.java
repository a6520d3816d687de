package org.backfile.enrich.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.backfile.article.Span;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
  private static final SentenceEncoder ENCODER = SentenceEncoder.load().orElseThrow();

  private static double likeness(String one, String other) {
    return product(ENCODER.encode(one).mean(), ENCODER.encode(other).mean());
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }

  @Test
  void textsOfOneMeaningAreNearerThanTextsOfTwo() {
    double near = likeness("The bank lent the firm money.", "The company got a loan.");
    double far = likeness("The bank lent the firm money.", "A storm flooded the valley.");
    assertTrue(near > far + 0.2, near + " and " + far);
  }

  @Test
  void piecesStandWhereTheirWordsDo() {
    String text = "Caf\u00e9 owner\u2019s \u4e2d\u6587 un\u00adbelievably";
    EncodedText encoded = ENCODER.encode(text);
    assertEquals("Caf\u00e9", encoded.pieces().getFirst().of(text));
    assertEquals("un\u00adbelievably", encoded.pieces().getLast().of(text));
    assertEquals(encoded.pieces().size(), encoded.vectors().size());
  }

  @Test
  void vectorOfAPlaceIsOfItsOwnPiecesAlone() {
    EncodedText encoded = ENCODER.encode("Ministers praised the port");
    assertEquals(1, product(encoded.mean(new Span(0, 9)), encoded.mean(new Span(0, 9))), 1e-5);
    assertTrue(product(encoded.mean(new Span(0, 9)), encoded.mean(new Span(22, 26))) < 0.999);
    assertEquals(0, product(encoded.mean(new Span(900, 901)), encoded.mean()));
  }

  @Test
  void sameTextHasTheSameVectorWhateverWasReadBefore() {
    float[] first = ENCODER.encode("Rain fell.").mean();
    likeness("Something else, and much longer than before.", "");
    assertArrayEquals(first, ENCODER.encode("Rain fell.").mean());
  }

  @Test
  void endlessAndStrangeTextIsReadAsFarAsTheModelReads() {
    for (String piece :
        new String[] {"a", "word ", "!", "\ud83d\ude00", "\ud83d", "\u0301", "\u0000"}) {
      EncodedText encoded =
          assertTimeout(Duration.ofSeconds(20), () -> ENCODER.encode(piece.repeat(300_000)));
      assertTrue(encoded.pieces().size() <= SentenceEncoder.MOST_PIECES);
    }
    assertEquals(0, ENCODER.encode("").pieces().size());
  }

  @Test
  void modelIsOpenedOnAThreadWithASmallStack() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    ProcessBuilder command =
        new ProcessBuilder(java, "-Xss512k", "-cp", classes, FirstUse.class.getName());
    command.redirectErrorStream(true);
    Process process = command.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), told);
  }

  /** A program that does nothing but encode. */
  static final class FirstUse {
    private FirstUse() {}

    public static void main(String[] args) {
      SentenceEncoder.load().orElseThrow().encode("Rain fell.");
    }
  }
}
