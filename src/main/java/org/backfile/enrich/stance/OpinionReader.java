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
  private static final Set<String> SOURCES = Set.of("by", "from");
  private static final Set<String> AFTER_NOUNS =
      Set.of(
          "of", "for", "from", "over", "against", "to", "about", "in", "on", "at", "with", "that",
          "which", "and", "or", ",", ".", "?", "!", ";", ":", "is", "are", "was", "were", "has",
          "have");
  private static final Set<String> REFERENCES = Set.of("this", "these", "such");

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

  /** Every opinion in these lines. A sentence that is repeated counts once. */
  Reading read(List<Line> lines) {
    List<Voice> voices = new Voices(speech, subjects).of(lines);
    Set<List<String>> seen = new HashSet<>();
    List<Opinion> opinions = new ArrayList<>();
    List<Reading.Own> own = new ArrayList<>();
    Manner manner = Manner.EMPTY;
    Mention topic = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.place().isHeadline()) {
        topic = null;
      }
      Line whole = Pronouns.resolved(line, topic, voices.get(i).person());
      boolean points = speech.pointers().within(line.words(), 0, POINTER_WORDS);
      if (line.place().counts() && !points && seen.add(line.words())) {
        manner = manner.plus(voices.get(i).speaker() != null, isPersonal(line, voices.get(i)));
        opinions.addAll(read(new Scene(whole, i, voices.get(i), turning.contrast(line), topic)));
        if (line.place().holder() == null && voices.get(i).isOwn()) {
          own.add(new Reading.Own(i, whole));
        }
      }
      topic = topic(line, topic);
    }
    return new Reading(opinions, own, manner);
  }

  private boolean isPersonal(Line line, Voice voice) {
    return voice.isOwn() && line.words().stream().anyMatch(speech.comment()::contains);
  }

  private static @Nullable Mention topic(Line line, @Nullable Mention before) {
    Mention issue = line.issue();
    if (issue != null) {
      return issue;
    }
    return line.mentions().isEmpty() ? before : line.mentions().get(0);
  }

  private List<Opinion> read(Scene scene) {
    List<Opinion> opinions = new ArrayList<>();
    for (Lexicon.Found cue : lexicon.find(scene.line().words())) {
      if (isCue(scene, cue)) {
        Opinion opinion = opinion(scene, asMeant(scene, cue));
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
    Attachment tie = tie(scene, cue);
    if (tie == null) {
      return null;
    }
    double value = cue.cue().weight() * tie.closeness() * line.place().weight();
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
    return new Opinion(
        holder, tie.target().target(), value * turned.factor(), scene.number(), cue, flags);
  }

  private static @Nullable Attachment tie(Scene scene, Lexicon.Found cue) {
    Line line = scene.line();
    if (line.word(cue.to()).equals("between")) {
      Mention issue = line.issue();
      return issue == null ? null : new Attachment(issue, 1);
    }
    Mention topic = scene.topic();
    if (line.mentions().isEmpty() && topic != null && refersBack(line)) {
      return new Attachment(topic, BY_REFERENCE);
    }
    return Attachment.of(line, cue);
  }

  private @Nullable String holder(Scene scene, Lexicon.Found cue) {
    Voice voice = scene.voice();
    String said = voice.holder(cue.from(), scene.line().place().holder());
    return switch (cue.cue().kind()) {
      case DEED, QUALITY, THING -> said;
      case OPINION -> said != null ? said : notAuthor(doer(scene, cue));
      case ATTITUDE -> said != null ? said : notAuthor(source(scene.line(), cue.to()));
    };
  }

  private static @Nullable String notAuthor(@Nullable String holder) {
    return Subjects.AUTHOR.equals(holder)
        ? null
        : Objects.requireNonNullElse(holder, Places.OTHERS);
  }

  /** A word that can be a verb or a noun is a noun when no object follows it. */
  private static Lexicon.Found asMeant(Scene scene, Lexicon.Found cue) {
    Line line = scene.line();
    boolean isNoun =
        cue.cue().isAlsoNoun()
            && (Subjects.isNoAct(line, cue.from())
                || AFTER_NOUNS.contains(line.word(cue.to()))
                || line.word(cue.to()).isEmpty());
    return isNoun ? new Lexicon.Found(cue.cue().asNoun(), cue.from(), cue.to()) : cue;
  }

  private @Nullable String doer(Scene scene, Lexicon.Found cue) {
    Voice voice = scene.voice();
    return Attachment.isPassive(scene.line(), cue)
        ? source(scene.line(), cue.to())
        : subjects.before(scene.line(), cue.from(), voice.quoted(), voice.person());
  }

  /** Who follows "by" or "from" right after a cue. */
  private @Nullable String source(Line line, int afterCue) {
    return SOURCES.contains(line.word(afterCue))
        ? subjects.after(line, afterCue + 1, AGENT_REACH)
        : null;
  }

  private static boolean refersBack(Line line) {
    return line.words().subList(0, Math.min(REFERENCE_WORDS, line.words().size())).stream()
        .anyMatch(REFERENCES::contains);
  }
}
