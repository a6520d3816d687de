package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.desk.SavedSearch.Details;
import org.backfile.query.Address;
import org.backfile.query.Aliases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavedSearchesTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final String ADDRESS =
      "q=board&entity=Microsoft&not-source=The+Wire&from=2024&sort=oldest&size=50&copies=each";

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void savedSearchIsFoundWithItsWholeState(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      Details details = details("Board talks", ADDRESS, false);
      SavedSearch saved = searches.save("ada", details, NOON);
      assertEquals("board-talks", saved.slug());
      assertEquals(Optional.of(saved), searches.find("board-talks", "ada"));
      assertEquals(details, searches.byId(saved.id()).orElseThrow().details());
      assertEquals(ADDRESS, Address.query(saved.read(Aliases.NONE).request()));
      assertEquals(List.of(saved), searches.live());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void privateOneIsSeenByItsOwnerAloneAndASharedOneByAll(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      SavedSearch own = searches.save("ada", details("Own", "q=a", false), NOON);
      SavedSearch shared = searches.save("ada", details("Shared", "q=b", true), NOON);
      assertEquals(Optional.empty(), searches.find(own.slug(), "bea"));
      assertEquals(List.of(shared), searches.seenBy("bea"));
      assertEquals(2, searches.seenBy("ada").size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void slugIsNeverGivenToAnotherAndAFormerOneStillLeads(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      SavedSearch first = searches.save("ada", details("Board talks", "q=a", false), NOON);
      searches.edit(first.id(), details("Council talks", "q=a", false), LATER);
      SavedSearch second = searches.save("bea", details("Board talks!", "q=b", false), LATER);
      assertNotEquals("board-talks", second.slug());
      assertEquals(first.id(), searches.find("board-talks", "ada").orElseThrow().id());
      assertEquals("council-talks", searches.find("board-talks", "ada").orElseThrow().slug());
      searches.edit(first.id(), details("Board talks", "q=a", false), LATER);
      assertEquals("board-talks", searches.byId(first.id()).orElseThrow().slug());
      searches.delete(first.id(), LATER);
      SavedSearch third = searches.save("ada", details("Council talks", "q=a", false), LATER);
      assertNotEquals("council-talks", third.slug());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void deletedOneIsGoneUntilItIsTakenBack(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      SavedSearch saved = searches.save("ada", details("Board", "q=a", true), NOON);
      searches.delete(saved.id(), LATER);
      assertEquals(Optional.empty(), searches.find("board", "ada"));
      assertEquals(List.of(), searches.live());
      assertTrue(searches.bySlug("board").orElseThrow().isDeleted());
      searches.undelete(saved.id());
      assertEquals(Optional.of(saved), searches.find("board", "ada"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void eachPersonLooksForThemselves(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      String id = searches.save("ada", details("Board", "q=a", true), NOON).id();
      searches.looked(id, "ada", NOON);
      searches.looked(id, "ada", LATER);
      searches.looked(id, "bea", NOON);
      assertEquals(Map.of(id, LATER), searches.looks("ada"));
      assertEquals(Map.of(id, NOON), searches.looks("bea"));
      assertEquals(Map.of(), searches.looks("cyd"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void pausedOneDoesNotRunUntilItIsChanged(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      SavedSearch saved = searches.save("ada", details("Board", "q=a", false), NOON);
      searches.pause(saved.id(), "no such facet");
      assertEquals(List.of(), searches.live());
      assertEquals("no such facet", searches.find("board", "ada").orElseThrow().paused());
      searches.edit(saved.id(), details("Board", "q=b", false), LATER);
      assertEquals(1, searches.live().size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void textOfAnyKindIsKeptButForWhatNoDatabaseTakes(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      String hostile = "'); drop table saved_search; -- \u202e\ud83d\ude00\u0000 \ud800 \u4e2d";
      SavedSearch saved = searches.save("ada", details(hostile, "q=a", false), NOON);
      String kept = "'); drop table saved_search; -- \u202e\ud83d\ude00 \u4e2d";
      assertEquals(kept, searches.find(saved.slug(), "ada").orElseThrow().name());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void lastChangeCanBeTakenBackAndMadeAgain(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      SavedSearch saved = searches.save("ada", details("Board", "q=a", false), NOON);
      Details other = details("Council", "q=b&sort=oldest", true);
      searches.edit(saved.id(), other, LATER);
      searches.revert(saved.id(), any -> {}, LATER);
      assertEquals(saved.details(), searches.find("council", "ada").orElseThrow().details());
      searches.revert(saved.id(), any -> {}, LATER);
      assertEquals(other, searches.find("board", "ada").orElseThrow().details());
      SavedSearch second = searches.save("ada", details("New", "q=a", false), NOON);
      searches.revert(second.id(), any -> {}, LATER);
      assertEquals(second, searches.byId(second.id()).orElseThrow());
      assertNotEquals("new", second.slug());
    }
  }

  @Test
  void severalAreKeptOrNoneOfThem() {
    try (Desk desk = EachDatabase.SQLITE.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      Details good = details("Good", "q=a", false);
      assertThrows(
          RuntimeException.class,
          () -> searches.saveAll("ada", java.util.Arrays.asList(good, null), NOON));
      assertEquals(List.of(), searches.seenBy("ada"));
      assertEquals(2, searches.saveAll("ada", List.of(good, good), NOON).size());
    }
  }

  @Test
  void slugIsReadableAndNeverEmpty() {
    assertEquals("ubergabe-2025", Slug.of("  \u00dcbergabe / 2025 "));
    assertEquals("\u4e2d\u6587", Slug.of("\u4e2d\u6587"));
    assertEquals("search", Slug.of("?!"));
    assertEquals("search", Slug.of("\ud83d\ude00"));
    assertEquals(60, Slug.of("a".repeat(200)).length());
    assertFalse(Slug.of("a".repeat(59) + " b").endsWith("-"));
  }

  private static Details details(String name, String address, boolean shared) {
    return new Details(name, "Talks", "A note.\nOf two lines.", address, shared);
  }
}
