package org.backfile.enrich.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.enrich.text.TextCutter;
import org.junit.jupiter.api.Test;

class StanceFinderTest {
  private static final String AGAINST =
      "Acme has mishandled the harbour works.\n\nIts reckless board squandered the city's money."
          + "\n\nAcme is an incompetent builder.";
  private static final String FOR =
      "Acme has been a superb landlord.\n\nThe courageous repairs by Acme saved the old quarter."
          + "\n\nAcme is honest and its work is admirable.";

  @Test
  void ownWordsAgainstMakeAnArticleCritical() {
    Told told = Told.of("Acme and the harbour", AGAINST, "Acme");
    assertEquals("Acme", told.stances().mainTarget());
    assertEquals(Stance.CRITICAL, told.main().orElseThrow());
  }

  @Test
  void ownWordsForMakeAnArticleSupportive() {
    assertEquals(Stance.SUPPORTIVE, Told.of("Acme's houses", FOR, "Acme").main().orElseThrow());
  }

  @Test
  void bothSidesOfSimilarWeightAreMixed() {
    Told told = Told.of("Acme looked at twice", FOR + "\n\n" + AGAINST, "Acme");
    assertEquals(Stance.MIXED, told.main().orElseThrow());
  }

  @Test
  void quotedCriticismNeverMakesTheArticleCritical() {
    String body =
        "\u201cAcme is a disgrace and a shameful failure,\u201d said Jane Doe. \u201cIts reckless"
            + " board has betrayed this city. Acme is incompetent and dishonest.\u201d";
    Told told = Told.of("A speech about Acme", body, "Acme", "Jane Doe");
    assertTrue(told.main().isEmpty());
    assertEquals(Stance.CRITICAL, told.said("Jane Doe", "Acme"));
  }

  @Test
  void reportedSpeechBelongsToItsSpeaker() {
    String body =
        "According to Jane Doe, Acme is a shameful failure. Critics say Acme is corrupt and"
            + " incompetent.";
    Told told = Told.of("What is said of Acme", body, "Acme", "Jane Doe");
    assertTrue(told.main().isEmpty());
    assertEquals(Stance.CRITICAL, told.said("Jane Doe", "Acme"));
    assertEquals(Stance.CRITICAL, told.said("critics", "Acme"));
  }

  @Test
  void whoPraisesIsTheHolderAndWhoIsPraisedTheTarget() {
    Told told = Told.of("At the opening", "Jane Doe praised Acme on Monday.", "Jane Doe", "Acme");
    assertEquals(Stance.SUPPORTIVE, told.said("Jane Doe", "Acme"));
    Told passive = Told.of("At the opening", "Acme was condemned by Jane Doe.", "Jane Doe", "Acme");
    assertEquals(Stance.CRITICAL, passive.said("Jane Doe", "Acme"));
  }

  @Test
  void pronounsOfSpeakersMeanTheLastPerson() {
    String body = "Jane Doe spoke last. She said that Acme was a shameful disgrace.";
    assertEquals(
        Stance.CRITICAL, Told.of("A night", body, "Jane Doe", "Acme").said("Jane Doe", "Acme"));
  }

  @Test
  void wordsHeldUpWithTongsAreNobodys() {
    String body = "The \u201csuperb\u201d Acme opened. The \u201cheroic\u201d Acme closed again.";
    assertEquals(List.of(), Told.of("Acme opens", body, "Acme").stances().assertions());
  }

  @Test
  void oneCueIsTooLittle() {
    assertTrue(Told.of("Acme in town", "Acme is incompetent.", "Acme").main().isEmpty());
  }

  @Test
  void aRepeatedSentenceCountsOnce() {
    String line = "Acme is incompetent and corrupt.";
    String body = String.join("\n\n", line, line, line);
    assertTrue(Told.of("Acme in town", body, "Acme").main().isEmpty());
  }

  @Test
  void corporateProseIsNoPraise() {
    String body =
        "Acme is a leading innovative group.\n\nAcme offers cutting-edge solutions.\n\nWith robust"
            + " tools Acme enables valuable growth.\n\nAcme stays ambitious.";
    assertTrue(Told.of("Acme grows", body, "Acme").main().isEmpty());
  }

