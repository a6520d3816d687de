package org.backfile.enrich.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
  private static final List<String> NAMES =
      List.of("Laura Benedetti\t[14]", "Nordwind Freight\t[13]", "Boston\t[11]");

  @Test
  void equalSeedsTellEqualStoriesFullOfNames(@TempDir Path folder) throws IOException {
    Path names = Files.write(folder.resolve("names.txt"), NAMES);
    List<LabelledText> once = Stories.read(names, new Random(7)).told();
    List<LabelledText> again = Stories.read(names, new Random(7)).told();
    assertEquals(sentences(once), sentences(again));
    long named =
        once.stream().flatMap(t -> t.sentences().stream()).mapToLong(s -> s.names().size()).sum();
    assertTrue(named > sentences(once).size(), () -> named + " names");
  }

  @Test
  void noSlotOrChoiceIsLeftOpen(@TempDir Path folder) throws IOException {
    Path names = Files.write(folder.resolve("names.txt"), NAMES);
    for (LabelledText.Sentence sentence : sentences(Stories.read(names, new Random(7)).told())) {
      for (String token : sentence.tokens()) {
        assertTrue(
            !token.matches("[{}|^~#]|[PpiOoACNRTUMm]\\d"), () -> sentence.tokens().toString());
      }
    }
  }

  private static List<LabelledText.Sentence> sentences(List<LabelledText> texts) {
    return texts.stream().flatMap(text -> text.sentences().stream()).toList();
  }
}
