package org.backfile.enrich.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicListTest {
  private static final Set<String> IPTC_TOPS =
      Set.of(
          "arts",
          "conflict",
          "crime",
          "disaster",
          "economy",
          "education",
          "environment",
          "health",
          "human interest",
          "labour",
          "lifestyle",
          "politics",
          "religion",
          "science and technology",
          "society",
          "sport",
          "weather");

  @Test
  void aLineGivesPathTermsAndWeights() {
    TopicList list = parse(" local / the  harbour | quay, \"fishing boat\", pier^2.5");
    assertEquals(Set.of("local/the harbour"), list.topics().keySet());
    assertEquals(
        Map.of(Term.of("quay"), 1.0, Term.of("fishing boat"), 1.0, Term.of("pier"), 2.5),
        list.topics().get("local/the harbour"));
    assertEquals(List.of(), list.problems());
  }

  @Test
  void commentsAndEmptyLinesSayNothing() {
    TopicList list = parse("# a comment", "", "   ", "\uFEFF# a comment after a byte order mark");
    assertTrue(list.topics().isEmpty() && list.problems().isEmpty());
  }

  @Test
  void aLineThatCannotBeReadIsNamedWithItsPlace() {
    TopicList list = parse("| quay", "a | b", "no bar here", "c | pier^many, dock^9, ...", "c ~");
    assertEquals(6, list.problems().size());
    assertTrue(list.problems().getFirst().startsWith("topics.txt, line 1: "));
    assertEquals(Set.of("a", "c"), list.topics().keySet());
  }

  @Test
  void aLineWithoutAPathGoesOnWithTheTopicAbove() {
    TopicList list = parse("local/harbour | quay", "~ Ferries and quays.", " ~ A ferry | sank.");
    assertEquals(
        Map.of("local/harbour", List.of("Ferries and quays.", "A ferry | sank.")), list.examples());
    assertEquals(Set.of("local/harbour"), list.topics().keySet());
    assertEquals(List.of(), list.problems());
  }

  @Test
  void filesOfExampleArticlesAreAskedFor() {
    TopicList list =
        TopicList.parse("topics.txt", List.of("a/b @ old/ferries"), name -> List.of(name, "two"));
    assertEquals(Map.of("a/b", List.of("old/ferries", "two")), list.examples());
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithItsPlace() {
    assertEquals(
        List.of("topics.txt, line 2: no files are read here"),
        parse("a | b", "a @ x.txt").problems());
  }

  @Test
  void anExclamationMarkSwitchesOff() {
    assertEquals(List.of("sport/golf"), parse("! sport/golf").off());
  }

  @Test
  void theBuiltInListIsWithoutProblemsAndHasTheTopsOfIptc() throws IOException {
    TopicList list;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TopicFinder.class.getResourceAsStream("topics.txt")),
                StandardCharsets.UTF_8))) {
      list = TopicList.parse("topics.txt", reader.lines().toList());
    }
    assertEquals(List.of(), list.problems());
    for (String path : list.topics().keySet()) {
      assertTrue(path.equals("-") || IPTC_TOPS.contains(path.split("/", -1)[0]), path);
    }
    assertTrue(list.topics().keySet().containsAll(IPTC_TOPS));
    assertTrue(list.topics().size() >= 60);
  }

  private static TopicList parse(String... lines) {
    return TopicList.parse("topics.txt", List.of(lines));
  }
}
