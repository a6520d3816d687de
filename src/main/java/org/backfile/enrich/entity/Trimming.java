package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.backfile.article.EntityType;

/**
 * Cuts what the model takes for a name down to the name itself: without title, possessive and
 * generic words, two names joined by a hyphen apart, nothing where no name is left.
 */
final class Trimming {
  private static final Set<String> CUTS = Set.of("'s", "'", "/", "(", ")", "\u2013", "\u2014", "|");
  private static final Set<String> MARKS =
      Set.of(".", ",", "-", "&", "\"", "\u201c", "\u201d", "\u2018", ":", ";", "!", "?", "#", "@");
  private static final Set<String> JOINED =
      Set.of("led", "era", "like", "run", "style", "owned", "type", "free", "born", "based");
  private static final Set<String> PRONOUNS =
      Set.of("I", "We", "You", "He", "She", "It", "They", "My", "Our");
  private static final int SYLLABLE = 5;
  private static final int LONGEST = 10;

  private final NameLists lists;
  private final Predicate<List<String>> isName;

  /**
   * @param isName whether these words are a name of their own, as far as is known
   */
  Trimming(NameLists lists, Predicate<List<String>> isName) {
    this.lists = lists;
    this.isName = isName;
  }

  /** The names in these words of a line. */
  List<Spot> names(Line line, NameTagger.Name found) {
    List<Spot> spots = new ArrayList<>();
    int start = found.start();
    for (int i = found.start(); i <= found.end(); i++) {
      if (i == found.end() || isCut(line.words(), start, i, found)) {
        addTrimmed(line, new NameTagger.Name(start, i, found.type()), spots);
        start = i + 1;
      }
    }
    return spots;
  }

  private boolean isCut(List<String> words, int start, int at, NameTagger.Name found) {
    String next = at + 1 < words.size() ? words.get(at + 1) : "";
    if (CUTS.contains(words.get(at)) || Vocabulary.isShortTitle(words.get(at), next)) {
      return true;
    }
    if (found.type() == EntityType.PLACE && words.get(at).equals(",")) {
      return true;
    }
    return (words.get(at).equals("-") || words.get(at).equals("and"))
        && at > start
        && at + 1 < found.end()
        && isName.test(words.subList(start, at))
        && isName.test(words.subList(at + 1, found.end()));
  }

  private void addTrimmed(Line line, NameTagger.Name name, List<Spot> spots) {
    List<String> words = line.words();
    int start = name.type() == EntityType.PERSON ? withHyphens(line, name) : name.start();
    int end = name.type() == EntityType.PERSON ? withLastHalf(line, name) : name.end();
    while (start < end && isLeading(words.subList(start, end), name.type())) {
      start++;
    }
    while (start < end && end <= name.end() && isTrailing(words.subList(start, end))) {
      end--;
    }
    boolean handle = start > 0 && "@#".contains(words.get(start - 1));
    if (start < end
        && end - start <= LONGEST
        && !handle
        && isPlausible(words.subList(start, end))) {
      spots.add(Spot.of(line, start, end, name.type(), null));
    }
  }

  /** The start of "Mei-Ling Chen" when only "Ling Chen" was found. */
  private int withHyphens(Line line, NameTagger.Name name) {
    int start = name.start();
    while (start >= 2
        && line.words().get(start - 1).equals("-")
        && line.isCapitalized(start - 2)
        && line.isOneWord(start - 2, start)
        && !isName.test(line.words().subList(start - 2, start - 1))) {
      start -= 2;
    }
    return start;
  }

  /**
   * The end of "Ann Miller-Day" and "Li Ka-shing" when only what is before the hyphen was found.
   */
  private int withLastHalf(Line line, NameTagger.Name name) {
    int last = name.end() + 1;
    boolean joined =
        name.end() - name.start() == 2
            && last < line.words().size()
            && line.words().get(name.end()).equals("-")
            && line.isOneWord(name.end() - 1, last);
    return joined && isHalf(line.words(), last) ? last + 1 : name.end();
  }

  private boolean isHalf(List<String> words, int at) {
    String half = words.get(at);
    boolean lower = half.chars().allMatch(Character::isLowerCase);
    boolean syllable = lower && words.get(at - 2).length() <= SYLLABLE && half.length() <= SYLLABLE;
    boolean name = startsName(half) && half.chars().allMatch(Character::isLetter);
    return lower
        ? syllable && !JOINED.contains(half)
        : name && !isName.test(List.of(half)) && !lists.isNever(List.of(half));
  }

  private boolean isLeading(List<String> words, EntityType type) {
    String first = words.getFirst();
    if (lists.get(words) != null) {
      return false;
    }
    boolean royal = Vocabulary.isRoyal(first) && words.size() == 2;
    return !startsName(first)
        || first.equalsIgnoreCase("the")
        || (first.length() == 1 && words.size() > 1 && words.get(1).equals("-"))
        || (type == EntityType.PERSON && Vocabulary.isTitle(first) && !royal);
  }

  private boolean isTrailing(List<String> words) {
    String last = words.getLast();
    if (MARKS.contains(last) || Vocabulary.isParty(last) || isLowerCase(last)) {
      return lists.get(words) == null;
    }
    return words.size() > 1
        && lists.isNever(List.of(last))
        && isName.test(words.subList(0, words.size() - 1))
        && lists.get(words) == null;
  }

  private static boolean isLowerCase(String word) {
    return Character.isLowerCase(word.charAt(0)) && !Vocabulary.isCompanyEnding(word);
  }

  private boolean isPlausible(List<String> words) {
    return !lists.isNever(words)
        && !(words.size() == 1 && Vocabulary.isTitle(words.getFirst()))
        && words.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)))
        && (words.size() > 1 || words.getFirst().length() > 1)
        && !isSentence(words)
        && !words.stream().allMatch(this::saysNothing);
  }

  /** "I am a New Yorker". */
  private static boolean isSentence(List<String> words) {
    return words.size() > 1
        && PRONOUNS.contains(words.getFirst())
        && Character.isLowerCase(words.get(1).charAt(0));
  }

  private boolean saysNothing(String word) {
    return lists.isNever(List.of(word))
        || MARKS.contains(word)
        || Character.isLowerCase(word.charAt(0));
  }

  private static boolean startsName(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0));
  }
}
