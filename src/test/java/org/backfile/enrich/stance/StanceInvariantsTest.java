package org.backfile.enrich.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.article.Entity;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.enrich.text.TextCutter;
import org.junit.jupiter.api.Test;

/** What holds for every article, tried on random ones. */
class StanceInvariantsTest {
  private static final int ROUNDS = 60;
  private static final String[] NAMES = {"Acme", "Bolt", "Jane Doe", "John Roe"};
  private static final String[] CUES = {
    "incompetent", "superb", "corrupt", "honest", "reckless", "admirable", "a failure", "a triumph"
  };
  private static final String[] SENTENCES = {
    "@ is %.",
    "@ has never been %.",
    "While @ was %, # is %.",
    "\u201c@ is % and %,\u201d said #.",
    "Critics say @ is %.",
    "# praised @ in the hall.",
    "@ might become %, but it is %.",
    "The partnership between @ and # is %.",
    "Nothing was decided.",
    "It is %.",
    "Contrasting view",
    "FAQ",
    "Is @ %?"
  };

  @Test
  void everyStanceShowsItsEvidenceInTheText() {
    forRandomArticles(
        (random, body) -> {
          Told told = Told.of("Acme, Bolt and their partnership", body, NAMES);
          for (StanceAssertion assertion : told.stances().assertions()) {
            assertFalse(assertion.evidence().isEmpty());
            assertion.evidence().forEach(evidence -> checkEvidence(told, evidence));
          }
        });
  }

  @Test
  void swappingTwoNamesSwapsTheirTargets() {
    forRandomArticles(
        (random, body) -> {
          Told told = Told.of("Acme, Bolt and the partnership", body, NAMES);
          Told swapped = Told.of("Bolt, Acme and the partnership", swap(body), NAMES);
          assertEquals(summary(told, true), summary(swapped, false));
        });
  }

  @Test
  void theOrderOfNamesAndOfArticlesDoesNotMatter() {
    forRandomArticles(
        (random, body) -> {
          Told told = Told.of("Acme and Bolt", body, NAMES);
          Told.of("Another article", "Acme is corrupt.\n\nAcme has failed.", NAMES);
          List<Entity> shuffled = new ArrayList<>(told.entities());
          Collections.shuffle(shuffled, random);
          assertEquals(
              told.stances(), Told.FINDER.find(new TextCutter().cut(told.article()), shuffled));
        });
  }

  @Test
  void quotingASpeakerMovesTheHolder() {
    for (String cue : CUES) {
      String claim = "Acme is " + cue;
      Told own = Told.of("Notes", claim + ". Acme is " + cue + " indeed, and shameful.", NAMES);
      Told quoted = Told.of("Notes", "\u201c" + claim + ",\u201d said Jane Doe.", NAMES);
      assertNotEquals(Stance.NOT_ASSESSED, quoted.said("Jane Doe", "Acme"), cue);
      assertEquals(Stance.NOT_ASSESSED, quoted.said("", "Acme"), cue);
      assertEquals(Stance.NOT_ASSESSED, own.said("Jane Doe", "Acme"), cue);
    }
  }

  @Test
  void negationFlipsOrAbstains() {
    for (String cue : CUES) {
      Told plain = Told.of("Notes", "According to Jane Doe, Acme is " + cue + ".", NAMES);
      Told negated = Told.of("Notes", "According to Jane Doe, Acme is not " + cue + ".", NAMES);
      assertNotEquals(Stance.NOT_ASSESSED, plain.said("Jane Doe", "Acme"), cue);
      assertNotEquals(plain.said("Jane Doe", "Acme"), negated.said("Jane Doe", "Acme"), cue);
    }
  }

  @Test
  void negationNeverKeepsTheSideOfASentence() {
    int judged = 0;
    for (String cue : CUES) {
      Stance plain = polarity("Acme is " + cue + ".");
      judged += plain == Stance.NEUTRAL ? 0 : 1;
      for (String not : List.of(" is not ", " has never been ", " is far from being ")) {
        Stance negated = polarity("Acme" + not + cue + ".");
        assertTrue(negated == Stance.NEUTRAL || negated != plain, not + cue);
      }
    }
    assertTrue(judged > CUES.length / 2, judged + " of " + CUES.length + " are judged");
  }

  @Test
  void quotedWordsAreNeverTheArticlesOwn() {
    forRandomArticles(
        (random, body) -> {
          String quoted = "\u201c" + body.replaceAll("[\u201c\u201d]", "").replace("\n\n", " ");
          Told told = Told.of("Notes", quoted + "\u201d said Jane Doe.", NAMES);
          assertTrue(told.stances().assertions().stream().noneMatch(a -> a.isArticlesVoice()));
        });
  }

  private static Stance polarity(String sentence) {
    return Told.FINDER.polarity(
        new TextCutter().cut(Told.article("Notes", sentence)),
        new Passage(Part.BODY, new Span(0, "Acme".length())));
  }

  private static void checkEvidence(Told told, StanceAssertion.Evidence evidence) {
    assertEquals(evidence.cues().isEmpty(), evidence.flags().contains(Flag.WORDING));
    assertFalse(evidence.sentence().of(told.article()).isBlank());
    for (Passage cue : evidence.cues()) {
      assertEquals(evidence.sentence().part(), cue.part());
      assertTrue(evidence.sentence().span().covers(cue.span()));
      assertEquals(cue.of(told.article()).strip(), cue.of(told.article()));
    }
  }

  private static Set<String> summary(Told told, boolean swap) {
    Set<String> lines = new TreeSet<>();
    for (StanceAssertion a : told.stances().assertions()) {
      String holder = Objects.requireNonNullElse(a.holder(), "-");
      String main = a.target().equals(told.stances().mainTarget()) ? " (main)" : "";
      lines.add(
          (swap ? swap(holder) : holder)
              + " > "
              + (swap ? sorted(swap(a.target())) : a.target())
              + main
              + (" " + a.polarity() + " " + a.strength()));
    }
    return lines;
  }

  /** The names of an issue stand in alphabetical order. */
  private static String sorted(String target) {
    String issue = " partnership";
    if (!target.endsWith(issue)) {
      return target;
    }
    String names = target.substring(0, target.length() - issue.length());
    return String.join("-", new TreeSet<>(List.of(names.split("-", -1)))) + issue;
  }

  private static String swap(String text) {
    return text.replace("Acme", "\u0001").replace("Bolt", "Acme").replace("\u0001", "Bolt");
  }

  private static void forRandomArticles(Check check) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String body = body(random);
      try {
        check.accept(random, body);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ":\n" + body, e);
      }
    }
  }

  private static String body(Random random) {
    StringBuilder body = new StringBuilder("Acme met Bolt.");
    for (int i = random.nextInt(14); i >= 0; i--) {
      String sentence = SENTENCES[random.nextInt(SENTENCES.length)];
      body.append(random.nextInt(3) == 0 ? " " : "\n\n");
      sentence.chars().forEach(c -> body.append(filled((char) c, random)));
    }
    return body.toString();
  }

  private static String filled(char c, Random random) {
    return switch (c) {
      case '@' -> NAMES[random.nextInt(2)];
      case '#' -> NAMES[random.nextInt(NAMES.length)];
      case '%' -> CUES[random.nextInt(CUES.length)];
      default -> String.valueOf(c);
    };
  }

  private interface Check {
    void accept(Random random, String body);
  }
}
