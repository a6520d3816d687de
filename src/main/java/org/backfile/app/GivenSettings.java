package org.backfile.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;

/** The settings of a command that was called, from its options and the environment. */
final class GivenSettings {
  private GivenSettings() {}

  static Settings of(CommandSpec spec, Map<String, String> environment) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Object value = spec.findOption("--" + setting.key()).getValue();
      if (value instanceof Boolean isOn) {
        given.put(setting, isOn ? "on" : "off");
      } else if (value != null) {
        given.put(setting, value.toString());
      }
    }
    Path file = spec.findOption("--config").getValue();
    return Settings.of(given, environment, file);
  }
}
