package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells for each sentence of one article who says it. Quotations end with their paragraph. */
final class Voices {
  private static final String CLOSING = "\"\u201d";
  private static final int SCARE_WORDS = 3;
  private static final int AFTER_ACCORDING = 6;
  private static final int AFTER_SAID = 4;
  private static final Set<String> CLAUSE_MARKS = Set.of(",", ";", ":", "\u2014", "but");

  private final Speech speech;
  private final Subjects subjects;

  Voices(Speech speech, Subjects subjects) {
    this.speech = speech;
    this.subjects = subjects;
  }

  /** One voice for each line, in the same order. */
  List<Voice> of(List<Line> lines) {
    List<Voice> voices = new ArrayList<>();
    String person = null;
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      boolean open = false;
      while (to < lines.size()
          && lines.get(to).place().index() == lines.get(from).place().index()) {
        Line line = lines.get(to++);
        BitSet quoted = new BitSet();
        BitSet scare = new BitSet();
        open = readQuotes(line, open, quoted, scare);
        person = Subjects.lastPerson(line, person);
        voices.add(voice(line, new Voice(quoted, scare, null, new BitSet(), person)));
      }
      lendSpeakers(voices.subList(from, to));
      from = to;
    }
    return voices;
  }

  /** Marks the quoted tokens; tells whether the quotation goes on in the next sentence. */
  private static boolean readQuotes(Line line, boolean open, BitSet quoted, BitSet scare) {
    String closing = open ? CLOSING : "";
    int start = 0;
    for (int i = 0; i < line.words().size(); i++) {
      String word = line.words().get(i);
      if (closing.isEmpty()) {
        closing = closing(word);
        start = i + 1;
      } else if (closing.contains(word)) {
        quoted.set(start, i);
        if (start > 0 && i - start <= SCARE_WORDS) {
          scare.set(start, i);
        }
        closing = "";
      }
    }
    if (closing.equals(CLOSING)) {
      quoted.set(start, line.words().size());
    }
    return closing.equals(CLOSING);
  }

  /** The marks that end what this mark begins; empty when it begins nothing. */
  private static String closing(String mark) {
    return switch (mark) {
      case "\"", "\u201c" -> CLOSING;
      case "\u2018" -> "'";
      default -> "";
    };
  }

  private Voice voice(Line line, Voice unsaid) {
    for (int i = 0; i < line.words().size(); i++) {
      if (unsaid.quoted().get(i)) {
        continue;
      }
      String speaker = speakerAt(line, i, unsaid);
      if (speaker != null && !speaker.equals(Subjects.AUTHOR)) {
        return new Voice(unsaid.quoted(), unsaid.scare(), speaker, said(line, i), unsaid.person());
      }
    }
    return unsaid;
  }

  /**
   * Hearsay reaches as far as its clause; else all but the adverb right before the verb is said.
   */
  private BitSet said(Line line, int verb) {
    BitSet said = new BitSet();
    int from = 0;
    int to = line.words().size();
    if (speech.hearsay().has(line.words(), verb)) {
      from = verb;
      to = verb + 1;
      while (from > 0 && !CLAUSE_MARKS.contains(line.word(from - 1))) {
        from--;
      }
      while (to < line.words().size() && !CLAUSE_MARKS.contains(line.word(to))) {
        to++;
      }
    }
    said.set(from, to);
    if (verb > from) {
      said.clear(verb - 1);
    }
    return said;
  }

  private @Nullable String speakerAt(Line line, int i, Voice voice) {
    Phrases.Match<Boolean> according = speech.according().at(line.words(), i);
    if (according != null) {
      String source = subjects.after(line, i + according.length(), AFTER_ACCORDING);
      return source == null ? Places.OTHERS : source;
    }
    if (speech.hearsay().has(line.words(), i)) {
      return Places.OTHERS;
    }
    if (line.place().isTitle() && line.word(i).equals(":")) {
      return titleSpeaker(line, i);
    }
    if (!speech.says().has(line.words(), i) || Subjects.isNoAct(line, i)) {
      return null;
    }
    String subject = subjects.before(line, i, voice.quoted(), voice.person());
    boolean inverted = i > 0 && ",\"\u201d".contains(line.word(i - 1));
    return subject == null && inverted ? subjects.after(line, i + 1, AFTER_SAID) : subject;
  }

  private static @Nullable String titleSpeaker(Line line, int colon) {
    Mention name = line.before(colon);
    return name != null && name.canSpeak() && name.from() == 0 && name.to() == colon
        ? name.target()
        : null;
  }

  /** Gives each quotation without a speaker the one of its paragraph: the last, else the next. */
  private static void lendSpeakers(List<Voice> voices) {
    String speaker = null;
    for (int i = 0; i < voices.size(); i++) {
      speaker = lend(voices, i, speaker);
    }
    speaker = null;
    for (int i = voices.size() - 1; i >= 0; i--) {
      speaker = lend(voices, i, speaker);
    }
  }

  private static @Nullable String lend(List<Voice> voices, int i, @Nullable String speaker) {
    Voice voice = voices.get(i);
    if (voice.speaker() == null && speaker != null && !voice.quoted().isEmpty()) {
      voices.set(i, voice.by(speaker));
    }
    return voice.said().isEmpty() ? speaker : voice.speaker();
  }
}
