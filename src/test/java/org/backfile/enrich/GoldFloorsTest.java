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

  @Test
  void noFigureFallsBelowItsFloor() throws IOException {
    Enricher enricher = Enricher.load(NameList.EMPTY, TopicList.EMPTY, CueList.EMPTY);
    for (GoldArticle gold : GoldArticles.read()) {
      EnrichedArticle found = enricher.enrich(gold.article());
      add("language", new Scorer(gold).language(found.language()));
      if (gold.isEnglish()) {
        score(new Scorer(gold), found);
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
    add("stance.articles", scorer.verdict(found.mainStance().orElse(null)));
    List<StanceAssertion> said = found.stances();
    scorer.sentences(said).forEach((p, score) -> sentences.merge(p, score, Score::plus));
  }

  private void add(String name, Score score) {
    scores.merge(name, score, Score::plus);
  }

  private Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    scores.forEach((name, score) -> figures.put(name, score.f1()));
    double sum =
        POLARITIES.stream().mapToDouble(p -> sentences.getOrDefault(p, Score.NONE).f1()).sum();
    figures.put("stance.sentences", sum / POLARITIES.size());
    return figures;
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
