package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.Span;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String TEXT = "One bridge was closed, another bridge was never opened.";

  @Test
  void textWithoutMarksIsOnePlainPiece() {
    Run run = only(new Layers(TEXT, ""));
    assertEquals(List.of(new Run.Piece(TEXT, false, null, null, null)), run.pieces());
  }

  @Test
  void marksThatCrossAreCutAtTheirEdges() {
    Layers layers = new Layers("abcdef", "");
    layers.add(new Span(0, 4), new Run.Hop(1, 1, "", ""));
    layers.add(Layer.PERSON, new Span(2, 6));
    assertEquals(
        List.of("ab|hit|", "cd|hit|name person", "ef||name person"),
        only(layers, "abcdef").pieces().stream().map(LayersTest::said).toList());
  }

  @Test
  void marksSideBySideStayApartAndNothingIsLeftBehind() {
    Layers layers = new Layers("abcdef", "");
    layers.add(Layer.PLACE, new Span(2, 4));
    layers.add(Layer.PLACE, new Span(0, 2));
    assertEquals(
        List.of("ab||name place", "cd||name place", "ef||"),
        only(layers, "abcdef").pieces().stream().map(LayersTest::said).toList());
  }

  @Test
  void sentencesOfEvidenceHoldTheOtherMarks() {
    Layers layers = new Layers(TEXT, "t");
    assertEquals("ts-4", layers.sentence(new Span(4, 21)));
    layers.add(Layer.CUE, new Span(15, 21));
    List<Run> runs = layers.cut(List.of(new Span(0, TEXT.length()))).getFirst();
    assertEquals(List.of(false, true, false), runs.stream().map(Run::evidence).toList());
    assertEquals(Arrays.asList(null, "ts-4", null), runs.stream().map(Run::anchor).toList());
    assertEquals("bridge was closed", runs.get(1).text());
  }

  @Test
  void placesThatStartWithAMatchShareItsAnchor() {
    Layers layers = new Layers(TEXT, "");
    layers.add(new Span(4, 10), new Run.Hop(1, 1, "", ""));
    layers.add(Layer.OTHER, new Span(4, 14));
    assertEquals("hit-1", layers.place(4));
    assertEquals("at-31", layers.place(31));
  }

  @Test
  void marksBeyondTheTextAreIgnored() {
    Layers layers = new Layers("abc", "");
    layers.add(Layer.DATE, new Span(1, 90));
    layers.add(Layer.DATE, new Span(50, 90));
    assertEquals("abc", only(layers, "abc").text());
  }

  @Test
  void randomMarksNeverChangeTheTextAndLieWhereTheyWerePut() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      checkRandom(random, "seed " + seed + ", round " + round);
    }
  }

  private static void checkRandom(Random random, String seed) {
    String text = TEXT.repeat(1 + random.nextInt(4));
    Layers layers = new Layers(text, "");
    boolean[] hit = new boolean[text.length()];
    boolean[] evidence = new boolean[text.length()];
    Set<String> anchors = new HashSet<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      Span span = span(random, text.length());
      switch (random.nextInt(3)) {
        case 0 -> {
          layers.add(Layer.HIT, span);
          mark(hit, span);
        }
        case 1 -> {
          anchors.add(layers.sentence(span));
          mark(evidence, span);
        }
        default -> layers.add(Layer.PLACE, span);
      }
    }
    List<Run> runs = layers.cut(List.of(new Span(0, text.length()))).getFirst();
    assertEquals(text, runs.stream().map(Run::text).collect(Collectors.joining()), seed);
    Set<String> found = runs.stream().map(Run::anchor).collect(Collectors.toSet());
    assertTrue(found.containsAll(anchors), seed);
    int at = 0;
    for (Run run : runs) {
      for (Run.Piece piece : run.pieces()) {
        for (int end = at + piece.text().length(); at < end; at++) {
          assertEquals(hit[at], piece.hit(), seed);
          assertEquals(evidence[at], run.evidence(), seed);
        }
      }
    }
  }

  @Test
  void hundredThousandMarksAreCutInASecondOrSo() {
    String text = "x".repeat(1_000_000);
    Layers layers = new Layers(text, "");
    List<Span> blocks = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      layers.add(Layer.HIT, new Span(i * 10, i * 10 + 12));
      blocks.add(new Span(i * 10, i * 10 + 9));
    }
    layers.sentence(new Span(0, text.length()));
    List<List<Run>> cut =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> layers.cut(blocks));
    assertEquals(100_000, cut.size());
  }

  private static Run only(Layers layers) {
    return only(layers, TEXT);
  }

  private static Run only(Layers layers, String text) {
    List<Run> runs = layers.cut(List.of(new Span(0, text.length()))).getFirst();
    assertEquals(1, runs.size());
    return runs.getFirst();
  }

  private static String said(Run.Piece piece) {
    return piece.text()
        + "|"
        + (piece.hit() ? "hit" : "")
        + "|"
        + (piece.style() == null ? "" : piece.style());
  }

  private static Span span(Random random, int length) {
    int start = random.nextInt(length - 1);
    return new Span(start, start + 1 + random.nextInt(length - start - 1));
  }

  private static void mark(boolean[] marks, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      marks[i] = true;
    }
  }
}
