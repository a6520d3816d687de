package org.backfile.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says the same things. */
class WordingTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/backfile/wording");

  static List<String> areas() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("_"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
      messages.load(in);
    }
    return messages;
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyLanguageHasEveryMessageWithTheSameValues(String area) throws IOException {
    Properties english = messages(area + ".properties");
    Properties german = messages(area + "_de.properties");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(places(english, key), places(german, key), key);
      assertFalse(german.getProperty(key).isBlank(), key);
    }
  }

  private static int places(Properties messages, String key) {
    String pattern = messages.getProperty(key);
    assertFalse(pattern.contains("'"), () -> key + " has a plain apostrophe; write \u2019");
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    assertEquals("1,234 articles", Wording.ENGLISH.say("common.articles", 1234));
    assertEquals("1.234 Artikel", Wording.of("de-AT").orElseThrow().say("common.articles", 1234));
    assertEquals("1 article", Wording.ENGLISH.say("common.articles", 1));
  }

  @Test
  void languageThatIsNotSpokenIsNone() {
    assertTrue(Wording.of("tlh").isEmpty());
    assertTrue(Wording.of("<script>").isEmpty());
  }

  @Test
  void messageThatIsMissingIsABugAndNoText() {
    assertThrows(MissingResourceException.class, () -> Wording.ENGLISH.say("common.none-such"));
  }
}
