package org.backfile.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The value of every setting for one run of the program. Immutable.
 *
 * <p>The command line wins over the environment, the environment over the settings file, the file
 * over the defaults.
 */
public final class Settings {
  /** The environment variable and option that are no settings: where the settings file is. */
  public static final String CONFIG_VARIABLE = "BACKFILE_CONFIG";

  private static final String PREFIX = "BACKFILE_";

  private final Map<Setting, String> values;

  private Settings(Map<Setting, String> values) {
    this.values = new EnumMap<>(values);
  }

  /**
   * Joins all sources of settings.
   *
   * @param given from the command line
   * @param environment all variables; those that start with {@code BACKFILE_} are read
   * @param file the settings file, or null for none; a {@link Properties} file
   * @throws WrongSetting when a name or value is not understood; the message says what to do
   */
  public static Settings of(
      Map<Setting, String> given, Map<String, String> environment, @Nullable Path file) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.fallback());
    }
    Path config = file != null ? file : path(environment.get(CONFIG_VARIABLE));
    if (config != null) {
      values.putAll(fromFile(config));
    }
    values.putAll(fromEnvironment(environment));
    values.putAll(given);
    Settings settings = new Settings(values);
    settings.check();
    return settings;
  }

  /** The value as it was given. */
  public String text(Setting setting) {
    return values.getOrDefault(setting, setting.fallback());
  }

  /** The value as a path; {@code ~} is the home folder. */
  public Path path(Setting setting) {
    return home(text(setting));
  }

  /** A path that counts from the data folder unless it is absolute. */
  public Path inDataFolder(Setting setting) {
    return path(Setting.DATA).resolve(path(setting));
  }

  /** The value as a whole number. */
  public int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean isOn(Setting setting) {
    return text(setting).equals("on");
  }

  /** The value as a list; without empty entries. */
  public List<String> list(Setting setting) {
    return Arrays.stream(text(setting).split(",", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  public Duration deadline() {
    return Duration.ofMillis(number(Setting.DEADLINE));
  }

  private void check() {
    between(Setting.PORT, 0, 65_535);
    between(Setting.DEADLINE, 10, 600_000);
    between(Setting.SMTP_PORT, 1, 65_535);
    for (Setting setting : Setting.values()) {
      if (setting.isSwitch() && !isOn(setting) && !text(setting).equals("off")) {
        throw new WrongSetting(setting.key() + " must be on or off, not " + text(setting) + ".");
      }
    }
    if (!text(Setting.ENGINE).equals("lucene")) {
      throw new WrongSetting(
          "There is no engine " + text(Setting.ENGINE) + ". This edition has one: lucene.");
    }
  }

  private void between(Setting setting, int least, int most) {
    try {
      int number = number(setting);
      if (number >= least && number <= most) {
        return;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of range.
    }
    throw new WrongSetting(
        setting.key()
            + " must be a whole number from "
            + least
            + " to "
            + most
            + ", not "
            + text(setting)
            + ".");
  }

  private static Map<Setting, String> fromFile(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException missing) {
      throw new WrongSetting("The settings file " + file + " cannot be read: it is not there.");
    } catch (IOException | IllegalArgumentException broken) {
      throw new WrongSetting("The settings file " + file + " cannot be read: " + broken);
    }
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (String key : properties.stringPropertyNames()) {
      values.put(known(key, "in " + file), properties.getProperty(key).strip());
    }
    return values;
  }

  private static Map<Setting, String> fromEnvironment(Map<String, String> environment) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(PREFIX) && !variable.equals(CONFIG_VARIABLE)) {
            String key =
                variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            values.put(known(key, "in the environment (" + variable + ")"), value.strip());
          }
        });
    return values;
  }

  private static Setting known(String key, String where) {
    return Setting.of(key)
        .orElseThrow(
            () ->
                new WrongSetting(
                    "There is no setting "
                        + key
                        + " "
                        + where
                        + ". Did you mean "
                        + nearest(key)
                        + "?"));
  }

  private static String nearest(String key) {
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .min(Comparator.comparingInt(known -> distance(known, key)))
        .orElseThrow();
  }

  /** Levenshtein distance: how many letters must be put in, taken out or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null || text.isBlank() ? null : home(text);
  }

  private static Path home(String text) {
    return text.equals("~") || text.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), text.substring(1))
        : Path.of(text);
  }
}
