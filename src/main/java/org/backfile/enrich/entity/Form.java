package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/** One way in which an article writes a name, with every place where it does. */
final class Form {
  private final List<String> words;
  private final List<Spot> spots = new ArrayList<>();
  private final Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);

  Form(List<String> words) {
    this.words = words;
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
    return isCompany() ? EntityType.ORGANIZATION : mostlyType();
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

  boolean isAcronym() {
    String word = words.getFirst().replace(".", "");
    return words.size() == 1
        && word.length() >= 2
        && word.length() <= 6
        && word.chars().allMatch(Character::isUpperCase);
  }
}
