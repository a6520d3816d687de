package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Versions;

/**
 * Finds what an article, or someone quoted in it, says for or against something.
 *
 * <p>Works on words alone, in time linear in the length of the text. It says nothing rather than
 * something it cannot show. Safe for use by many threads.
 */
public final class StanceFinder {
  private static final String METHOD = "1";
  private static final String TARGET = "the target";
  private static final double LEAST_IN_SENTENCE = 0.35;

  private final Places places;
  private final IssueFinder issues;
  private final OpinionReader reader;
  private final Provenance provenance;
  private final String version;

  private StanceFinder(CueList newsroom) {
    WordLists lexicon = WordLists.builtIn("lexicon.txt");
    WordLists words = WordLists.builtIn("speech.txt");
    WordLists issueWords = WordLists.builtIn("issues.txt");
    Speech speech = Speech.of(words);
    places = new Places(speech);
    issues = new IssueFinder(issueWords, words.of("not-a-modifier"));
    reader = new OpinionReader(new Lexicon(lexicon, newsroom), speech);
    version = Versions.of(METHOD, lexicon.text(), words.text(), issueWords.text(), newsroom.text());
    String own = newsroom.text().isBlank() ? "" : " and cue list: " + newsroom.file();
    provenance = new Provenance(Provenance.Kind.MACHINE, "stance words " + METHOD + own);
  }

  /** A finder with the cues that come with the program and a newsroom's own. */
  public static StanceFinder load(CueList newsroom) {
    return new StanceFinder(newsroom);
  }

  /**
   * Finds every stance in a text.
   *
   * @param entities the names in the text, with each place where they stand; in any order
   */
  public Stances find(ArticleText text, List<Entity> entities) {
    List<Line> lines = issues.withIssue(Lines.of(text, places.of(text), entities));
    List<Opinion> opinions = reader.read(lines);
    Prominence prominence = Prominence.of(lines);
    Tally tally = new Tally(lines, provenance);
    List<StanceAssertion> found = new ArrayList<>();
    for (List<Opinion> said : byHolderAndTarget(opinions)) {
      StanceAssertion assertion = tally.assertion(said, prominence.sentences(said.get(0).target()));
      if (assertion != null) {
        found.add(assertion);
      }
    }
    String main = prominence.mainTarget(found);
    found.sort(
        Comparator.comparing((StanceAssertion a) -> !a.isArticlesVoice())
            .thenComparing(a -> !a.target().equals(main))
            .thenComparingInt(a -> -a.evidence().size())
            .thenComparing(StanceAssertion::target)
            .thenComparing(a -> Objects.requireNonNullElse(a.holder(), "")));
    return new Stances(found, main);
  }

  /**
   * What one sentence says for or against one name in it, whoever says it.
   *
   * @param sentence a text that holds the sentence, in its title or its body
   * @param target where the name stands
   * @return never not assessed; mixed when as much is said for as against
   */
  public Stance polarity(ArticleText sentence, Passage target) {
    Entity named =
        new Entity(TARGET, EntityType.PERSON, List.of(), List.of(target), Provenance.NONE);
    List<Line> lines = Lines.of(sentence, places.of(sentence), List.of(named));
    double supportive = 0;
    double critical = 0;
    for (Opinion opinion : reader.read(lines)) {
      supportive += Math.max(0, opinion.value());
      critical += Math.max(0, -opinion.value());
    }
    if (Math.max(supportive, critical) < LEAST_IN_SENTENCE) {
      return Stance.NEUTRAL;
    }
    if (Math.abs(supportive - critical) < LEAST_IN_SENTENCE) {
      return Stance.MIXED;
    }
    return supportive > critical ? Stance.SUPPORTIVE : Stance.CRITICAL;
  }

  /** A short text that changes whenever the method or a list does. */
  public String version() {
    return version;
  }

  private static Iterable<List<Opinion>> byHolderAndTarget(List<Opinion> opinions) {
    Map<String, List<Opinion>> groups = new TreeMap<>();
    for (Opinion opinion : opinions) {
      String key = Objects.requireNonNullElse(opinion.holder(), "") + "\n" + opinion.target();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(opinion);
    }
    return groups.values();
  }
}
