package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Changes;
import org.backfile.article.Version;
import org.backfile.search.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionsTest {
  private static final ArticleId MILL = new ArticleId("mill");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;

  @Test
  void newestTextComesFirstWithWhenItWasReplacedAndItsHash() {
    keep("Sold to Ada.", NOON);
    keep("Sold to Bea.", NOON.plusSeconds(60));
    List<Version> kept = versions().of(MILL);
    assertEquals(List.of("Sold to Bea.", "Sold to Ada."), bodies(kept));
    assertEquals(List.of(2, 1), kept.stream().map(Version::number).toList());
    assertEquals(NOON.plusSeconds(60), kept.getFirst().replaced());
    assertEquals(Version.hash("Mill", "Sold to Ada."), kept.getLast().hash());
  }

  @Test
  void nothingIsMadeToFindThatThereIsNothing() {
    assertEquals(List.of(), versions().of(MILL));
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyDatabaseKeepsThem(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      Versions versions = new Versions(desk);
      versions.keep(article("A"), NOON);
      versions.keep(article("B"), NOON);
      assertEquals(List.of("B", "A"), bodies(versions.of(MILL)));
      assertEquals(List.of("B", "A"), bodies(new Versions(desk).of(MILL)));
    }
  }

  @Test
  void sameTextTwiceInARowIsOneVersionAndLaterAgainIsAnother() {
    keep("A", NOON);
    keep("A", NOON);
    keep("B", NOON);
    keep("A", NOON);
    assertEquals(List.of("A", "B", "A"), bodies(versions().of(MILL)));
  }

  @Test
  void ofTooManyTheFirstAndTheNewestStayAndTheNumberLeftOutIsKnown() {
    IntStream.rangeClosed(1, Versions.MOST + 7).forEach(i -> keep("Text " + i, NOON));
    List<Version> kept = versions().of(MILL);
    assertEquals(Versions.MOST, kept.size());
    assertEquals("Text 1", kept.getLast().body());
    assertEquals("Text " + (Versions.MOST + 7), kept.getFirst().body());
    assertEquals(7, Changes.of(article("now"), kept).leftOut());
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void textOfAnyKindComesBackAsItWasButForWhatIsNoText(EachDatabase database) {
    String hostile = "'); drop table version; -- \u202e\ud83d\ude00 end\n\n\u4e2d\u6587 \\u0000";
    try (Desk desk = database.newDesk()) {
      Versions versions = new Versions(desk);
      versions.keep(article(hostile), NOON);
      versions.keep(article("nul \u0000 half \ud83d end"), NOON);
      versions.keep(article("x".repeat(20_000_000)), NOON);
      assertEquals(
          List.of("x".repeat(20_000_000), "nul \ufffd half \ufffd end", hostile),
          bodies(versions.of(MILL)));
    }
  }

  @Test
  void whoeverHoldsTheDatabaseTooLongIsNamed() throws SQLException {
    keep("A", NOON);
    try (Connection other = open();
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      Versions impatient = new Versions(new Desk(data(), Duration.ofMillis(50)));
      DeskUnavailable locked =
          assertThrows(DeskUnavailable.class, () -> impatient.keep(article("B"), NOON));
      assertTrue(message(locked).contains("in use by another program"), message(locked));
      assertEquals(List.of("A"), bodies(impatient.of(MILL)));
      statement.execute("rollback");
      assertDoesNotThrow(() -> impatient.keep(article("B"), NOON));
    }
  }

  @Test
  void damagedDatabaseIsNamedWithWhatToDo() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve(Desk.FILE), "This is no database at all. ".repeat(99));
    DeskUnavailable broken = assertThrows(DeskUnavailable.class, () -> versions().of(MILL));
    assertTrue(message(broken).contains("damaged"), message(broken));
  }

  @Test
  void databaseOfANewerProgramIsLeftAlone() throws SQLException {
    keep("A", NOON);
    try (Connection newer = open();
        Statement statement = newer.createStatement()) {
      statement.execute("pragma user_version = 99");
    }
    DeskUnavailable refused = assertThrows(DeskUnavailable.class, () -> versions().of(MILL));
    assertTrue(message(refused).contains("newer Backfile"), message(refused));
  }

  @Test
  void manyThreadsAndDesksKeepEverything() {
    IntStream.range(0, 40)
        .parallel()
        .forEach(i -> versions().keep(Articles.article("a" + i).body("x").build().article(), NOON));
    for (int i = 0; i < 40; i++) {
      assertEquals(1, versions().of(new ArticleId("a" + i)).size(), "a" + i);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Versions versions() {
    return new Versions(new Desk(data()));
  }

  private void keep(String body, Instant replaced) {
    versions().keep(article(body), replaced);
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data().resolve(Desk.FILE));
  }

  private static Article article(String body) {
    return Articles.article("mill").title("Mill").body(body).build().article();
  }

  private static List<String> bodies(List<Version> versions) {
    return versions.stream().map(Version::body).toList();
  }

  private static String message(DeskUnavailable problem) {
    return String.valueOf(problem.getMessage());
  }
}
