package org.backfile.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void withoutAnythingEverySettingHasItsDefault() {
    Settings settings = Settings.of(Map.of(), Map.of(), null);
    for (Setting setting : Setting.values()) {
      assertEquals(setting.fallback(), settings.text(setting));
    }
  }

  @Test
  void commandLineWinsOverEnvironmentAndEnvironmentOverFile() throws IOException {
    Path file = Files.writeString(folder.resolve("backfile.properties"), "port=1\nindex=a\nhost=h");
    Settings settings =
        Settings.of(
            Map.of(Setting.PORT, "3"), Map.of("BACKFILE_PORT", "2", "BACKFILE_INDEX", "b"), file);
    assertEquals("3", settings.text(Setting.PORT));
    assertEquals("b", settings.text(Setting.INDEX));
    assertEquals("h", settings.text(Setting.HOST));
  }

  @Test
  void settingsFileCanBeNamedInTheEnvironment() throws IOException {
    Path file = Files.writeString(folder.resolve("backfile.properties"), "port = 9090\n");
    Settings settings =
        Settings.of(Map.of(), Map.of(Settings.CONFIG_VARIABLE, file.toString()), null);
    assertEquals(9090, settings.number(Setting.PORT));
  }

  @Test
  void unknownSettingNamesTheNearestKnownOne() throws IOException {
    Path file = Files.writeString(folder.resolve("backfile.properties"), "prot=1");
    assertSays("Did you mean port?", Map.of(), Map.of(), file);
    assertSays("Did you mean index?", Map.of(), Map.of("BACKFILE_INDX", "x"), null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "-1", "65536", "8080.5", "99999999999"})
  void portThatIsNoneIsAWrongSetting(String port) {
    assertSays("port must be a whole number", Map.of(Setting.PORT, port), Map.of(), null);
  }

  @Test
  void engineThatThisEditionDoesNotHaveIsAWrongSetting() {
    assertSays("no engine opensearch", Map.of(Setting.ENGINE, "opensearch"), Map.of(), null);
  }

  @Test
  void settingsFileThatIsMissingIsSaid() {
    assertSays("it is not there.", Map.of(), Map.of(), folder.resolve("nowhere"));
  }

  @Test
  void listsAreSplitAtCommasAndPathsKnowHome() {
    Settings settings =
        Settings.of(
            Map.of(Setting.ALLOWED_HOSTS, " a.example, ,b ", Setting.DATA, "~/d"), Map.of(), null);
    assertEquals(List.of("a.example", "b"), settings.list(Setting.ALLOWED_HOSTS));
    Path data = Path.of(System.getProperty("user.home"), "d");
    assertEquals(data, settings.path(Setting.DATA));
    assertEquals(data.resolve("names.txt"), settings.inDataFolder(Setting.NAMES));
  }

  private static void assertSays(
      String words,
      Map<Setting, String> given,
      Map<String, String> environment,
      @Nullable Path file) {
    WrongSetting wrong =
        assertThrows(WrongSetting.class, () -> Settings.of(given, environment, file));
    assertTrue(String.valueOf(wrong.getMessage()).contains(words), wrong::toString);
  }
}
