package org.backfile.enrich.quote;

import java.util.HashSet;
import java.util.Set;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.enrich.quote.SpeechWords.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who is said to say something: before the verb, after it, or where the line begins. */
final class Subjects {
  private static final int REACH = 40;
  private static final int LONGEST_OPENING = 8;
  private static final int LONGEST_AFTER = 14;

  private final SpeechWords words;
  private final NounPhrases phrases;

  Subjects(SpeechWords words) {
    this.words = words;
    this.phrases = new NounPhrases(words);
  }

  /** The subject that stands before this verb. */
  Subject before(Line line, int verb) {
    int last = skipAdverbs(line, verb - 1);
    String word = line.word(last);
    if (line.isName(last)) {
      return phrases.endingAt(line, last);
    }
    return switch (word) {
      case "" -> Subject.NONE;
      case "he", "she" -> new Subject(Subject.Kind.PRONOUN, null, last, last);
      case "they", "it", "we", "i", "you" -> Subject.unnamed(last);
      case "," -> apposed(line, last);
      case "who", "which" -> antecedent(line, last);
      case "and", "but" -> first(line, last);
      default -> noun(line, last);
    };
  }

  private Subject noun(Line line, int last) {
    String word = line.word(last);
    boolean noun =
        Character.isLetter(word.codePointAt(0))
            && !words.is(Kind.LINK, word)
            && !words.is(Kind.PREPOSITION, word);
    return noun ? phrases.endingAtNoun(line, last) : Subject.NONE;
  }

  private int skipAdverbs(Line line, int from) {
    int i = from;
    while (i >= 0 && from - i < 5 && isAdverb(line, i)) {
      i--;
    }
    return i;
  }

  private boolean isAdverb(Line line, int i) {
    String word = line.word(i);
    return words.is(Kind.ADVERB, word)
        || (word.length() > 4 && word.endsWith("ly") && !line.pieces().get(i).capital())
        || (word.equals("on") && words.is(Kind.TIME, line.word(i + 1)));
  }

  private Subject antecedent(Line line, int who) {
    int name = line.word(who - 1).equals(",") ? who - 2 : who - 1;
    Subject named = line.isName(name) ? phrases.endingAt(line, name) : Subject.NONE;
    return named.isNamed() && named.kind() == Subject.Kind.NAME ? named : Subject.NONE;
  }

  /** "Ann Lee, the mayor, said" and "The mayor, Ann Lee, said": the one person among the parts. */
  private Subject apposed(Line line, int comma) {
    Set<Entity> people = new HashSet<>();
    Subject best = Subject.NONE;
    int to = comma;
    boolean first = false;
    while (!first && to > 0) {
      int from = chunkStart(line, to, comma - REACH);
      if (from == to) {
        break;
      }
      String opener = line.word(from);
      first = !line.word(from - 1).equals(",") || opensClause(opener);
      Subject part = first ? opening(line, from, to) : wholly(line, from, to);
      if (part.isNamed() && (first || best.who() == null || isPerson(part.who()))) {
        best = best.who() != null && !isPerson(part.who()) ? best.from(part.from()) : part;
        people.add(NounPhrases.entity(line, part.at()));
      } else if (first && best.isNamed() && part.kind() == Subject.Kind.UNNAMED) {
        best = best.from(from);
      }
      to = from - 1;
    }
    people.removeIf(e -> e.type() != EntityType.PERSON);
    return people.size() > 1 ? Subject.unnamed(Math.max(0, best.from())) : best;
  }

  /** "But Ann Lee" begins a clause; "who leads the council" is an aside. */
  private boolean opensClause(String word) {
    return switch (word) {
      case "and", "who", "which", "whose", "whom", "where" -> false;
      default -> words.is(Kind.LINK, word);
    };
  }

  private static boolean isPerson(@Nullable Entity entity) {
    return entity != null && entity.type() == EntityType.PERSON;
  }

  private static int chunkStart(Line line, int to, int floor) {
    int from = to;
    while (from > Math.max(0, floor) && !isBreak(line, from - 1)) {
      from--;
    }
    return from;
  }

  private static boolean isBreak(Line line, int i) {
    String word = line.word(i);
    return line.isQuote(i)
        || word.equals(",")
        || word.equals(";")
        || word.equals(":")
        || word.equals("\u2014")
        || word.equals("\u2013");
  }

  /** The first part of the words before a verb may be more than a name. */
  private Subject opening(Line line, int from, int to) {
    int start = from;
    while (start < to - 1
        && (words.is(Kind.LINK, line.word(start)) || words.is(Kind.ADVERB, line.word(start)))) {
      start++;
    }
    if (line.isName(to - 1)) {
      Subject end = phrases.endingAt(line, to - 1);
      return end.from() == start ? end : startingAt(line, start, to);
    }
    return startingAt(line, start, to);
  }

  /** "Ann Lee of Acme": a person, and words that begin with a preposition. */
  private Subject startingAt(Line line, int start, int to) {
    int name = start;
    while (name < to - 1 && !line.isPerson(name) && line.pieces().get(name).capital()) {
      name++;
    }
    return line.isPerson(name) && words.is(Kind.PREPOSITION, line.word(name + 1))
        ? phrases.endingAt(line, name)
        : Subject.unnamed(start);
  }

  /** A part that is nothing but a person's name and titles. */
  private Subject wholly(Line line, int from, int to) {
    if (!line.isPerson(to - 1)) {
      return Subject.NONE;
    }
    for (int i = from; i < to; i++) {
      if (!line.pieces().get(i).capital() && !line.word(i).equals(".")) {
        return Subject.NONE;
      }
    }
    return new Subject(Subject.Kind.NAME, NounPhrases.entity(line, to - 1), from, to - 1);
  }

