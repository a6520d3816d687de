package org.backfile.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicLabelsTest {
  @TempDir Path folder;

  private TopicLabels read(String lines) throws IOException {
    return TopicLabels.read(Files.writeString(folder.resolve("labels.txt"), lines));
  }

  @Test
  void topicBelowAMappedOneHasItsLabelAndTheNarrowestWins() throws IOException {
    TopicLabels labels =
        read("# news\nMoney = economy, labour\nDeals = economy/mergers\n")
            .of(Set.of("money", "deals"));
    assertEquals(Optional.of("money"), labels.of("Economy/markets"));
    assertEquals(Optional.of("deals"), labels.of("economy/mergers"));
    assertEquals(Optional.of("money"), labels.of("economy/mergers and takeovers"));
    assertEquals(Optional.empty(), labels.of("sport"));
  }

  @Test
  void labelThatNoLineNamesIsTheTopicOfItsName() throws IOException {
    assertEquals(Optional.of("sport"), read("").of(Set.of("sport")).of("sport/golf"));
  }

  @Test
  void labelThatIsNotInTheDataAnswersNothing() throws IOException {
    TopicLabels labels = read("money = economy\nwork = labour\n").of(Set.of("work"));
    assertEquals(Optional.empty(), labels.of("economy"));
    assertEquals(Optional.of("work"), labels.of("labour"));
  }

  @Test
  void topicThatSaysNothingHasNoLabel() throws IOException {
    TopicLabels labels = read("money = economy\n- = economy/telecoms\n").of(Set.of("money"));
    assertEquals(Optional.empty(), labels.of("economy/telecoms"));
    assertEquals(Optional.of("money"), labels.of("economy/markets"));
  }

  @Test
  void lineWithoutEqualsIsNamed() {
    WrongFile wrong = assertThrows(WrongFile.class, () -> read("a = b\nbroken\n"));
    assertTrue(String.valueOf(wrong.getMessage()).contains("line 2"), wrong.toString());
  }
}
