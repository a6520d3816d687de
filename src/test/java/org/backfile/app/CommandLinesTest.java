package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.app.RunningBackfile.Printed;
import org.backfile.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  @TempDir Path folder;

  private Printed run(String... arguments) {
    Printed printed = RunningBackfile.command(folder, arguments);
    assertFalse(printed.err().contains("\tat "), "A stack trace is shown: " + printed.err());
    return printed;
  }

  @ParameterizedTest
  @CsvSource({
    "serach, search",
    "indx, index",
    "search --entitty x, --entity",
    "search --sort funniest, funniest",
    "search --from 32nd-of-May, 32nd-of-May",
    "serve --prot 1, --port",
    "index, PATH",
    "status --port http, port must be",
    "status --vectors=perhaps, --vectors",
  })
  void wrongUsageNamesWhatIsWrongOrTheNearestRightWord(String line, String told) {
    Printed printed = run(line.split(" "));
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains(told), printed.err());
  }

  @Test
  void missingBackupIsSaidWithoutNamesOfClasses() {
    Printed printed = run("restore", "nowhere.backup");
    assertEquals(2, printed.code(), printed.toString());
    assertEquals(
        "The backup cannot be restored: nowhere.backup is not there.", printed.err().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "serve", "search", "status", "backup", "restore", "evaluate"})
  void everyCommandHasHelpWithEverySetting(String command) {
    Printed printed = run(command, "--help");
    assertEquals(0, printed.code());
    for (Setting setting : Setting.values()) {
      assertTrue(printed.out().contains("--" + setting.key()), setting.key());
    }
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsAnOption(Setting setting) {
    assertTrue(run("status", "--help").out().contains(setting.key()));
  }

  @Test
  void searchWithoutAnIndexSaysToIndexFirst() {
    Printed printed = run("search", "harbour");
    assertEquals(1, printed.code(), printed.toString());
    assertTrue(printed.err().contains("index"), printed.err());
  }

  @Test
  void portThatIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Printed printed = run("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(1, printed.code(), printed.toString());
      assertTrue(printed.err().contains("is taken"), printed.err());
    }
  }

  @Test
  void statusSaysWhatTheIndexHolds() throws IOException {
    assertEquals(1, run("status").code());
    Path file = folder.resolve("tram.txt");
    Files.writeString(file, "Tram line closed\n\nThe tram line is closed for a month.\n");
    assertEquals(0, run("index", file.toString()).code());
    Printed printed = run("status", "--json");
    assertEquals(0, printed.code(), printed.toString());
    assertEquals(1, RunningBackfile.parse(printed.out()).get("articles").asInt());
    assertTrue(RunningBackfile.parse(printed.out()).get("ready").asBoolean());
  }

  @Test
  void searchThatFindsNothingSaysWhatToChange() throws IOException {
    Path file = folder.resolve("tram.txt");
    Files.writeString(file, "Tram line closed\n\nThe tram line is closed for a month.\n");
    assertEquals(0, run("index", file.toString()).code());
    String none = run("search", "--author", "Nobody", "tram").out();
    assertTrue(none.contains("One part empties the result; 1 without it: "), none);
    String slip = run("search", "trma", "line").out();
    assertTrue(slip.contains("Did you mean tram line (trma -> tram; 1 found)?"), slip);
  }

  @Test
  void searchFoldsCopiesUnlessEachIsAskedFor() throws IOException {
    String story = "The tram line is closed for a month while workers renew every rail of it. ";
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "Tram line closed\n\n" + story.repeat(9));
    Path copy = folder.resolve("b.txt");
    Files.writeString(copy, "No tram for a month\n\n" + story.repeat(9));
    assertEquals(0, run("index", file.toString(), copy.toString()).code());
    String folded = run("search", "tram").out();
    assertTrue(folded.contains("1 found") && folded.contains("one of 2 copies"), folded);
    assertTrue(run("search", "--copies", "each", "tram").out().contains("2 found"));
  }

  @Test
  void indexReportsEachKindOfOutcome() throws IOException {
    Path city = Files.createDirectories(folder.resolve("city"));
    Files.writeString(city.resolve("tram.txt"), "Tram line closed\n\nIt is closed for a month.\n");
    Files.write(
        city.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Printed printed = run("index", city.toString());
    assertEquals(0, printed.code(), printed.toString());
    assertTrue(printed.out().contains("Skipped"), printed.out());
    assertTrue(printed.out().contains("picture.png"), printed.out());
    assertTrue(printed.out().contains("1 new, 0 changed, 0 unchanged, 0 removed"), printed.out());
  }
}
