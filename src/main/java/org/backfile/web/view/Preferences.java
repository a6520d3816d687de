package org.backfile.web.view;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backfile.wording.Wording;

/**
 * How one reader wants pages to look, as a cookie keeps it. What this edition does not offer is
 * left out, so that any text is read as some preferences.
 *
 * @param choices values by the key of what is chosen; nothing stands for what was not chosen
 */
public record Preferences(SortedMap<String, String> choices) {
  private static final String LANGUAGE = "language";
  private static final String CARDS = "cards";
  private static final String COMPACT = "compact";
  private static final String KEYS = "keys";
  private static final String OFF = "off";

  /** All that can be chosen, and the values of each. */
  private static final Map<String, Set<String>> OFFERED =
      Map.of(
          LANGUAGE,
          Wording.all().stream().map(Wording::tag).collect(Collectors.toSet()),
          CARDS,
          Set.of(COMPACT, "full"),
          KEYS,
          Set.of("on", OFF));

  /** Nothing chosen. */
  public static final Preferences NONE = new Preferences(new TreeMap<>());

  public Preferences {
    SortedMap<String, String> known = new TreeMap<>(choices);
    known.entrySet().removeIf(choice -> !isOffered(choice.getKey(), choice.getValue()));
    choices = Collections.unmodifiableSortedMap(known);
  }

  /** Reads {@code key=value} pairs joined by {@code &}. */
  public static Preferences of(String kept) {
    SortedMap<String, String> choices = new TreeMap<>();
    Arrays.stream(kept.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> choices.put(pair[0], pair[1]));
    return new Preferences(choices);
  }

  /** These, and what others choose instead. */
  public Preferences with(Preferences others) {
    SortedMap<String, String> both = new TreeMap<>(choices);
    both.putAll(others.choices);
    return new Preferences(both);
  }

  /** The text that {@link #of} reads. */
  public String kept() {
    return choices.entrySet().stream()
        .map(choice -> choice.getKey() + "=" + choice.getValue())
        .collect(Collectors.joining("&"));
  }

  /** The language that was chosen; empty when none was. */
  public Optional<Wording> language() {
    return Optional.ofNullable(choices.get(LANGUAGE)).flatMap(Wording::of);
  }

  /** Whether results are shown short. */
  public boolean hasCompactCards() {
    return COMPACT.equals(choices.get(CARDS));
  }

  /** Whether single keys do nothing but type. */
  boolean keysAreOff() {
    return OFF.equals(choices.get(KEYS));
  }

  private static boolean isOffered(String key, String value) {
    return OFFERED.getOrDefault(key, Set.of()).contains(value);
  }
}
