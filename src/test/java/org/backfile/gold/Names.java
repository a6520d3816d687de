package org.backfile.gold;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/** The names that the head of a gold article declares, with the other ways it writes them. */
final class Names {
  private static final String ISSUE = "issue";

  private final Map<String, String> canonical = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Set<String> unused = new LinkedHashSet<>();

  /** Whether a line of a head with this key declares names. */
  static boolean isKey(String key) {
    return key.equals(ISSUE) || EntityType.of(key).isPresent();
  }

  /** Reads {@code Marta Ellwood = Ellwood; Tom Ashby = Ashby}. */
  void declare(String key, String line) {
    for (String declared : line.split(";", -1)) {
      String[] sides = declared.split("=", -1);
      String name = sides[0].strip();
      keys.put(name, key);
      write(name, name);
      for (int i = 1; i < sides.length; i++) {
        for (String form : sides[i].split(",", -1)) {
          write(form.strip(), name);
        }
      }
    }
  }

  /** The name that is written in this way. */
  String canonical(String form) {
    String name = canonical.get(form);
    if (name == null) {
      throw new IllegalArgumentException("Not declared: " + form);
    }
    unused.remove(form);
    unused.remove(name);
    return name;
  }

  /** Null for an issue. */
  @Nullable EntityType type(String name) {
    return Optional.ofNullable(keys.get(name)).flatMap(EntityType::of).orElse(null);
  }

  /** What was declared and never written. */
  Set<String> unused() {
    return unused;
  }

  private void write(String form, String name) {
    unused.add(form);
    String before = canonical.put(form, name);
    if (before != null) {
      throw new IllegalArgumentException(form + " is both " + before + " and " + name);
    }
  }
}
