package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Portrayal;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article, or someone quoted in it, says for or against something.
 *
 * <p>Works in time linear in the length of the text. It says nothing rather than something it
 * cannot show. Safe for use by many threads.
 */
public final class StanceFinder {
  private static final String METHOD = "3";
  private static final String TARGET = "the target";
  private static final double LEAST_IN_SENTENCE = 0.35;

  /** What a cue alone in its sentence is worth when nothing weakens it. */
  private static final double PLAIN_CUE = 0.9;

  private final Places places;
  private final IssueFinder issues;
  private final OpinionReader reader;
  private final @Nullable Wording wording;
  private final Provenance provenance;
  private final String version;

  private record Who(@Nullable String holder, String target) {}

  private StanceFinder(CueList newsroom, @Nullable Wording wording) {
    this.wording = wording;
    WordLists lexicon = WordLists.builtIn("lexicon.txt");
    WordLists words = WordLists.builtIn("speech.txt");
    WordLists issueWords = WordLists.builtIn("issues.txt");
    Speech speech = Speech.of(words);
    places = new Places(speech);
    issues = new IssueFinder(issueWords, words.of("not-a-modifier"));
    reader = new OpinionReader(new Lexicon(lexicon, newsroom), speech);
    String read = wording == null ? "cues alone" : "cues and wording, " + wording.version();
    version =
        Versions.of(METHOD, read, lexicon.text(), words.text(), issueWords.text(), newsroom.text());
    String own = newsroom.text().isBlank() ? "" : " and cue list: " + newsroom.file();
    provenance =
        new Provenance(
            Provenance.Kind.MACHINE, "stance method " + METHOD + " (" + read + ")" + own);
  }

  /** A finder with the cues that come with the program and a newsroom's own. */
  public static StanceFinder load(CueList newsroom) {
    return new StanceFinder(newsroom, Wording.load().orElse(null));
  }

  /** The finder of a machine that has no runtime for the sentence model. */
  static StanceFinder byCuesAlone(CueList newsroom) {
    return new StanceFinder(newsroom, null);
  }

  /**
   * Finds every stance in a text.
   *
   * @param entities the names in the text, with each place where they stand; in any order
   */
  public Stances find(ArticleText text, List<Entity> entities) {
    List<Line> lines = issues.withIssue(Lines.of(text, places.of(text), entities));
    Reading reading = reader.read(lines);
    Prominence prominence = Prominence.of(lines);
    CloseReading close =
        wording == null
            ? CloseReading.none()
            : CloseReading.of(wording, text.article(), reading, prominence);
    Tally tally = new Tally(lines, reading.manner(), provenance);
    List<StanceAssertion> found = new ArrayList<>();
    verdicts(lines, reading, close)
        .forEach(
            (who, verdicts) -> {
              StanceAssertion assertion =
                  tally.assertion(
                      who.holder(), who.target(), verdicts, prominence.sentences(who.target()));
              if (assertion != null && isAboutIt(assertion, prominence)) {
                found.add(assertion);
              }
            });
    String main = prominence.mainTarget(found);
    found.sort(
        Comparator.comparing((StanceAssertion a) -> !a.isArticlesVoice())
            .thenComparing(a -> !a.target().equals(main))
            .thenComparingInt(a -> -a.evidence().size())
            .thenComparing(StanceAssertion::target)
            .thenComparing(a -> Objects.requireNonNullElse(a.holder(), "")));
    return new Stances(found, main);
  }

  /** That no side is taken is said only of what an article is most about. */
  private static boolean isAboutIt(StanceAssertion assertion, Prominence prominence) {
    return assertion.polarity() != Stance.NEUTRAL || prominence.isSubject(assertion.target());
  }

  private Map<Who, List<Verdict>> verdicts(List<Line> lines, Reading reading, CloseReading close) {
    Map<Who, Map<Integer, List<Opinion>>> said = new HashMap<>();
    for (Opinion opinion : reading.opinions()) {
      said.computeIfAbsent(new Who(opinion.holder(), opinion.target()), w -> new TreeMap<>())
          .computeIfAbsent(opinion.line(), n -> new ArrayList<>())
          .add(opinion);
    }
    for (CloseReading.Spot spot : close.leanings().keySet()) {
      said.computeIfAbsent(new Who(null, spot.target()), w -> new TreeMap<>())
          .computeIfAbsent(spot.line(), n -> new ArrayList<>());
    }
    Map<Who, List<Verdict>> verdicts = new HashMap<>();
    said.forEach(
        (who, byLine) -> {
          List<Verdict> own = new ArrayList<>();
          byLine.forEach((line, cues) -> own.add(verdict(who, lines.get(line), line, cues, close)));
          verdicts.put(who, own);
        });
    return verdicts;
  }

  private Verdict verdict(Who who, Line line, int number, List<Opinion> cues, CloseReading close) {
    Verdict byCues = Verdict.byCues(number, cues);
    if (wording == null || who.holder() != null) {
      return byCues;
    }
    Leaning leaning = close.at(new CloseReading.Spot(number, who.target()));
    return leaning == null
        ? byCues.unconfirmed()
        : Verdict.by(number, line.place().weight(), cues, leaning);
  }

  /**
   * What one sentence says for or against one name in it, whoever says it.
   *
   * @param sentence a text that holds the sentence, in its title or its body
   * @param target where the name stands
   * @return supportive, critical or neutral
   */
  public Stance polarity(ArticleText sentence, Passage target) {
    Entity named =
        new Entity(TARGET, EntityType.OTHER, List.of(), List.of(target), Provenance.NONE);
    List<Line> lines = Lines.of(sentence, places.of(sentence), List.of(named));
    List<Opinion> opinions = reader.read(lines).opinions();
    double value = opinions.stream().mapToDouble(Opinion::value).sum();
    boolean negated = opinions.stream().anyMatch(o -> o.flags().contains(Flag.NEGATION));
    boolean plain = opinions.size() == 1 && Math.abs(value) >= PLAIN_CUE;
    Leaning leaning = wording == null ? null : leaning(sentence, lines);
    if (leaning != null) {
      boolean atOdds = (negated || plain) && value * leaning.value() < 0;
      return atOdds ? Stance.NEUTRAL : leaning.likeliest();
    }
    if (Math.abs(value) < LEAST_IN_SENTENCE) {
      return Stance.NEUTRAL;
    }
    return value > 0 ? Stance.SUPPORTIVE : Stance.CRITICAL;
  }

  /**
   * How a target comes off in the article's own sentences, for those who ask for it and want an
   * answer in any case.
   *
   * @param entities the names in the text
   * @param target the canonical name of one of them
   */
  public Portrayal portrayal(ArticleText text, List<Entity> entities, String target) {
    if (wording == null) {
      return CloseReading.none().portrayal();
    }
    List<Line> lines = issues.withIssue(Lines.of(text, places.of(text), entities));
    Reading reading = reader.read(lines);
    return CloseReading.toward(target, wording, text.article(), reading, Prominence.of(lines))
        .portrayal();
  }

  private @Nullable Leaning leaning(ArticleText text, List<Line> lines) {
    for (Line line : lines) {
      if (wording != null && !line.mentions().isEmpty()) {
        String part = text.article().text(line.sentence().part());
        return wording.of(Masked.of(part, line, line.mentions().getFirst()));
      }
    }
    return null;
  }

  /** A short text that changes whenever the method or a list does. */
  public String version() {
    return version;
  }
}
