package org.backfile.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.stance.CueList;
import org.backfile.enrich.topic.TopicList;
import org.backfile.gold.GoldArticle;
import org.backfile.gold.GoldArticles;
import org.backfile.gold.Score;
import org.backfile.gold.Scorer;
import org.junit.jupiter.api.Test;

/** How much of what is marked in our own gold articles is found. The floors may only rise. */
class GoldFloorsTest {
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);
  private static final List<Stance> POLARITIES =
      List.of(Stance.SUPPORTIVE, Stance.CRITICAL, Stance.NEUTRAL);

  private final Map<String, Score> scores = new TreeMap<>();
  private final Map<Stance, Score> sentences = new EnumMap<>(Stance.class);
  private final Map<Stance, Score> polarities = new EnumMap<>(Stance.class);

  @Test
  void noFigureFallsBelowItsFloor() throws IOException {
    Enricher enricher = Enricher.load(NameList.EMPTY, TopicList.EMPTY, CueList.EMPTY);
    for (GoldArticle gold : GoldArticles.read()) {
      EnrichedArticle found = enricher.enrich(gold.article());
      add("language", new Scorer(gold).language(found.language()));
      if (gold.isEnglish()) {
        score(new Scorer(gold), found);
        scorePolarity(enricher, gold);
        scorePortrayal(enricher, gold, found);
      }
    }
    Map<String, Double> figures = figures();
    Properties floors = floors();
    assertEquals(floors.stringPropertyNames(), figures.keySet());
    List<String> low = new ArrayList<>();
    StringBuilder table = new StringBuilder("figure  floor\n");
    figures.forEach(
        (name, figure) -> {
          double floor = Double.parseDouble(floors.getProperty(name));
          table.append(String.format(Locale.ROOT, "%6.1f %6.1f  %s%n", figure, floor, name));
          if (figure < floor) {
            low.add(name + " is " + figure);
          }
        });
    System.out.println(table);
    assertEquals(List.of(), low, table::toString);
  }

  private void score(Scorer scorer, EnrichedArticle found) {
    for (EntityType type : TYPES) {
      Score mentions = scorer.mentions(found.entities(), type);
      add("entities." + type.key(), mentions);
      add("entities", mentions);
    }
    add("entities.canonical", scorer.canonicalNames(found.entities()));
    add("dates", scorer.dates(found.mentions()));
    add("topics", scorer.firstTopic(found.topics().stream().map(Topic::path).toList()));
    add("quotes", scorer.quotes(found.quotes()));
    List<StanceAssertion> said = found.stances();
    scorer.sentences(said).forEach((p, score) -> sentences.merge(p, score, Score::plus));
  }

  /** What each marked sentence says of its target, with the gold's own names. */
  private void scorePolarity(Enricher enricher, GoldArticle gold) {
    for (GoldArticle.Said said : gold.stances()) {
      Passage target = gold.mention(said).orElse(null);
      if (target != null) {
        Stance read = enricher.polarity(gold.article(), target);
        boolean right = read == said.polarity();
        polarities.merge(said.polarity(), new Score(right ? 1 : 0, 0, 1), Score::plus);
        polarities.merge(read, new Score(0, 1, 0), Score::plus);
      }
    }
  }

  /** How the target of an article that takes a side comes off. */
  private void scorePortrayal(Enricher enricher, GoldArticle gold, EnrichedArticle found) {
    GoldArticle.Verdict verdict = gold.verdict();
    if (verdict != null && verdict.polarity() != Stance.MIXED) {
      Stance read = enricher.portrayal(found, verdict.target()).stance();
      add("stance.portrayals", new Score(read == verdict.polarity() ? 1 : 0, 1, 1));
    }
  }

  private void add(String name, Score score) {
    scores.merge(name, score, Score::plus);
  }

  private Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    scores.forEach((name, score) -> figures.put(name, score.f1()));
    figures.put("stance.asserted", macro(sentences));
    figures.put("stance.sentences", macro(polarities));
    return figures;
  }

  private static double macro(Map<Stance, Score> scores) {
    double sum =
        POLARITIES.stream().mapToDouble(p -> scores.getOrDefault(p, Score.NONE).f1()).sum();
    return sum / POLARITIES.size();
  }

  private static Properties floors() throws IOException {
    Properties floors = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            GoldArticles.FOLDER.resolve("floors.properties"), StandardCharsets.UTF_8)) {
      floors.load(file);
    }
    return floors;
  }
}
