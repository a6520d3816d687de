package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/** One way in which an article writes a name, with every place where it does. */
final class Form {
  private static final int SHORTEST_SHOUTED = 4;

  private final List<String> words;
  private final List<Spot> spots = new ArrayList<>();
  private final Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);

  Form(List<String> words) {
    this.words = words;
  }

  /** "Washington" for "WASHINGTON". */
  static List<String> titled(List<String> words) {
    return List.of(titled(String.join(" ", words)).split(" ", -1));
  }

  /** A name with only the first letter of each word in upper case, small words in lower case. */
  static String titled(String name) {
    StringBuilder titled = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      titled.append(titled.isEmpty() ? "" : " ");
      titled.append(titled.isEmpty() || !Vocabulary.isSmall(lower) ? capitalized(word) : lower);
    }
    return titled.toString();
  }

  private static String capitalized(String word) {
    StringBuilder capitalized = new StringBuilder(word);
    for (int i = 1; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i - 1))) {
        capitalized.setCharAt(i, Character.toLowerCase(word.charAt(i)));
      }
    }
    return capitalized.toString();
  }

  void add(Spot spot) {
    spots.add(spot);
    votes.merge(spot.type(), 1, Integer::sum);
  }

  List<Spot> spots() {
    return spots;
  }

  List<String> words() {
    return words;
  }

  int count() {
    return spots.size();
  }

  /** Whether this is one word, or a double name such as "Ocasio-Cortez". */
  boolean isSingle() {
    return lastNameStart(words) == 0;
  }

  /** The last name of a full name, its parts as they stand in the text. */
  static String lastName(List<String> words) {
    return String.join(" ", words.subList(lastNameStart(words), words.size()));
  }

  private static int lastNameStart(List<String> words) {
    int start = words.size() - 1;
    while (start >= 2 && words.get(start - 1).equals("-")) {
      start -= 2;
    }
    return start;
  }

  @Nullable KnownName known() {
    return spots.getFirst().known();
  }

  /** Whether its last word says that it is a company. */
  boolean isCompany() {
    String last = words.getLast();
    return words.size() > 1
        && (Vocabulary.isCompanyEnding(last)
            || (Vocabulary.isOrganizationWord(last) && mostlyType() == EntityType.PERSON));
  }

  EntityType type() {
    EntityType head = Vocabulary.headType(words);
    return head != null ? head : isCompany() ? EntityType.ORGANIZATION : mostlyType();
  }

  /** The type of most of its places; the earlier one of the enumeration in a tie. */
  private EntityType mostlyType() {
    EntityType best = spots.getFirst().type();
    for (Map.Entry<EntityType, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** Its first letters in capitals, small words left out: "WHO" for World Health Organization. */
  String initials() {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!Vocabulary.isSmall(word) && Character.isLetterOrDigit(word.charAt(0))) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  /** Whether it is all in upper case and too long for an acronym that is read by its letters. */
  boolean isShouted() {
    String name = String.join(" ", words);
    return name.length() >= SHORTEST_SHOUTED && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it stands only where everything is in upper case: in headings and datelines. */
  boolean isOnlyShouted() {
    boolean word = words.size() > 1 || words.getFirst().length() > SHORTEST_SHOUTED;
    return word && spots.stream().allMatch(Spot::isShouted);
  }

  /** Whether it first stands before the other does. */
  boolean isBefore(Form other) {
    Spot first = spots.getFirst();
    Spot second = other.spots.getFirst();
    int lines = Integer.compare(first.line().number(), second.line().number());
    return lines < 0 || (lines == 0 && first.start() < second.start());
  }

  /** Whether some words before it say that it is where something is. */
  boolean isPlaced() {
    return spots.stream().anyMatch(s -> s.start() > 0 && isWhere(s));
  }

  private static boolean isWhere(Spot spot) {
    return Vocabulary.isWhere(spot.line().words().get(spot.start() - 1).toLowerCase(Locale.ROOT));
  }

  boolean isAcronym() {
    String word = words.getFirst().replace(".", "");
    return words.size() == 1
        && word.length() >= 2
        && word.length() <= 6
        && word.chars().allMatch(Character::isUpperCase);
  }
}
