package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;
import org.jspecify.annotations.Nullable;

/** Reads what the sentences of one article say for or against the names in them. */
final class OpinionReader {
  private static final double BY_REFERENCE = 0.6;
  private static final double PASSIVE = 0.4;
  private static final int AGENT_REACH = 5;
  private static final int REFERENCE_WORDS = 3;
  private static final int POINTER_WORDS = 8;
  private static final Set<String> REFERENCES =
      Set.of("it", "its", "they", "their", "he", "his", "she", "her", "this", "these", "such");

  private final Lexicon lexicon;
  private final Speech speech;
  private final Subjects subjects;
  private final Turning turning;

  OpinionReader(Lexicon lexicon, Speech speech) {
    this.lexicon = lexicon;
    this.speech = speech;
    this.subjects = new Subjects(speech);
    this.turning = new Turning(speech.turns());
  }

  /** Every opinion in these lines, in reading order. A sentence that is repeated counts once. */
  List<Opinion> read(List<Line> lines) {
    List<Voice> voices = new Voices(speech, subjects).of(lines);
    Set<List<String>> seen = new HashSet<>();
    List<Opinion> opinions = new ArrayList<>();
    Mention topic = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.place().isHeadline()) {
        topic = null;
      }
      boolean points = speech.pointers().within(line.words(), 0, POINTER_WORDS);
      if (line.place().counts() && !points && seen.add(line.words())) {
        opinions.addAll(read(new Scene(line, i, voices.get(i), turning.contrast(line), topic)));
      }
      topic = line.mentions().isEmpty() ? topic : line.mentions().get(0);
    }
    return opinions;
  }

  private List<Opinion> read(Scene scene) {
    List<Opinion> opinions = new ArrayList<>();
    for (Lexicon.Found cue : lexicon.find(scene.line().words())) {
      if (isCue(scene, cue)) {
        Opinion opinion = opinion(scene, cue);
        if (opinion != null && !opinion.target().equals(opinion.holder())) {
          opinions.add(opinion);
        }
      }
    }
    return opinions;
  }

  /** A cue is no part of a name and not held up with tongs. */
  private static boolean isCue(Scene scene, Lexicon.Found cue) {
    Line line = scene.line();
    Mention name = line.notBefore(cue.from());
    boolean inName = name != null && name.from() < cue.to();
    boolean capital = !line.place().isHeadline() && cue.from() > 0 && line.isCapital(cue.from());
    boolean held = scene.voice().speaker() == null && scene.voice().scare().get(cue.from());
    return !inName && !held && !(capital && !line.word(cue.from() - 1).matches("[\"\u201c:.]"));
  }

  private @Nullable Opinion opinion(Scene scene, Lexicon.Found cue) {
    Line line = scene.line();
    boolean between = line.word(cue.to()).equals("between");
    Mention target = between ? line.issue() : Attachment.target(line, cue);
    double value = cue.cue().weight();
    if (target == null && line.mentions().isEmpty() && refersBack(line)) {
      target = scene.topic();
      value *= BY_REFERENCE;
    }
    if (target == null) {
      return null;
    }
    if (cue.cue().kind() == Cue.Kind.DEED && Attachment.isPassive(line, cue)) {
      value *= PASSIVE;
    }
    Turning.Turned turned = turning.of(line, cue.from(), scene.contrast());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(turned.flags());
    flags.addAll(line.place().flags());
    String holder = holder(scene, cue);
    if (holder != null) {
      flags.add(scene.voice().quoted().get(cue.from()) ? Flag.QUOTE : Flag.ATTRIBUTION);
    }
    value *= turned.factor() * line.place().weight();
    return new Opinion(holder, target.target(), value, scene.number(), cue, flags);
  }

  private @Nullable String holder(Scene scene, Lexicon.Found cue) {
    Voice voice = scene.voice();
    String said = voice.holder(cue.from(), scene.line().place().holder());
    if (said != null || cue.cue().kind() != Cue.Kind.OPINION) {
      return said;
    }
    String doer =
        Attachment.isPassive(scene.line(), cue)
            ? agent(scene.line(), cue.to())
            : subjects.before(scene.line(), cue.from(), voice.quoted(), voice.person());
    String holder = Objects.requireNonNullElse(doer, Places.OTHERS);
    return holder.equals(Subjects.AUTHOR) ? null : holder;
  }

  private @Nullable String agent(Line line, int afterVerb) {
    return line.word(afterVerb).equals("by")
        ? subjects.after(line, afterVerb + 1, AGENT_REACH)
        : null;
  }

  private static boolean refersBack(Line line) {
    return line.words().subList(0, Math.min(REFERENCE_WORDS, line.words().size())).stream()
        .anyMatch(REFERENCES::contains);
  }
}
