package org.backfile.ledger;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Stance;
import org.backfile.article.Topic;
import org.backfile.query.Facet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InForceTest {
  private static final ArticleId ONE = new ArticleId("one");

  @Test
  void mergedNamesAreOneWithTheMentionsOfBothAndTheOldNameAsAnAlias() {
    EnrichedArticle found =
        article("one")
            .body("U.S. and United States and U.S.")
            .named("U.S.", EntityType.OTHER)
            .named("United States", EntityType.PLACE)
            .stance("U.S.", Stance.CRITICAL)
            .stance("United States", Stance.SUPPORTIVE)
            .said("U.S.")
            .build();
    EnrichedArticle now = apply(found, all(Kind.MERGE, "U.S.", "United States"));
    Entity both = now.entities().getFirst();
    assertEquals(1, now.entities().size());
    assertEquals("United States", both.name());
    assertEquals(EntityType.PLACE, both.type());
    assertEquals(List.of("U.S."), both.aliases());
    assertEquals(3, both.mentions().size());
    assertEquals(both.mentions().stream().sorted().toList(), both.mentions());
    assertEquals("United States", now.quotes().getFirst().speaker());
    assertEquals("United States", now.mainTarget());
    assertEquals(1, now.stances().size());
    assertEquals(Stance.MIXED, now.stance());
  }

  @Test
  void renamedNameStaysAnAliasOnlyWhereTheTextUsesIt() {
    EnrichedArticle found =
        article("one").body("Altmann left.").entity("Sam Altmann", EntityType.PERSON).build();
    EnrichedArticle now = apply(found, all(Kind.RENAME, "Sam Altmann", "Sam Altman"));
    assertEquals(List.of(), now.entities().getFirst().aliases());
    EnrichedArticle used =
        article("one").body("Altmann left.").named("Altmann", EntityType.PERSON).build();
    now = apply(used, all(Kind.RENAME, "Altmann", "Sam Altman"));
    assertEquals(List.of("Altmann"), now.entities().getFirst().aliases());
  }

  @Test
  void splitMovesThePlacesWithTheseWordsAlone() {
    EnrichedArticle found =
        article("one")
            .body("Washington and Washington")
            .named("Washington", EntityType.PLACE)
            .build();
    Correction split =
        new Correction(
            Kind.SPLIT,
            Aspect.ENTITY,
            null,
            "",
            "Washington",
            "George Washington",
            EntityType.PERSON,
            List.of("Lincoln"));
    assertSame(found, apply(found, split));
    split =
        new Correction(
            Kind.SPLIT,
            Aspect.ENTITY,
            null,
            "",
            "Washington",
            "George Washington",
            EntityType.PERSON,
            List.of("Washington"));
    EnrichedArticle now = apply(found, split);
    assertEquals("George Washington", now.entities().getFirst().name());
    assertEquals(EntityType.PERSON, now.entities().getFirst().type());
    assertEquals(2, now.entities().getFirst().mentions().size());
  }

  @Test
  void rejectedNameIsNobodysTargetOrQuote() {
    EnrichedArticle found =
        article("one")
            .body("Monday Night")
            .named("Monday Night", EntityType.PERSON)
            .stance("Monday Night", Stance.CRITICAL)
            .said("Monday Night")
            .build();
    EnrichedArticle now = apply(found, all(Kind.REJECT, "Monday Night", ""));
    assertEquals(List.of(), now.entities());
    assertEquals(List.of(), now.stances());
    assertEquals(Stance.NOT_ASSESSED, now.stance());
    assertNull(now.quotes().getFirst().speaker());
  }

  @Test
  void addedNameStandsWhereTheTextHasItAndEverywhereOnlyThere() {
    Correction add =
        new Correction(Kind.ADD, Aspect.ENTITY, null, "", "", "Ada", EntityType.PERSON, List.of());
    EnrichedArticle named = article("one").body("Ada met Adam.").build();
    assertEquals(1, apply(named, add).entities().getFirst().mentions().size());
    EnrichedArticle other = article("two").body("Adam.").build();
    assertSame(other, apply(other, add));
  }

  @Test
  void topicsGoWithTheOneAboveThem() {
    EnrichedArticle found = article("one").topic("economy/mergers").topic("trade/mergers").build();
    EnrichedArticle now =
        apply(found, correction(Kind.RENAME, Aspect.TOPIC, null, "economy", "trade"));
    assertEquals(List.of("trade/mergers"), now.topics().stream().map(Topic::path).toList());
    now = apply(found, correction(Kind.REJECT, Aspect.TOPIC, null, "economy", ""));
    assertEquals(List.of("trade/mergers"), now.topics().stream().map(Topic::path).toList());
  }

  @Test
  void whatWasSaidOfOneArticleHoldsWhateverIsFoundLater() {
    Correction date = correction(Kind.RENAME, Aspect.PUBLISHED, ONE, "2025-01-01", "2024-12-31");
    EnrichedArticle otherDate = article("one").published("2025-02").build();
    assertEquals("2024-12-31", apply(otherDate, date).article().published().label());
    Correction stance = correction(Kind.CONFIRM, Aspect.STANCE, ONE, "Ada/critical", "");
    EnrichedArticle otherStance = article("one").stance("Ada", Stance.NEUTRAL).build();
    assertEquals(Stance.CRITICAL, apply(otherStance, stance).stance());
    Correction name = correction(Kind.CONFIRM, Aspect.ENTITY, ONE, "Ada", "");
    EnrichedArticle notFound = article("one").body("Ada.").build();
    assertEquals("Ada", apply(notFound, name).entities().getFirst().name());
  }

  @Test
  void confirmedValueIsCheckedAndChangesNothing() {
    EnrichedArticle found = article("one").entity("Ada", EntityType.PERSON).build();
    EnrichedArticle now = apply(found, correction(Kind.CONFIRM, Aspect.ENTITY, ONE, "Ada", ""));
    assertEquals(found.findings(), now.findings());
    assertEquals("Ada", Objects.requireNonNull(now.review()).checks().getFirst().value());
  }

  @Test
  void chainsAndCirclesGoByTheOrderOfTheLedger() {
    EnrichedArticle found = article("one").entity("A", EntityType.PERSON).build();
    Correction there = all(Kind.RENAME, "A", "B");
    Correction back = all(Kind.RENAME, "B", "A");
    assertEquals("A", apply(found, there, back).entities().getFirst().name());
    assertEquals("B", apply(found, back, there).entities().getFirst().name());
    assertEquals("C", apply(found, there, all(Kind.MERGE, "B", "C")).entities().getFirst().name());
  }

  @Test
  void undoingAnUndoingBringsTheCorrectionBackToItsPlace() {
    EnrichedArticle found = article("one").entity("A", EntityType.PERSON).build();
    List<Entry> ledger = new ArrayList<>();
    ledger.add(RandomLedger.entry(1, all(Kind.RENAME, "A", "B")));
    ledger.add(RandomLedger.entry(2, new Undoing("e1")));
    assertSame(found, new InForce(ledger).apply(found));
    ledger.add(RandomLedger.entry(3, new Undoing("e2")));
    assertEquals("B", new InForce(ledger).apply(found).entities().getFirst().name());
    assertEquals(1, new InForce(ledger).count());
  }

  @Test
  void renamedNameIsAnAliasOfOldAddressesUntilTheNameIsGivenAnew() {
    List<Entry> ledger = new ArrayList<>();
    ledger.add(RandomLedger.entry(1, all(Kind.MERGE, "U.S.", "United States")));
    assertEquals("United States", new InForce(ledger).aliases().value(Facet.ENTITY, "U.S."));
    ledger.add(
        RandomLedger.entry(2, correction(Kind.RENAME, Aspect.ENTITY, ONE, "Us Weekly", "U.S.")));
    assertEquals("U.S.", new InForce(ledger).aliases().value(Facet.ENTITY, "U.S."));
  }

  @Test
  void correctionThatMeansNothingIsRefused() {
    assertSlip(Slip.SAME, () -> all(Kind.RENAME, "A", " A "));
    assertSlip(Slip.EMPTY, () -> all(Kind.MERGE, "A", " "));
    assertSlip(Slip.EMPTY, () -> all(Kind.REJECT, "", ""));
    assertSlip(Slip.TOO_LONG, () -> all(Kind.RENAME, "A", "b".repeat(501)));
    assertSlip(Slip.UNREADABLE, () -> all(Kind.RENAME, "A", "b\0c"));
    assertSlip(Slip.UNREADABLE, () -> all(Kind.RENAME, "A", "b\ud800c"));
    assertSlip(Slip.NO_WORDS, () -> all(Kind.SPLIT, "A", "B"));
    assertSlip(Slip.NO_DATE, () -> correction(Kind.ADD, Aspect.PUBLISHED, ONE, "", "2025-02-30"));
    assertSlip(
        Slip.NO_STANCE, () -> correction(Kind.ADD, Aspect.STANCE, ONE, "", "A/not-assessed"));
    assertSlip(Slip.NO_TOPIC, () -> correction(Kind.ADD, Aspect.TOPIC, ONE, "", "/a"));
    assertSlip(Slip.ONE_ARTICLE, () -> correction(Kind.ADD, Aspect.TOPIC, null, "", "a"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsUndoneInWhateverOrderLeavesWhatWasFound(long seed) {
    RandomLedger random = new RandomLedger(seed);
    for (int i = 0; i < 40; i++) {
      EnrichedArticle found = random.next(0);
      List<Entry> ledger = random.entries(30, 1);
      InForce now = new InForce(ledger);
      EnrichedArticle corrected = now.apply(found);
      assertEquals(corrected, now.apply(corrected), "seed " + seed);
      assertEquals(found, corrected.asFound(), "seed " + seed);
      List<Entry> rest = new ArrayList<>(ledger);
      Collections.shuffle(rest, new Random(seed));
      List<Entry> all = new ArrayList<>(ledger);
      for (Entry entry : rest) {
        if (entry.act() instanceof Correction && new InForce(all).holds(entry.id())) {
          all.add(RandomLedger.entry(all.size() + 1L, new Undoing(entry.id())));
        }
      }
      assertEquals(0, new InForce(all).count(), "seed " + seed);
      assertSame(found, new InForce(all).apply(found), "seed " + seed);
    }
  }

  private static EnrichedArticle apply(EnrichedArticle found, Correction... corrections) {
    List<Entry> ledger = new ArrayList<>();
    for (Correction each : corrections) {
      ledger.add(RandomLedger.entry(ledger.size() + 1L, each));
    }
    return new InForce(ledger).apply(found);
  }

  private static Correction all(Kind kind, String from, String to) {
    return correction(kind, Aspect.ENTITY, null, from, to);
  }

  private static Correction correction(
      Kind kind, Aspect aspect, @Nullable ArticleId article, String from, String to) {
    return new Correction(kind, aspect, article, "", from, to, null, List.of());
  }

  private static void assertSlip(Slip slip, Runnable made) {
    assertEquals(slip, assertThrows(WrongCorrection.class, made::run).slip());
  }
}