  /** Who stands where the line begins, for "Ann Lee stood up and said" and the like. */
  Subject first(Line line, int verb) {
    int begin = afterOpening(line);
    int at = begin;
    while (at < begin + 3
        && ((words.is(Kind.LINK, line.word(at)) && !isPronoun(line.word(at)))
            || words.is(Kind.ADVERB, line.word(at)))) {
      at++;
    }
    if (isPronoun(line.word(at))) {
      return new Subject(Subject.Kind.PRONOUN, null, verb, at);
    }
    int end = at;
    while (end < Math.min(line.size(), at + LONGEST_OPENING)
        && !line.isName(end)
        && plain(line, end)) {
      end++;
    }
    while (line.isName(end + 1)) {
      end++;
    }
    if (!line.isName(end) || !isDeed(line, end + 1) || hasOther(line, end, verb)) {
      return Subject.unnamed(verb);
    }
    Subject subject = phrases.endingAt(line, end);
    return subject.from() == at ? subject.from(verb) : Subject.unnamed(verb);
  }

  /** Where the subject can stand after words such as "In May,". */
  private int afterOpening(Line line) {
    if (words.is(Kind.PREPOSITION, line.word(0))) {
      for (int i = 1; i < LONGEST_AFTER; i++) {
        if (line.word(i).equals(",")) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  /** Whether a verb or an aside follows a name, so that it is not part of another one. */
  private boolean isDeed(Line line, int i) {
    String word = line.word(i);
    return word.endsWith("ed")
        || word.equals(",")
        || word.equals("who")
        || words.isVerb(word)
        || words.is(Kind.AUXILIARY, word)
        || words.is(Kind.PAST, word)
        || words.is(Kind.ADVERB, word)
        || words.is(Kind.PREPOSITION, word);
  }

  private boolean plain(Line line, int i) {
    Piece piece = line.at(i);
    return piece != null
        && piece.isLetters()
        && !words.is(Kind.LINK, piece.word())
        && !words.is(Kind.PREPOSITION, piece.word());
  }

  /** Whether another person begins a clause between the two. */
  private boolean hasOther(Line line, int from, int to) {
    for (int i = Math.max(from + 1, to - REACH); i < to; i++) {
      String before = line.word(i - 1);
      boolean starts = words.is(Kind.LINK, before) || before.equals(",");
      if (starts && (line.isPerson(i) || isPronoun(line.word(i)))) {
        return true;
      }
    }
    return to - from > REACH;
  }

  private static boolean isPronoun(String word) {
    return word.equals("he") || word.equals("she");
  }

  /** The subject that stands after this verb, or after "according to". */
  Subject after(Line line, int verb, int start) {
    String word = line.word(start);
    if (isPronoun(word)) {
      return new Subject(Subject.Kind.PRONOUN, null, verb, start);
    }
    int end = start;
    while (end < Math.min(line.size(), start + LONGEST_AFTER) && isNoun(line, end)) {
      end++;
    }
    int head = end - 1;
    while (head > start && isTime(line, head)) {
      head--;
    }
    if (head < start) {
      return Subject.NONE;
    }
    String next = line.word(end);
    if (words.is(Kind.AUXILIARY, next)) {
      return Subject.NONE;
    }
    if (next.equals("and") && line.isName(end + 1)) {
      return Subject.unnamed(verb);
    }
    Subject subject = line.isName(head) ? named(line, start, head) : beyond(line, head, end);
    return subject.from(verb);
  }

  private Subject named(Line line, int start, int head) {
    return phrases.start(line, head) <= start
        ? phrases.named(line, start, head)
        : Subject.unnamed(start);
  }

  /** "A spokesman for Acme", "the mayor, Ann Lee": the name stands behind the noun. */
  private Subject beyond(Line line, int noun, int end) {
    if (line.word(end).equals(",") && isAloneAfter(line, end)) {
      return new Subject(Subject.Kind.NAME, NounPhrases.entity(line, end + 1), noun, end + 1);
    }
    if (words.is(Kind.SPOKES, line.word(noun)) && words.is(Kind.PREPOSITION, line.word(end))) {
      int name = line.isName(end + 1) ? end + 1 : end + 2;
      boolean ends = !line.isName(name + 1) && !isNoun(line, name + 1);
      return line.isName(name) && ends ? phrases.spokes(line, noun, name) : Subject.unnamed(noun);
    }
    return phrases.endingAtNoun(line, noun);
  }

  private static boolean isAloneAfter(Line line, int comma) {
    String next = line.word(comma + 2);
    return line.isPerson(comma + 1)
        && !line.isName(comma + 2)
        && (next.isEmpty() || next.equals(",") || next.equals("."));
  }

  private boolean isTime(Line line, int i) {
    return words.is(Kind.TIME, line.word(i)) || line.word(i).endsWith("ly");
  }

  /** The dot of "Mr." and "Sen." before a name, but not the one that ends a sentence. */
  private static boolean isBeforeName(Line line, int i) {
    return NounPhrases.isTitleDot(line, i) && !line.isName(i - 1) && line.isName(i + 1);
  }

  private boolean isNoun(Line line, int i) {
    String word = line.word(i);
    if (word.isEmpty()) {
      return line.isName(i);
    }
    return Character.isLetterOrDigit(word.codePointAt(0))
        ? !words.is(Kind.LINK, word) && !words.is(Kind.PREPOSITION, word)
        : word.equals("'s") || word.equals("-") || isBeforeName(line, i);
  }
}