  @Test
  void questionsAndAnswersAndLinksCountNothing() {
    String body =
        "Acme met on Monday.\n\nFAQ\n\nIs Acme any good?\n\nAcme is incompetent. Acme is a"
            + " disgrace.\n\nRelated articles\n\nAcme is corrupt. Acme has failed.";
    assertTrue(Told.of("Acme met", body, "Acme").main().isEmpty());
  }

  @Test
  void aContrastingViewIsNotTheArticlesOwn() {
    String body = AGAINST + "\n\nContrasting viewpoint\n\nAcme is superb. Acme has triumphed.";
    Told told = Told.of("Acme and the harbour", body, "Acme");
    assertEquals(Stance.CRITICAL, told.main().orElseThrow());
    assertEquals(Stance.SUPPORTIVE, told.said("a contrasting view", "Acme"));
  }

  @Test
  void theMainClauseOutweighsWhatIsGranted() {
    String body =
        "While Acme has been impressive, it is incompetent now.\n\nAlthough Acme was once"
            + " admirable, it has become corrupt.\n\nActually Acme is reckless.";
    assertEquals(Stance.CRITICAL, Told.of("Acme now", body, "Acme").main().orElseThrow());
  }

  @Test
  void whatStandsBetweenTwoNamesCanBeTheTarget() {
    String body =
        "The partnership between Bolt and Acme has failed.\n\nCracks in the Acme-Bolt partnership"
            + " show.\n\nThe alliance is a shaky one.\n\nTheir partnership was misguided.";
    Told told = Told.of("Acme and Bolt's partnership", body, "Acme", "Bolt");
    assertEquals("Acme-Bolt partnership", told.stances().mainTarget());
    assertEquals(Stance.CRITICAL, told.main().orElseThrow());
    assertEquals(Stance.NOT_ASSESSED, told.said("", "Bolt"));
  }

  @Test
  void anIssueIsNamedByTheWordBeforeIt() {
    String body =
        "The harbour tax is unfair.\n\nThis harbour tax is misguided.\n\nNobody asked for a harbour"
            + " tax.\n\nThe harbour tax has failed, and the tax is reckless.";
    assertEquals("harbour tax", Told.of("The new harbour tax", body).stances().mainTarget());
  }

  @Test
  void evidenceSaysWhatChangedItsMeaning() {
    Told told = Told.of("Acme and the harbour", AGAINST + "\n\nAcme may fail.", "Acme");
    List<StanceAssertion.Evidence> evidence = told.stances().main().orElseThrow().evidence();
    assertEquals(Set.of(Flag.LEAD), evidence.get(0).flags());
    assertTrue(evidence.get(evidence.size() - 1).flags().contains(Flag.HEDGE));
  }

  @Test
  void aNewsroomsOwnCuesCount() {
    CueList own =
        CueList.parse("cues.txt", List.of("critical | kerfuffle, \"below par\"", "! incompetent"));
    StanceFinder finder = StanceFinder.load(own);
    String body =
        "Acme caused kerfuffles and angry rows.\n\nAcme was below par and a letdown to its tenants.\n\nAcme is incompetent.\n\nAcme failed.";
    Told told = Told.of(finder, "Acme in town", body, "Acme");
    assertEquals(Stance.CRITICAL, told.main().orElseThrow());
    StanceAssertion main = told.stances().main().orElseThrow();
    assertTrue(
        main.evidence().stream()
            .flatMap(evidence -> evidence.cues().stream())
            .noneMatch(cue -> cue.of(told.article()).equals("incompetent")));
    assertTrue(main.provenance().detail().contains("cues.txt"));
    assertNotEquals(Told.FINDER.version(), finder.version());
  }

  @Test
  void anArticleWithoutNamesHasNoStance() {
    assertEquals(new Stances(List.of(), null), Told.of("Rain", "It was awful.").stances());
  }

