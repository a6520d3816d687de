package org.backfile.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.backfile.enrich.quote.SpeechWords.Kind;
import org.jspecify.annotations.Nullable;

/** Finds where a line says that somebody says something. */
final class Frames {
  private static final int CITED = 7;
  private static final int LONGEST_SOURCE = 30;

  private final SpeechWords words;
  private final Subjects subjects;

  Frames(SpeechWords words) {
    this.words = words;
    this.subjects = new Subjects(words);
  }

  /** In reading order. */
  List<Frame> in(Line line) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Frame frame = at(line, i, frames.isEmpty() ? null : frames.getLast());
      if (frame != null) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private @Nullable Frame at(Line line, int i, @Nullable Frame before) {
    String word = line.word(i);
    if (word.equals("according") && line.word(i + 1).equals("to")) {
      Subject subject = subjects.after(line, i, i + 2);
      return subject.kind() == Subject.Kind.NONE
          ? null
          : new Frame(subject, i, afterNouns(line, i + 2), false, true);
    }
    if (!words.isVerb(word) || isUnsaid(line, i) || isNoun(line, i)) {
      return null;
    }
    if (line.word(i - 1).equals("as") || (line.isName(i - 1) && line.word(i - 2).equals("as"))) {
      return word.equals("saying") ? cited(line, i) : null;
    }
    return word.endsWith("ing") && !isProgressive(line, i)
        ? participle(line, i, before)
        : finite(line, i);
  }

  /** "She was saying". */
  private boolean isProgressive(Line line, int i) {
    return words.is(Kind.PASSIVE, line.word(i - 1));
  }

  private @Nullable Frame finite(Line line, int i) {
    boolean call = words.is(Kind.CALL, line.word(i));
    Subject subject = subjects.before(line, i);
    boolean afterQuote = line.isQuote(i - 1) || line.word(i - 1).equals(",");
    if (!subject.isNamed()
        && subject.kind() != Subject.Kind.PRONOUN
        && afterQuote
        && !call
        && !words.is(Kind.TELL, line.word(i))) {
      Subject behind = subjects.after(line, i, i + 1);
      boolean better = behind.isNamed() || behind.kind() == Subject.Kind.PRONOUN;
      if (behind.kind() != Subject.Kind.NONE
          && (better || line.isQuote(i - 1) || beforeMark(line, i))) {
        return new Frame(behind, i, Math.max(i + 2, behind.at() + 1), false, false);
      }
    }
    if (subject.kind() == Subject.Kind.NONE || isImagined(line, subject)) {
      return null;
    }
    return new Frame(
        subject, i, i + 1, call, !isSubordinate(line, subject) && isSure(line, i, subject));
  }

  /** Whether a quotation stands right before the comma before this verb. */
  private static boolean beforeMark(Line line, int i) {
    return line.word(i - 1).equals(",") && line.isQuote(i - 2);
  }

  /** Without a name before it, a form that may be a noun is not taken for a verb. */
  private boolean isSure(Line line, int i, Subject subject) {
    String word = line.word(i);
    return subject.kind() != Subject.Kind.UNNAMED
        || words.is(Kind.PLAIN, word)
        || !word.endsWith("s");
  }

  private boolean isSubordinate(Line line, Subject subject) {
    String before = line.word(subject.from() - 1);
    boolean who = line.word(subject.from()).equals("who");
    return who || words.is(Kind.SUBORDINATE, before);
  }

  private static boolean isImagined(Line line, Subject subject) {
    String before = line.word(subject.from() - 1);
    return before.equals("if") || before.equals("unless") || before.equals("whether");
  }

  /** ", adding that": whoever speaks in this line, or whom it is about. */
  private @Nullable Frame participle(Line line, int i, @Nullable Frame before) {
    if (!line.word(i - 1).equals(",") && !line.word(i - 1).equals("and")) {
      return null;
    }
    boolean call = words.is(Kind.CALL, line.word(i));
    if (before != null) {
      boolean adds = !line.word(i).equals("saying") || before.isInverted() || line.isQuote(i + 1);
      return adds ? new Frame(before.subject().from(i), i, i + 1, call, true) : null;
    }
    Subject first = subjects.first(line, i);
    return new Frame(first, i, i + 1, call, true);
  }

  /** "Quoted Ann Lee as saying", "Ann Lee was quoted as saying". */
  private @Nullable Frame cited(Line line, int saying) {
    int cited = saying - 2;
    while (cited >= 0 && saying - cited < CITED && !isCited(line.word(cited))) {
      cited--;
    }
    if (!isCited(line.word(cited))) {
      return null;
    }
    Subject subject =
        words.is(Kind.PASSIVE, line.word(cited - 1))
            ? subjects.before(line, cited - 1)
            : quoted(line, saying - 2, cited);
    return subject.kind() == Subject.Kind.NONE
        ? null
        : new Frame(subject, saying, saying + 1, false, true);
  }

  private static Subject quoted(Line line, int name, int cited) {
    return line.isPerson(name)
        ? new Subject(Subject.Kind.NAME, NounPhrases.entity(line, name), cited, name)
        : Subject.unnamed(cited);
  }

  private static boolean isCited(String word) {
    return word.equals("quoted") || word.equals("cited");
  }

  /** Whether it is denied, put off, imagined or done to the subject. */
  private boolean isUnsaid(Line line, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      String word = line.word(i);
      if (words.is(Kind.UNSAID, word) || word.endsWith("n't") || word.equals("to")) {
        return true;
      }
      if (words.is(Kind.PASSIVE, word)) {
        return !line.word(verb).endsWith("ing");
      }
      if (!words.is(Kind.ADVERB, word) && !word.endsWith("ly")) {
        return false;
      }
    }
    return false;
  }

  /** "Her claims", "the reports": a noun that looks like a verb. */
  private static boolean isNoun(Line line, int i) {
    return switch (line.word(i - 1)) {
      case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "'s", "these" ->
          true;
      case "those", "some", "any", "no", "of", "in", "for", "with", "by", "from", "-" -> true;
      default -> false;
    };
  }

  private int afterNouns(Line line, int from) {
    int i = from;
    while (i < Math.min(line.size(), from + LONGEST_SOURCE)
        && !line.word(i).equals(",")
        && !line.isQuote(i)) {
      i++;
    }
    return i;
  }
}
