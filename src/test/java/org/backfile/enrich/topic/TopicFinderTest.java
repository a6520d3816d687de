package org.backfile.enrich.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Topic;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.TextCutter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TopicFinderTest {
  private static final TopicFinder BUILT_IN = TopicFinder.load(TopicList.EMPTY);
  private static final String TITLE = "Suicide bomber strikes market";
  private static final String BODY =
      "Militants of a terrorist group took hostages, and a car bomb was found.";

  @TestFactory
  Stream<DynamicTest> everyLeadOfTheGoldFileGetsItsTopic() throws IOException {
    return leads().stream()
        .map(
            lead ->
                DynamicTest.dynamicTest(
                    lead[1], () -> assertEquals(lead[0], first(article(lead[1], lead[2])))));
  }

  @Test
  void theGoldFileIsLarge() throws IOException {
    assertTrue(leads().size() >= 30);
  }

  @Test
  void everyPassageOfEvidenceLiesInTheTextAndIsATerm() throws IOException {
    for (String[] lead : leads()) {
      Article article = article(lead[1], lead[2]);
      for (Topic topic : find(BUILT_IN, article)) {
        assertTrue(!topic.evidence().isEmpty() && topic.evidence().size() <= 5, lead[1]);
        for (Passage passage : topic.evidence()) {
          assertTrue(Character.isLetterOrDigit(passage.of(article).charAt(0)), lead[1]);
        }
      }
    }
  }

  @Test
  void aStrongTermInTheTitleNamesASecondTopic() {
    List<Topic> topics =
        find(
            BUILT_IN,
            article(
                "Senators part over Supreme Court seat",
                "The Senate may vote on the judge in autumn. Senators in Congress said that the"
                    + " Supreme Court needs a ninth justice."));
    assertTrue(has(topics, "politics/parliament and legislation"), topics.toString());
    assertTrue(has(topics, "crime/supreme and constitutional courts"), topics.toString());
  }

  @Test
  void onePlainWordIsNoSecondTopic() {
    List<Topic> topics =
        find(
            BUILT_IN,
            article(
                "Congressman repaid aide with taxpayer money",
                "The congressman settled a complaint of the aide, a report to Congress says."));
    assertTrue(topics.stream().noneMatch(t -> t.path().startsWith("economy")), topics.toString());
  }

  @Test
  void wordsOfANameThatMisleadSayNothing() {
    List<Topic> topics =
        find(BUILT_IN, article("Union Pacific moves office", "Union Pacific has new rooms."));
    assertTrue(
        topics.stream()
            .noneMatch(
                t -> t.path().startsWith("labour") && !t.provenance().detail().contains("no term")),
        topics.toString());
  }

  @Test
  void newDebtIsMoneyRaisedAndALockoutIsAMatterOfUnions() {
    assertEquals(
        "economy/funding and investment",
        first(
            article(
                "Second Harbor Bank files notes issue",
                "The bank filed for an offering of 60 mln dlrs of subordinated notes due 1999.")));
    assertEquals(
        "labour/strikes and unions",
        first(
            article(
                "Sausage plant ends lockout",
                "The plant will let its workers in on Monday. The union turned down the final"
                    + " offer, and no labor contract is signed.")));
  }

  @Test
  void spyingAndWarPowersAreSeen() {
    assertEquals(
        "politics/security and intelligence",
        first(
            article(
                "Two capitals quarrel over spying",
                "Microphones were found in the walls of the consulate, the ministry said.")));
    List<Topic> topics =
        find(
            BUILT_IN,
            article(
                "Take the war powers back",
                "Congress should end the authorization of military force. The Senate and the House"
                    + " have let presidents order a military strike without a vote."));
    assertTrue(has(topics, "conflict/war"), topics.toString());
  }

  @Test
  void aTaughtTopicIsGivenWhereTheProgramsOwnSayTooLittle() {
    TopicFinder finder =
        finder(
            "local/harbour | quay^2, ferry, \"harbour board\"^2",
            "  ~ News of the port: ships, quays, ferries and the harbour board.");
    List<Topic> topics =
        find(
            finder,
            article(
                "Ferry to Ostrand runs aground",
                "The evening ferry ran aground with forty people on board. Nobody was hurt. The"
                    + " harbour board said that the tide had turned early."));
    assertTrue(has(topics, "local/harbour"), topics.toString());
  }

  private static boolean has(List<Topic> topics, String path) {
    return topics.stream().anyMatch(topic -> topic.path().equals(path));
  }

  @Test
  void thereAreNeverMoreThanThreeNorATopicWithItsAncestor() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String[] lead : leads()) {
      all.append(lead[1]).append(". ").append(lead[2]).append("\n\n");
      List<Topic> topics = find(BUILT_IN, article(lead[1], all.toString()));
      assertTrue(topics.size() <= 3);
      for (Topic one : topics) {
        assertTrue(topics.stream().noneMatch(t -> t.path().startsWith(one.path() + "/")));
      }
    }
  }

  @Test
  void theDesksTopicsComeFirstAndCountTowardTheThree() {
    Article article = article(TITLE, BODY, List.of("local/harbour", "Economy/ Markets"));
    List<Topic> topics = find(BUILT_IN, article);
    assertEquals("local/harbour", topics.get(0).path());
    assertEquals("economy/markets", topics.get(1).path());
    assertEquals("conflict/terrorism", topics.get(2).path());
    assertEquals(3, topics.size());
    assertEquals(Provenance.Kind.METADATA, topics.getFirst().provenance().kind());
    assertTrue(topics.getFirst().evidence().isEmpty());
  }

  @Test
  void noTopicOfTheDeskIsDropped() {
    List<String> labels = List.of("a", "b", "c", "d", "a");
    assertEquals(4, find(BUILT_IN, article(TITLE, BODY, labels)).size());
  }

  @Test
  void theMachineDoesNotRepeatWhatTheDeskSaid() {
    List<Topic> topics = find(BUILT_IN, article(TITLE, BODY, List.of("conflict/terrorism")));
    assertEquals(1, topics.stream().filter(t -> t.path().equals("conflict/terrorism")).count());
  }

  @Test
  void aNewsroomsOwnTopicIsFoundAndSaysItsFile() {
    TopicFinder own = finder("local/harbour | quay^3, \"fishing boat\"^3");
    Topic topic = find(own, article("New quay", "Fishing boats moor at the quay.")).getFirst();
    assertEquals("local/harbour", topic.path());
    assertEquals("topic list 2 with topics.txt: terms", topic.provenance().detail());
  }

  @Test
  void aNewsroomExtendsABuiltInTopic() {
    Article article = article("Zorbing", "Zorbing is back, and the zorbing club is glad.");
    assertEquals("", name(find(BUILT_IN, article)));
    assertEquals("sport/tennis", name(find(finder("sport/tennis | zorbing^3"), article)));
  }

  @Test
  void aNewsroomSwitchesATopicOffWithAllBelow() {
    Article article = article(TITLE, BODY);
    assertEquals("conflict/terrorism", name(find(BUILT_IN, article)));
    assertNotEquals("conflict/terrorism", name(find(finder("! conflict/terrorism"), article)));
    assertTrue(
        find(finder("! conflict"), article).stream()
            .noneMatch(t -> t.path().startsWith("conflict")));
  }

  @Test
  void aChangedListChangesTheVersion() {
    assertEquals(BUILT_IN.version(), TopicFinder.load(TopicList.EMPTY).version());
    assertNotEquals(BUILT_IN.version(), finder("a | b").version());
  }

  @Test
  void aNewsroomTeachesATopicByExamples() {
    TopicFinder own =
        finder(
            "local/ferries ~ News of the ferries between the islands, their crews and piers.",
            "~ Ferry runs late again. The boat to the outer island left an hour after its time.",
            "~ New ferry named. Children chose the name of the boat that will serve the islands.",
            "~ Pier to be mended. Ferries will land at the old harbour until autumn.",
            "~ Crew of the night ferry honoured. They pulled a fisherman from the sea.",
            "~ Fares go up. Islanders pay a pound more for the crossing.",
            "~ Storm keeps ferries in port. No boat left for the islands on Friday.",
            "~ Islanders want a second boat. The crossing is full in summer.");
    Article article =
        article("Boat to the isles sold out", "The ferry took its last passengers at noon.");
    Topic topic = find(own, article).getFirst();
    assertEquals("local/ferries", topic.path());
    assertEquals(
        "topic list 2 with topics.txt: no term, but like its example texts",
        topic.provenance().detail());
    assertFalse(topic.evidence().isEmpty());
    Article other = article("Glacier shrinks", "Climate change has melted the glacier.");
    assertTrue(find(own, other).stream().noneMatch(t -> t.path().equals("local/ferries")));
  }

  @Test
  void withoutVectorsTheTermsDecideAndTheVersionSaysSo() {
    TopicFinder terms = TopicFinder.load(TopicList.EMPTY, Optional.empty());
    assertEquals("conflict/terrorism", name(find(terms, article(TITLE, BODY))));
    assertTrue(terms.version().endsWith("terms alone"));
    assertNotEquals(BUILT_IN.version(), terms.version());
  }

  @Test
  void theRankingBeginsWithWhatIsFoundAndGoesOnToEveryBroadTopic() {
    ArticleText text = new TextCutter().cut(article(TITLE, BODY));
    List<Topic> ranked = BUILT_IN.ranked(text);
    assertEquals(BUILT_IN.find(text).getFirst().path(), ranked.getFirst().path());
    assertEquals(17, ranked.size());
  }

  @Test
  void aTermInsideALongerOneSaysNothingOfItsOwn() {
    TopicFinder own = finder("zoo/one | blimp^5", "zoo/two | \"blimp hangar\"^5");
    assertEquals("zoo/two", name(find(own, article("Blimp hangar", "The blimp hangar is shut."))));
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String piece : List.of("war ", "the house of ", "a", "- ", "AI safety ", "'s")) {
      Article article = article("Title", piece.repeat(1_000_000 / piece.length()));
      assertTimeout(Duration.ofSeconds(20), () -> find(BUILT_IN, article), piece);
    }
  }

  @Test
  void theSameTextGivesTheSameTopics() {
    Article article = article(TITLE, BODY);
    assertEquals(find(BUILT_IN, article), find(TopicFinder.load(TopicList.EMPTY), article));
  }

  private static String first(Article article) {
    String name = name(find(BUILT_IN, article));
    return name.isEmpty() ? "-" : name;
  }

  private static String name(List<Topic> topics) {
    return topics.isEmpty() ? "" : topics.getFirst().path();
  }

  private static TopicFinder finder(String... lines) {
    return TopicFinder.load(TopicList.parse("topics.txt", List.of(lines)));
  }

  private static List<Topic> find(TopicFinder finder, Article article) {
    return finder.find(new TextCutter().cut(article));
  }

  private static Article article(String title, String body) {
    return article(title, body, List.of());
  }

  private static Article article(String title, String body, List<String> topics) {
    DeskLabels none = DeskLabels.NONE;
    return new Article(
        new ArticleId("a"),
        new Headline(title, new Provenance(Provenance.Kind.FILE, "")),
        body,
        PublishedDate.UNDATED,
        Credit.UNKNOWN,
        new DeskLabels(none.entities(), topics, none.stance(), none.tags(), none.others()),
        new Origin("/a.txt", "a.txt", 0, "", List.of()));
  }

  private static List<String[]> leads() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TopicFinderTest.class.getResourceAsStream("leads.txt")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\\s*\\|\\s*", -1))
          .toList();
    }
  }
}
