package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpViewTest {
  @Test
  void marksOfEmphasisGoAndStarsThatAreMeantStay() {
    assertEquals("finds Mergers too", said("finds *Mergers* too"));
    assertEquals("cannot begin with * or ?; *merger", said("cannot begin with * or ?; *merger"));
  }

  private static String said(String paragraph) {
    HelpView help = HelpView.of(List.of("# How to search", "", paragraph));
    return help.sections().getFirst().pieces().getFirst().text().getFirst().text();
  }
}
