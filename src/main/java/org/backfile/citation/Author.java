package org.backfile.citation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who wrote something, as a list of references wants the name.
 *
 * <p>A name is turned round only where it is plainly a person's and its parts are plain: one
 * written with a comma already is turned; of a name in Latin, Greek or Cyrillic letters the last
 * word is the family name, together with the small words before it ({@code van}, {@code de la}).
 * All others stay as they are written.
 *
 * @param whole the name in reading order
 * @param family empty when the name is not parted
 * @param given empty when the name is not parted
 * @param suffix such as {@code Jr.}; mostly empty
 */
public record Author(String whole, String family, String given, String suffix) {
  private static final int MOST_WORDS = 6;

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  /** Words that no person is called, and that groups of people are. */
  private static final Set<String> GROUPS =
      Set.of(
          ("the agency agencies association authority board bureau center centre coalition college"
                  + " commission committee company contributors corporation council department desk"
                  + " editorial editors federation foundation government group guild inc inc."
                  + " institute limited llc ltd ltd. magazine media ministry network news newspaper"
                  + " newsroom office organization post press reporters reports research service"
                  + " services society staff studio team times tribune union university wire writers"
                  + " of for and with at")
              .split(" "));

  private static final Pattern TURNABLE =
      Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{M} .'\u2019\\-\u2010]+");

  /** Reads a name as a file gives it. */
  static Author of(String name, boolean isOrganization) {
    String whole = OneLine.of(name);
    if (isOrganization) {
      return new Author(whole, "", "", "");
    }
    List<String> parts = Arrays.stream(whole.split(",", -1)).map(String::strip).toList();
    if (parts.size() > 1) {
      return written(whole, parts);
    }
    List<String> words = List.of(whole.split(" +"));
    return isPerson(whole, words) ? turned(words, "") : new Author(whole, "", "", "");
  }

  /** With commas: {@code Last, First}, {@code Last, First, Jr.} or {@code First Last, Jr.}. */
  private static Author written(String whole, List<String> parts) {
    String last = parts.getLast();
    boolean suffixed = SUFFIXES.contains(last.toLowerCase(Locale.ROOT));
    List<String> names = suffixed ? parts.subList(0, parts.size() - 1) : parts;
    String suffix = suffixed ? last : "";
    List<String> words = List.of(names.getFirst().split(" +"));
    if (names.size() == 1 && isPerson(names.getFirst(), words)) {
      return turned(words, suffix);
    }
    boolean plain =
        names.size() == 2
            && !names.get(0).isEmpty()
            && !names.get(1).isEmpty()
            && TURNABLE.matcher(names.get(0) + names.get(1)).matches()
            && isPerson(names.get(1) + " " + names.get(0), List.of(whole.split("[, ]+")));
    return plain ? parted(names.get(0), names.get(1), suffix) : new Author(whole, "", "", "");
  }

  private static boolean isPerson(String name, List<String> words) {
    return words.size() > 1
        && words.size() <= MOST_WORDS
        && TURNABLE.matcher(name).matches()
        && words.stream().noneMatch(word -> GROUPS.contains(word.toLowerCase(Locale.ROOT)))
        && Character.isUpperCase(name.codePointAt(0));
  }

  private static Author turned(List<String> words, String suffix) {
    String last = words.getLast();
    if (suffix.isEmpty() && words.size() > 2 && SUFFIXES.contains(last.toLowerCase(Locale.ROOT))) {
      return turned(words.subList(0, words.size() - 1), last);
    }
    int family = words.size() - 1;
    while (family > 1 && Character.isLowerCase(words.get(family - 1).codePointAt(0))) {
      family--;
    }
    return parted(
        String.join(" ", words.subList(family, words.size())),
        String.join(" ", words.subList(0, family)),
        suffix);
  }

  private static Author parted(String family, String given, String suffix) {
    String end = suffix.isEmpty() ? "" : " " + suffix;
    return new Author(given + " " + family + end, family, given, suffix);
  }

  boolean isParted() {
    return !family.isEmpty();
  }

  /** What stands for the name inside a text: the family name, else all of it. */
  String brief() {
    return isParted() ? family : whole;
  }

  /** {@code Last, First, Jr.} */
  String turned() {
    return isParted() ? family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix) : whole;
  }

  /** {@code Last, F. M., Jr.} */
  String initialed() {
    return isParted()
        ? family + ", " + initials() + (suffix.isEmpty() ? "" : ", " + suffix)
        : whole;
  }

  private String initials() {
    return Arrays.stream(given.replace("\u2010", "-").split("[ .]+"))
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                Arrays.stream(word.split("-"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> Character.toString(part.codePointAt(0)) + ".")
                    .collect(Collectors.joining("-")))
        .collect(Collectors.joining(" "));
  }
}
