package org.backfile.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.MentionedDate;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Quote;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final GoldArticle GOLD =
      GoldArticles.parse(
              List.of(
                  "== scorer",
                  "title: Two talk",
                  "published: 2024-05-14",
                  "language: en",
                  "topics: economy",
                  "stance: critical toward Acme",
                  "person: Ann Lee; Bo Ek",
                  "organization: Acme",
                  "",
                  "<Ann Lee: \"[Acme] is bad,\"> said [Ann Lee] on {Monday|2024-05-13}, <+:"
                      + " \"truly bad.\">",
                  "> Ann Lee: critical Acme",
                  "<~a clerk: \"No comment,\"> said a clerk.",
                  "<Bo Ek: \"[Acme] is good,\"> said [Bo Ek].",
                  "> Bo Ek: supportive Acme"))
          .getFirst();

  @Test
  void whatIsMarkedIsAllRight() {
    Scorer scorer = new Scorer(GOLD);
    assertEquals(new Score(2, 2, 2), scorer.mentions(entities(), EntityType.ORGANIZATION));
    assertEquals(new Score(3, 3, 3), scorer.canonicalNames(entities()));
    assertEquals(new Score(1, 1, 1), scorer.dates(List.of(date("Monday", "2024-05-13"))));
    assertEquals(new Score(1, 1, 1), scorer.firstTopic(List.of("economy/markets", "sport")));
    assertEquals(List.of(), scorer.slips());
  }

  @Test
  void aDateNeedsItsValueAndCountsOnce() {
    assertEquals(new Score(0, 1, 1), new Scorer(GOLD).dates(List.of(date("Monday", "2024-05-20"))));
    MentionedDate right = date("Monday", "2024-05-13");
    assertEquals(new Score(1, 2, 1), new Scorer(GOLD).dates(List.of(right, right)));
  }

  @Test
  void aNameNeedsItsTypeAndItsExactWords() {
    List<Entity> wrong =
        List.of(
            new Entity("Acme", EntityType.PLACE, List.of(), List.of(at("Acme")), Provenance.NONE),
            new Entity("Lee", EntityType.PERSON, List.of(), List.of(at("Lee")), Provenance.NONE));
    assertEquals(new Score(0, 0, 2), new Scorer(GOLD).mentions(wrong, EntityType.ORGANIZATION));
    assertEquals(new Score(0, 1, 2), new Scorer(GOLD).mentions(wrong, EntityType.PERSON));
  }

  @Test
  void anInterruptedQuoteIsOneInOnePieceOrTwo() {
    Quote first = quote("Ann Lee", "Acme is bad,");
    Quote second = quote("Ann Lee", "truly bad.");
    assertEquals(new Score(1, 1, 2), new Scorer(GOLD).quotes(List.of(first)));
    assertEquals(new Score(1, 1, 2), new Scorer(GOLD).quotes(List.of(first, second)));
  }

  @Test
  void aQuoteNeedsItsSpeaker() {
    assertEquals(
        new Score(0, 1, 2), new Scorer(GOLD).quotes(List.of(quote("Bo Ek", "Acme is bad,"))));
  }

  @Test
  void aQuoteOfSomebodyWithoutANameIsFree() {
    assertEquals(
        new Score(0, 0, 2), new Scorer(GOLD).quotes(List.of(quote("Bo Ek", "No comment,"))));
  }

  @Test
  void aSentenceWithoutAFoundStanceIsNeutral() {
    Passage sentence = at("\"Acme is good,\" said Bo Ek.");
    StanceAssertion.Evidence evidence =
        new StanceAssertion.Evidence(sentence, List.of(), Stance.SUPPORTIVE, Set.of());
    StanceAssertion found = assertion(Stance.SUPPORTIVE, List.of(evidence));
    assertEquals(
        Map.of(
            Stance.SUPPORTIVE, new Score(1, 1, 1),
            Stance.CRITICAL, new Score(0, 0, 1),
            Stance.NEUTRAL, new Score(0, 1, 0)),
        new Scorer(GOLD).sentences(List.of(found)));
  }

  @Test
  void aVerdictNeedsPolarityAndTarget() {
    assertEquals(
        new Score(1, 1, 1), new Scorer(GOLD).verdict(assertion(Stance.CRITICAL, List.of())));
    assertEquals(
        new Score(0, 1, 1), new Scorer(GOLD).verdict(assertion(Stance.SUPPORTIVE, List.of())));
    assertEquals(new Score(0, 0, 1), new Scorer(GOLD).verdict(null));
  }

  private static StanceAssertion assertion(
      Stance polarity, List<StanceAssertion.Evidence> evidence) {
    return new StanceAssertion(
        null, "Acme", polarity, StanceAssertion.Strength.STRONG, evidence, Provenance.NONE);
  }

  private static List<Entity> entities() {
    Map<String, List<Passage>> places = new LinkedHashMap<>();
    GOLD.names()
        .forEach(n -> places.computeIfAbsent(n.name(), k -> new ArrayList<>()).add(n.where()));
    List<Entity> entities = new ArrayList<>();
    places.forEach(
        (name, where) -> {
          EntityType type = name.equals("Acme") ? EntityType.ORGANIZATION : EntityType.PERSON;
          entities.add(new Entity(name, type, List.of(), where, Provenance.NONE));
        });
    return entities;
  }

  private static Quote quote(String speaker, String words) {
    return new Quote(speaker, at(words), null, null, true, Provenance.NONE);
  }

  private static MentionedDate date(String words, String value) {
    return new MentionedDate(at(words), value, Provenance.NONE);
  }

  private static Passage at(String words) {
    int start = GOLD.article().body().indexOf(words);
    return new Passage(Part.BODY, new Span(start, start + words.length()));
  }
}
