package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.backfile.query.Aliases.Renaming;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class AliasesTest {
  private static final Aliases RENAMED = Aliases.parse(lines("aliases-renamed.txt"));

  @Test
  void addressesOfTheFirstEditionAreUnderstoodForEver() {
    assertUnderstood("addresses-edition-1.txt", Aliases.BUILT_IN);
  }

  @Test
  void addressesFromBeforeARenamingAskForTheSame() {
    assertUnderstood("addresses-renamed.txt", RENAMED);
  }

  @Test
  void renamingIsSaidAndNothingIsLeftOut() {
    ReadAddress read = Address.readQuery("organisation=US&topic=deals", RENAMED);
    assertEquals(List.of(), read.ignored());
    assertEquals(
        List.of(
            "\u201corganisation\u201d is now the key \u201centity\u201d.",
            "Names: \u201cUS\u201d is now called \u201cUnited States\u201d.",
            "Topics: \u201cdeals\u201d is now called \u201ceconomy/mergers\u201d."),
        Repair.say(read.renamed(), Wording.ENGLISH));
    assertEquals(List.of(), Address.readQuery("entity=Apple", RENAMED).renamed());
  }

  @Test
  void ofTwoRenamingsTheLaterHoldsAndANameGivenAnewIsNoFormerOne() {
    Aliases there = Aliases.NONE.with(List.of(new Renaming(Facet.SOURCE, "A", "B")));
    assertEquals("B", there.value(Facet.SOURCE, "A"));
    Aliases back = there.with(List.of(new Renaming(Facet.SOURCE, "B", "A")));
    assertEquals("A", back.value(Facet.SOURCE, "A"));
    assertEquals("A", back.value(Facet.SOURCE, "B"));
    assertEquals("B", there.value(Facet.SOURCE, "A"));
  }

  @Test
  void topicThatWentBelowItsFormerNameGoesThereOnce() {
    Aliases below = Aliases.NONE.with(List.of(new Renaming(Facet.TOPIC, "a", "a/b")));
    assertEquals("a/b", below.value(Facet.TOPIC, "a"));
    assertEquals("a/b", below.value(Facet.TOPIC, "a/b"));
    assertEquals("a/b/c", below.value(Facet.TOPIC, "a/b/c"));
    assertEquals("a/b/d", below.value(Facet.TOPIC, "a/d"));
  }

  @Test
  void noRenamingsGoRoundInACircle() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> names = List.of("a", "b", "c", "a/b", "b/a", "a/b/c", "c/a");
    for (int run = 0; run < 2_000; run++) {
      List<Renaming> renamings = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String former = names.get(random.nextInt(names.size()));
        String now = names.get(random.nextInt(names.size()));
        renamings.add(new Renaming(Facet.TOPIC, former, now));
      }
      Aliases aliases = Aliases.NONE.with(renamings);
      for (String name : names) {
        String now = aliases.value(Facet.TOPIC, name);
        assertTrue(now.length() < 100, "seed " + seed + ": " + name + " by " + renamings);
      }
      String last = renamings.getLast().now();
      assertEquals(last, aliases.value(Facet.TOPIC, last), "seed " + seed + ": " + renamings);
    }
  }

  @Test
  void lineThatIsNoRenamingIsNamed() {
    for (String line : List.of("topic a -> b", "colour a => b", "key a => b", "topic")) {
      Exception wrong =
          assertThrows(IllegalArgumentException.class, () -> Aliases.parse(List.of(line)));
      assertTrue(String.valueOf(wrong.getMessage()).contains(line), wrong.getMessage());
    }
  }

  private static void assertUnderstood(String file, Aliases aliases) {
    for (String line : lines(file)) {
      if (!line.startsWith("#")) {
        String[] sides = line.split(" +=> +", -1);
        SearchRequest request = Address.readQuery(sides[0], aliases).request();
        assertEquals(sides[1], Address.query(request), line);
        assertEquals(request, Address.readQuery(sides[1], aliases).request(), line);
      }
    }
  }

  private static List<String> lines(String file) {
    try (InputStream in = AliasesTest.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new AssertionError(file, unreadable);
    }
  }
}
