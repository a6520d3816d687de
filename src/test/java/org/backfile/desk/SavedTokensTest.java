package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.desk.SavedSearch.Details;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavedTokensTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void tokenOpensItsOwnFormOfItsOwnSearchUntilItIsRevoked(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedTokens tokens = new SavedTokens(desk);
      String search = search(desk);
      String other = search(desk);
      SavedTokens.Fresh fresh = tokens.make(search, SavedForm.ATOM, "ada", NOON).orElseThrow();
      assertTrue(tokens.open(search, SavedForm.ATOM, fresh.secret(), LATER).isPresent());
      assertEquals(LATER, tokens.of(search).getFirst().lastUsed());
      assertFalse(tokens.open(search, SavedForm.CSV, fresh.secret(), LATER).isPresent());
      assertFalse(tokens.open(other, SavedForm.ATOM, fresh.secret(), LATER).isPresent());
      assertFalse(tokens.open(search, SavedForm.ATOM, fresh.secret() + "x", LATER).isPresent());
      assertFalse(tokens.open(search, SavedForm.ATOM, "", LATER).isPresent());
      tokens.revoke(fresh.token().id(), LATER);
      tokens.revoke(fresh.token().id(), LATER.plusSeconds(1));
      assertFalse(tokens.open(search, SavedForm.ATOM, fresh.secret(), LATER).isPresent());
      assertEquals(LATER, tokens.of(search).getFirst().revoked());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void formHasAsManyAsAreMadeUpToALimitAndEachIsAnother(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedTokens tokens = new SavedTokens(desk);
      String search = search(desk);
      SavedTokens.Fresh first = tokens.make(search, SavedForm.CSV, "ada", NOON).orElseThrow();
      SavedTokens.Fresh second = tokens.make(search, SavedForm.CSV, "bea", LATER).orElseThrow();
      assertNotEquals(first.secret(), second.secret());
      assertEquals(List.of(first.token(), second.token()), tokens.of(search));
      tokens.revoke(first.token().id(), LATER);
      assertTrue(tokens.open(search, SavedForm.CSV, second.secret(), LATER).isPresent());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void secretIsNotInTheDatabase(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedTokens tokens = new SavedTokens(desk);
      SavedTokens.Fresh fresh =
          tokens.make(search(desk), SavedForm.ATOM, "ada", NOON).orElseThrow();
      String row =
          desk.read(
              "",
              handle ->
                  handle.createQuery("select * from saved_token").mapToMap().one().toString());
      assertFalse(row.contains(fresh.secret()), row);
      assertTrue(row.contains(fresh.token().id()), row);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void searchHasNoMoreTokensThanAnyoneUses(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedTokens tokens = new SavedTokens(desk);
      String search = search(desk);
      assertTrue(tokens.make(search, SavedForm.ATOM, "ada", NOON).isPresent());
      fill(desk);
      assertEquals(Optional.empty(), tokens.make(search, SavedForm.CSV, "ada", NOON));
      tokens.revoke(tokens.of(search).getFirst().id(), LATER);
      assertTrue(tokens.make(search, SavedForm.CSV, "ada", NOON).isPresent());
    }
  }

  private static int fill(Desk desk) {
    return desk.write(
        handle -> {
          for (int i = 1; i < SavedTokens.MOST; i++) {
            handle.execute(
                "insert into saved_token (id, search, form, hash, created, creator)"
                    + " select cast(? as text), search, form, cast(? as text), created, creator"
                    + " from saved_token where hash not like 'h%'",
                "t" + i,
                "h" + i);
          }
          return SavedTokens.MOST;
        });
  }

  private static String search(Desk desk) {
    return new SavedSearches(desk)
        .save("ada", new Details("Board", "", "", "q=a", false), NOON)
        .id();
  }
}
