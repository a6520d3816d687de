package org.backfile.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What facets and their values are called now that had other names before, so that an old address
 * asks for what it asked for when it was made. Immutable.
 *
 * <p>Renamings count in the order of time: of two that speak of the same name the later one holds,
 * and a name that is given to something anew is no longer a former one. So renamings follow each
 * other and never go round in a circle.
 */
public final class Aliases {
  /** No renamings. */
  public static final Aliases NONE = new Aliases(Map.of(), Map.of());

  private static final String KEY = "key";
  private static final String ARROW = " => ";

  /** More than any real chain; a circle that paths make by what stands below them ends here. */
  private static final int MOST_STEPS = 50;

  /** Those of Backfile's own facets and topics. */
  public static final Aliases BUILT_IN = builtIn();

  /** Where the aliases of the moment are, cheap to ask for each address that is read. */
  @FunctionalInterface
  public interface Source {
    /** All of them, the built-in ones too. */
    Aliases now();
  }

  /** One renaming of a value. */
  public record Renaming(Facet facet, String former, String now) {}

  private final Map<String, Facet> keys;
  private final Map<Facet, Map<String, String>> values;

  private Aliases(Map<String, Facet> keys, Map<Facet, Map<String, String>> values) {
    this.keys = keys;
    this.values = values;
  }

  /**
   * Reads lines such as {@code key organisation => entity} and {@code topic deals =>
   * economy/deals}.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static Aliases parse(List<String> lines) {
    Aliases aliases = NONE;
    for (String line : lines) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        aliases = aliases.withLine(text);
      }
    }
    return aliases;
  }

  /** These and later ones, in the order of time. */
  public Aliases with(Collection<Renaming> later) {
    Map<Facet, Map<String, String>> next = new EnumMap<>(Facet.class);
    values.forEach((facet, names) -> next.put(facet, new HashMap<>(names)));
    for (Renaming each : later) {
      rename(next.computeIfAbsent(each.facet(), facet -> new HashMap<>()), each);
    }
    return new Aliases(keys, next);
  }

  /** The facet that once had this key; empty when none had. */
  Optional<Facet> facet(String former) {
    return Optional.ofNullable(keys.get(former));
  }

  /**
   * What a value of a facet is called now; the value itself when it was never renamed. What stands
   * below a renamed path goes with it; whom a stance is toward and who is quoted are names of
   * {@link Facet#ENTITY}.
   */
  public String value(Facet facet, String value) {
    return switch (facet) {
      case TOWARD -> target(value);
      case SAID_BY -> speakers(value);
      default -> follow(facet, value);
    };
  }

  private String target(String value) {
    int end = Math.max(0, value.lastIndexOf('/'));
    return follow(Facet.ENTITY, value.substring(0, end)) + value.substring(end);
  }

  private String speakers(String path) {
    String[] names = path.split("/");
    for (int i = 0; i < Math.min(2, names.length); i++) {
      names[i] = follow(Facet.ENTITY, names[i]);
    }
    return String.join("/", names);
  }

  private String follow(Facet facet, String value) {
    Map<String, String> names = values.getOrDefault(facet, Map.of());
    String last = value;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      String next = facet.isHierarchical() ? path(names, last) : names.getOrDefault(last, last);
      if (next.equals(last)) {
        return last;
      }
      last = next;
    }
    return value;
  }

  /**
   * A path after the renaming of the longest part from its start that was renamed. What went below
   * its own former name and is there already stays.
   */
  private static String path(Map<String, String> names, String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String now = names.get(path.substring(0, end));
      if (now != null && !(path + "/").startsWith(now + "/")) {
        return now + path.substring(end);
      }
    }
    return path;
  }

  private static void rename(Map<String, String> names, Renaming renaming) {
    String now = renaming.now();
    names.remove(now);
    if (renaming.facet().isHierarchical()) {
      for (int end = now.indexOf('/'); end > 0; end = now.indexOf('/', end + 1)) {
        names.remove(now.substring(0, end));
      }
    }
    if (!now.equals(renaming.former())) {
      names.put(renaming.former(), now);
    }
  }

  private Aliases withLine(String line) {
    int blank = line.indexOf(' ');
    int arrow = line.indexOf(ARROW);
    if (blank < 0 || arrow < blank) {
      throw new IllegalArgumentException("Not a renaming: " + line);
    }
    String key = line.substring(0, blank);
    String former = line.substring(blank, arrow).strip();
    String now = line.substring(arrow + ARROW.length()).strip();
    if (!key.equals(KEY)) {
      Facet facet = known(key, line);
      return with(List.of(new Renaming(facet, former, now)));
    }
    Map<String, Facet> next = new HashMap<>(keys);
    next.put(former, known(now, line));
    return new Aliases(next, values);
  }

  private static Facet known(String key, String line) {
    return Facet.of(key).orElseThrow(() -> new IllegalArgumentException("No such facet: " + line));
  }

  private static Aliases builtIn() {
    try (InputStream in = Aliases.class.getResourceAsStream("aliases.txt")) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without aliases.txt");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