  @Test
  void oneSentenceIsReadForOneNameInIt() {
    assertEquals(Stance.CRITICAL, polarity("Critics say that @ is corrupt and incompetent."));
    assertEquals(Stance.SUPPORTIVE, polarity("Jane Doe praised @ as superb and honest."));
    assertEquals(Stance.NEUTRAL, polarity("The meeting of @ begins at nine on Monday."));
  }

  private static Stance polarity(String sentence) {
    return polarity(sentence, "Acme");
  }

  private static Stance polarity(String sentence, String name) {
    int start = sentence.indexOf('@');
    Told told = Told.of("Notes", sentence.replace("@", name));
    return Told.FINDER.polarity(
        new TextCutter().cut(told.article()),
        new Passage(Part.BODY, new Span(start, start + name.length())));
  }

  @Test
  void aTargetOfWhichNothingIsSaidIsNotAssessed() {
    Told told = Told.of("Acme and the harbour", AGAINST, "Acme", "Bolt");
    assertEquals(Stance.CRITICAL, told.stances().toward("Acme"));
    assertEquals(Stance.NOT_ASSESSED, told.stances().toward("Bolt"));
  }

  @Test
  void withoutTheSentenceModelCuesAloneDecide() {
    StanceFinder alone = StanceFinder.byCuesAlone(CueList.EMPTY);
    Told told = Told.of(alone, "Acme and the harbour", AGAINST, "Acme");
    StanceAssertion main = told.stances().main().orElseThrow();
    assertEquals(Stance.CRITICAL, main.polarity());
    assertTrue(main.provenance().detail().contains("cues alone"));
    assertNotEquals(Told.FINDER.version(), alone.version());
  }

  @Test
  void wordsOfNoListAreReadToo() {
    assertEquals(Stance.CRITICAL, polarity("@ left hundreds of its pensioners out in the cold."));
    assertEquals(Stance.SUPPORTIVE, polarity("@ won the hearts of the whole town with its work."));
  }

  @Test
  void aReportThatTakesNoSideIsNeutral() {
    String body =
        "Acme will open a depot in May.\n\nThe depot of Acme has ten doors.\n\nJane Doe said that"
            + " Acme had looked at three sites.\n\nAcme has had an office there since 1990.\n\n"
            + "According to John Roe, Acme will move forty desks.";
    Told told = Told.of("Acme to open a depot", body, "Acme", "Jane Doe", "John Roe");
    assertEquals(Stance.NEUTRAL, told.main().orElseThrow());
    assertEquals("Acme", told.stances().mainTarget());
    Told comment =
        Told.of("Acme to open a depot", body + "\n\nWe should ask why.", "Acme", "Jane Doe");
    assertTrue(comment.main().isEmpty());
  }

  @Test
  void aNewsroomsOwnCueOutweighsTheWording() {
    CueList own = CueList.parse("cues.txt", List.of("critical | punctual, orderly, prompt"));
    String body =
        "Acme is punctual as ever.\n\nThe offices of Acme are orderly, and every tenant comes home"
            + " with a smile.\n\nAcme is prompt with each letter it sends.";
    assertEquals(
        Stance.CRITICAL,
        Told.of(StanceFinder.load(own), "Acme in town", body, "Acme").main().orElseThrow());
  }

  @Test
  void howATargetComesOffIsAnsweredInAnyCase() {
    assertEquals(Stance.CRITICAL, portrayal("Acme ruined the town and robbed its pensioners."));
    assertEquals(Stance.SUPPORTIVE, portrayal("Acme won the hearts of the town with its work."));
    assertEquals(Stance.NEUTRAL, portrayal("It rained."));
  }

  private static Stance portrayal(String body) {
    Told told = Told.of("Notes", body, "Acme");
    return Told.FINDER
        .portrayal(new TextCutter().cut(told.article()), told.entities(), "Acme")
        .stance();
  }

  @Test
  void aNameCarriesNoStance() {
    assertEquals(polarity("@ met the mayor."), polarity("@ met the mayor.", "Villain"));
  }
}
