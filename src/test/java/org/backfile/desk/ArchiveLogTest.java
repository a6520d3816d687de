package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.article.EntityType;
import org.backfile.desk.ArchiveLog.Look;
import org.backfile.desk.Sighting.Kind;
import org.backfile.query.Facet;
import org.backfile.search.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveLogTest {
  private static final ArticleId MILL = new ArticleId("mill");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Test
  void appearanceComesBackFromItsBytes() {
    Appearance odd =
        Objects.requireNonNull(
            look("Title \u0000 \ud83d\ude00", "body", "2025-09", "economy/mergers", "Ada").now());
    assertEquals(odd, AppearanceBytes.read(AppearanceBytes.write(odd)));
    assertEquals(Set.of("economy/mergers"), odd.values(Facet.TOPIC));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void articleIsNewOnceAndWhatChangedOfItIsToldByKind(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      ArchiveLog log = new ArchiveLog(desk);
      assertEquals(List.of(), log.after(0, 10));
      Look first = look("Mill sold", "To Ada.", "2025-09-11", "economy", "Ada");
      log.record(List.of(first), NOON);
      log.record(List.of(first), NOON.plusSeconds(1));
      log.record(
          List.of(look("Mill sold", "To Bea.", "2025-09", "economy", "Bea")), NOON.plusSeconds(2));
      log.record(List.of(new Look(MILL, null)), NOON.plusSeconds(3));
      log.record(List.of(new Look(MILL, null)), NOON.plusSeconds(4));
      List<Sighting> seen = log.after(0, 10);
      assertEquals(
          List.of(
              EnumSet.of(Kind.NEW),
              EnumSet.of(Kind.CHANGED, Kind.REDATED, Kind.RECLASSIFIED),
              EnumSet.of(Kind.GONE)),
          seen.stream().map(Sighting::kinds).toList());
      assertEquals(first.now(), seen.get(1).before());
      assertEquals(seen.get(1).after(), seen.get(2).before());
      assertEquals(seen, log.of(MILL));
      assertEquals(seen.subList(1, 3), log.after(seen.getFirst().number(), 10));
      assertEquals(seen.getLast().number(), log.last());
      assertEquals(Map.of(MILL, NOON), log.firstSeen(List.of(MILL)));
      assertEquals(Map.of(), log.newest(List.of(MILL)));
      assertEquals(
          seen.subList(1, 2), log.between(NOON.plusSeconds(1), NOON.plusSeconds(3), 0, 10));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatWasThereBeforeTheLogWasNeverNew(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      ArchiveLog log = new ArchiveLog(desk);
      assertEquals(Optional.empty(), log.began());
      Look mill = look("Mill sold", "To Ada.", "2025", "economy", "Ada");
      log.recordKnown(List.of(look("Other", "Other", "2024", "x", "y")), NOON);
      log.recordKnown(List.of(mill), NOON);
      log.recordKnown(List.of(mill), NOON);
      log.begin(NOON.plusSeconds(5));
      log.begin(NOON.plusSeconds(9));
      assertEquals(List.of(), log.after(0, 10));
      assertEquals(List.of(), log.arrivals(Instant.EPOCH, 10));
      assertEquals(Map.of(MILL, mill.now()), log.newest(List.of(MILL)));
      assertEquals(Optional.of(NOON.plusSeconds(5)), log.began());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void randomLooksLeaveExactlyWhatAPlainListWouldTell(EachDatabase database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Desk desk = database.newDesk()) {
      ArchiveLog log = new ArchiveLog(desk);
      Map<ArticleId, Appearance> state = new HashMap<>();
      List<String> told = new ArrayList<>();
      for (int run = 0; run < 60; run++) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          if (random.nextInt(3) == 0) {
            looks.add(randomLook(new ArticleId("a" + i), random));
          }
        }
        for (Look look : looks) {
          Appearance before = state.get(look.article());
          Appearance now = look.now();
          for (Kind kind : Sighting.between(before, now)) {
            told.add(look.article() + " " + kind + " " + before + " -> " + now);
          }
          if (now == null) {
            state.remove(look.article());
          } else {
            state.put(look.article(), now);
          }
        }
        log.record(looks, NOON.plusSeconds(run));
      }
      List<String> kept = new ArrayList<>();
      for (long last = 0; ; ) {
        List<Sighting> page = log.after(last, 7);
        if (page.isEmpty()) {
          break;
        }
        for (Sighting sighting : page) {
          for (Kind kind : sighting.kinds()) {
            kept.add(
                sighting.article()
                    + " "
                    + kind
                    + " "
                    + sighting.before()
                    + " -> "
                    + sighting.after());
          }
        }
        last = page.getLast().number();
      }
      assertEquals(told, kept, "seed " + seed);
      assertEquals(state, log.newest(state.keySet()), "seed " + seed);
      assertNotEquals(0, kept.size());
    }
  }

  private static Look randomLook(ArticleId id, Random random) {
    if (random.nextInt(4) == 0) {
      return new Look(id, null);
    }
    String published = "202" + random.nextInt(2);
    return new Look(
        id, look("T", "b" + random.nextInt(2), published, "t" + random.nextInt(2), "Ada").now());
  }

  private static Look look(
      String title, String body, String published, String topic, String entity) {
    return new Look(
        MILL,
        Appearance.of(
            Articles.article("mill")
                .title(title)
                .body(body)
                .published(published)
                .topic(topic)
                .entity(entity, EntityType.PERSON)
                .build()));
  }
}
