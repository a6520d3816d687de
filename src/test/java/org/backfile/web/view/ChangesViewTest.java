package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class ChangesViewTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);

  private static List<String> parts(String before, String after) {
    return new ChangedParts(WORDS)
        .of(TextChanges.between(before, after)).stream().map(ChangesViewTest::said).toList();
  }

  private static String said(ChangesView.Part part) {
    return part.folded()
        + part.paragraphs().stream()
            .map(
                pieces ->
                    pieces.stream()
                        .map(piece -> piece.kind().charAt(0) + ":" + piece.text())
                        .collect(Collectors.joining("|")))
            .toList();
  }

  @Test
  void whatIsFarFromAChangeIsFoldedAndCounted() {
    String same = "One.\n\nTwo.\n\nThree.\n\nFour.\n\n";
    assertEquals(
        List.of(
            "3 paragraphs unchanged[k:One., k:Two., k:Three.]",
            "[k:Four.]",
            "[k:The |r:old |a:new |k:end.]"),
        parts(same + "The old end.", same + "The new end."));
  }

  @Test
  void wholeParagraphsComeAndGo() {
    assertEquals(
        List.of("[k:One.]", "[a:New.]", "[k:Two.]"), parts("One.\n\nTwo.", "One.\n\nNew.\n\nTwo."));
    assertEquals(List.of("[k:One.]", "[r:Two.]"), parts("One.\n\nTwo.", "One.\n\n"));
  }

  @Test
  void sameTextsSaySo() {
    assertEquals("Both texts are the same to the letter.", MadeUp.noChanges(WORDS).same());
    assertEquals("", MadeUp.changes(WORDS).same());
  }

  @Test
  void titleAndSourceOfBothAreTold() {
    ChangesView view = MadeUp.changes(WORDS);
    assertEquals("Until 12 September 2025", view.before().label());
    assertTrue(view.before().title().contains("<script>"));
    assertEquals("/articles/harbour-lease", view.back());
    assertEquals("/articles/harbour-lease/changes?version=1", view.address());
  }
}
