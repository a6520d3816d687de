package org.backfile.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDocsTest {
  @Test
  void docsListEverySettingAndNoOther() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("docs/settings.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertEquals(Arrays.stream(Setting.values()).map(SettingsDocsTest::row).toList(), documented);
  }

  private static String row(Setting setting) {
    String fallback = setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`";
    return "| `%s` | %s | %s |".formatted(setting.key(), fallback, setting.help());
  }
}
