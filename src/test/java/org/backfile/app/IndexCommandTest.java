package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.app.RunningBackfile.Printed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  private static final String LINE = "{\"id\": \"%s\", \"title\": \"%s\", \"body\": \"%s\"}\n";

  @TempDir Path folder;

  private Path articles;

  @BeforeEach
  void threeArticles() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles/city"));
    write("harbour.txt", "Harbour opens again\n\nThe harbour opened again on Tuesday.\n");
    write("tram.txt", "Tram line closed\n\nThe tram line to the north is closed for a month.\n");
    write("school.txt", "School gets a roof\n\nThe old school will get a new roof next year.\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(articles.resolve(name), text);
  }

  private JsonNode index(int code, Path... paths) throws IOException {
    String[] arguments = new String[2 + paths.length];
    arguments[0] = "index";
    arguments[1] = "--json";
    for (int i = 0; i < paths.length; i++) {
      arguments[i + 2] = paths[i].toString();
    }
    Printed printed = RunningBackfile.command(folder, arguments);
    assertEquals(code, printed.code(), printed.toString());
    return RunningBackfile.parse(printed.out());
  }

  private int total(String... search) throws IOException {
    String[] arguments = new String[search.length + 2];
    arguments[0] = "search";
    arguments[1] = "--json";
    System.arraycopy(search, 0, arguments, 2, search.length);
    Printed printed = RunningBackfile.command(folder, arguments);
    assertEquals(0, printed.code(), printed.toString());
    return RunningBackfile.parse(printed.out()).get("total").asInt();
  }

  private static void assertCounts(
      JsonNode report, int fresh, int changed, int unchanged, int removed) {
    assertEquals(
        "new %d, changed %d, unchanged %d, removed %d"
            .formatted(fresh, changed, unchanged, removed),
        "new %d, changed %d, unchanged %d, removed %d"
            .formatted(
                report.get("fresh").asInt(),
                report.get("changed").asInt(),
                report.get("unchanged").asInt(),
                report.get("removed").asInt()));
  }

  @Test
  void secondRunLeavesUnchangedFilesAlone() throws IOException {
    assertCounts(index(0, articles), 3, 0, 0, 0);
    assertCounts(index(0, articles), 0, 0, 3, 0);
    assertEquals(3, total());
  }

  @Test
  void changedFileIsReplacedAndVanishedOneTakenOut() throws IOException {
    index(0, articles);
    write("tram.txt", "Tram line open\n\nThe tram line to the north runs again.\n");
    Files.delete(articles.resolve("school.txt"));
    assertCounts(index(0, articles), 0, 1, 1, 1);
    assertEquals(0, total("closed"));
    assertEquals(1, total("runs"));
    assertEquals(2, total());
  }

  @Test
  void articlesOfOtherFoldersStay() throws IOException {
    Path other = Files.createDirectories(folder.resolve("articles/land"));
    Files.writeString(other.resolve("mill.txt"), "Mill sold\n\nThe mill by the river was sold.\n");
    index(0, articles, other);
    Files.delete(other.resolve("mill.txt"));
    assertCounts(index(0, articles), 0, 0, 3, 0);
    assertEquals(4, total());
    assertCounts(index(0, folder.resolve("articles")), 0, 0, 3, 1);
  }

  @Test
  void folderThatIsAwayIsAFailureAndLosesNothing() throws IOException {
    index(0, articles);
    Path away = Files.move(articles, folder.resolve("elsewhere"));
    JsonNode report = index(1, articles);
    assertEquals(1, report.get("failed").asInt());
    assertEquals(0, report.get("removed").asInt());
    assertEquals(3, total());
    Files.move(away, articles);
  }

  @Test
  void articleTakenOutOfAFileOfManyIsTakenOutOfTheIndex() throws IOException {
    Path many =
        write(
            "many.jsonl",
            LINE.formatted("a", "One", "first") + LINE.formatted("b", "Two", "second"));
    index(0, many);
    write(
        "many.jsonl", LINE.formatted("b", "Two", "second") + LINE.formatted("c", "Three", "third"));
    assertCounts(index(0, many), 1, 0, 1, 1);
    assertCounts(index(0, many), 0, 0, 2, 0);
    assertEquals(0, total("first"));
  }

  @Test
  void brokenLineIsNamedAndTheArticlesAroundItAreRead() throws IOException {
    Path many =
        write(
            "many.jsonl",
            LINE.formatted("a", "One", "first")
                + "{broken\n"
                + LINE.formatted("b", "Two", "second"));
    JsonNode report = index(1, many);
    assertEquals(2, report.get("fresh").asInt());
    assertEquals(1, report.get("failed").asInt());
    assertTrue(report.get("failures").get(0).toString().contains("2"), report.toString());
  }

  @Test
  void fileThatBreaksLaterKeepsTheArticlesItHad() throws IOException {
    Path many = write("many.jsonl", LINE.formatted("a", "One", "first"));
    index(0, many);
    write("many.jsonl", "{broken\n");
    assertEquals(0, index(1, many).get("removed").asInt());
    assertEquals(1, total("first"));
  }

  @Test
  void oneIdInTwoFilesIsAFailureAndTheFirstStays() throws IOException {
    write("one.jsonl", LINE.formatted("same", "One", "first"));
    write("two.jsonl", LINE.formatted("same", "Two", "second"));
    assertEquals(1, index(1, articles).get("failed").asInt());
    assertEquals(1, total("first"));
    assertEquals(0, total("second"));
    assertEquals(1, index(1, articles).get("failed").asInt());
    assertEquals(1, total("first"));
  }

  @Test
  void hiddenFolderThatIsNamedIsReadThoughAnotherPathHoldsIt() throws IOException {
    Path hidden = Files.createDirectories(articles.resolve(".drafts"));
    Files.writeString(hidden.resolve("mill.txt"), "Mill sold\n\nThe mill by the river was sold.\n");
    assertCounts(index(0, articles, hidden), 4, 0, 0, 0);
    assertCounts(index(0, articles, hidden), 0, 0, 4, 0);
    assertEquals(1, total("mill"));
  }

  @Test
  void indexAmongTheArticlesIsNoArticle() throws IOException {
    index(0, folder);
    assertCounts(index(0, folder), 0, 0, 3, 0);
    assertEquals(3, total());
  }

  @Test
  void articleMovedToALaterFileIsThereAfterTheSameRun() throws IOException {
    moved("one.jsonl", "two.jsonl");
    assertCounts(index(0, articles), 1, 0, 4, 1);
    assertEquals(2, total("stays OR moves"));
    assertCounts(index(0, articles), 0, 0, 5, 0);
  }

  @Test
  void articleMovedToAnEarlierFileIsThereAfterTheNextRun() throws IOException {
    moved("two.jsonl", "one.jsonl");
    assertEquals(1, index(1, articles).get("removed").asInt());
    assertCounts(index(0, articles), 1, 0, 4, 0);
    assertEquals(2, total("stays OR moves"));
    assertCounts(index(0, articles), 0, 0, 5, 0);
  }

  private void moved(String from, String to) throws IOException {
    String stays = LINE.formatted("s", "Stone", "it stays");
    String moves = LINE.formatted("m", "Bird", "it moves");
    write(from, stays + moves);
    index(0, articles);
    write(from, stays);
    write(to, moves);
  }

  @Test
  void foldersOfOneNameMayHoldFilesOfOneName() throws IOException {
    Path other = Files.createDirectories(folder.resolve("elsewhere/city"));
    Path harbour = other.resolve("harbour.txt");
    Files.writeString(harbour, "Harbour closes\n\nThe other harbour is closed from now on.\n");
    assertCounts(index(0, articles, other), 4, 0, 0, 0);
    assertCounts(index(0, other), 0, 0, 1, 0);
    Files.writeString(harbour, "Harbour closes\n\nThe other harbour is closed for good.\n");
    assertCounts(index(0, other), 0, 1, 0, 0);
    assertEquals(4, total());
    assertEquals(2, total("harbour"));
    assertEquals(1, total("good"));
  }

  @Test
  void movedFileKeepsItsArticle() throws IOException {
    Path file = write("one.jsonl", LINE.formatted("kept", "One", "first"));
    index(0, articles);
    Files.move(file, articles.resolve("renamed.jsonl"));
    index(0, articles);
    assertEquals(1, total("first"));
    assertCounts(index(0, articles), 0, 0, 4, 0);
  }

  @Test
  void editedNameListEnrichesEverythingAnew() throws IOException {
    index(0, articles);
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("names.txt"), "North Tram | organization | tram line\n");
    assertCounts(index(0, articles), 0, 3, 0, 0);
    assertEquals(1, total("--entity", "North Tram"));
  }

  @Test
  void wrongLineOfAListIsNamedAndNothingIsIndexed() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("names.txt"), "# ours\nNorth Tram | railway\n");
    Printed printed = RunningBackfile.command(folder, "index", articles.toString());
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains("names.txt") && printed.err().contains("2"), printed.err());
  }
}
