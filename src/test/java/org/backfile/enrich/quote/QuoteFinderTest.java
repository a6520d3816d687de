package org.backfile.enrich.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.backfile.article.Part;
import org.backfile.article.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "The quay is ours now," said Ilse Varga. | Ilse Varga: The quay is ours now
          “The quay is ours now,” Varga told reporters on Tuesday. | Ilse Varga: The quay is ours now
          “Is the quay ours now?” Ilse Varga asked. | Ilse Varga: Is the quay ours now?
          Ilse Varga said: “The quay is ours now.” | Ilse Varga: The quay is ours now.
          Mayor Ilse Varga added, “The quay is ours now.” | Ilse Varga: The quay is ours now.
          “The quay is ours now,” Ilse Varga, the mayor, said. | Ilse Varga: The quay is ours now
          “The quay is ours now,” said the mayor, Ilse Varga. | Ilse Varga: The quay is ours now
          “The quay is ours now,” said Meridian Freight chief Tomas Brandt. | Tomas Brandt: The quay is ours now
          “The quay is ours now,” Tomas Brandt of Meridian Freight said. | Tomas Brandt: The quay is ours now
          “The quay is ours now,” according to Ilse Varga. | Ilse Varga: The quay is ours now
          According to Ilse Varga, the rent is far too low. | Ilse Varga: the rent is far too low
          “The quay is ours now,” said Mrs. Ilse Varga, who leads the council. | Ilse Varga: The quay is ours now
          “The quay is ours now,” said Sen. Ilse Varga, the oldest on the panel. | Ilse Varga: The quay is ours now
          Ilse Varga said that the rent is far too low. | Ilse Varga: the rent is far too low
          Ilse Varga said on Monday the rent is far too low. | Ilse Varga: the rent is far too low
          Ilse Varga told the council that the rent is far too low. | Ilse Varga: the rent is far too low
          The rent is far too low, Ilse Varga said on Monday. | Ilse Varga: The rent is far too low
          The rent is far too low, said Ilse Varga, who leads the council. | Ilse Varga: The rent is far too low
          Ilse Varga was quoted as saying that the rent is far too low. | Ilse Varga: the rent is far too low
          The paper quoted Ilse Varga as saying that the rent is too low. | Ilse Varga: the rent is too low
          Ilse Varga rejected the lease and said it was far too cheap. | Ilse Varga: it was far too cheap
          Ilse Varga called the lease “a gift to the rich”. | Ilse Varga: a gift to the rich
          Ilse Varga, who leads Meridian Freight, a carrier, said the rent is too low. | Ilse Varga: the rent is too low
          Meridian Freight said the repair would begin in May. | Meridian Freight: the repair would begin in May
          """)
  void eachWayOfSayingIsUnderstood(String text, String expected) {
    assertEquals(List.of(expected), Told.in(text));
  }

  @Test
  void aQuotationInTwoPartsIsTwoQuotesOfOneSpeaker() {
    assertEquals(
        List.of("Ilse Varga: The quay is lost", "Ilse Varga: and the park with it."),
        Told.in("“The quay is lost,” Ilse Varga said, “and the park with it.”"));
  }

  @Test
  void aQuotationGoesOnAfterItsSpeaker() {
    assertEquals(
        List.of("Ilse Varga: The quay is lost", "Ilse Varga: So is the park."),
        Told.in("“The quay is lost,” said Ilse Varga. “So is the park.”"));
  }

  @Test
  void aParagraphThatIsOnlyAQuotationGoesOnWithTheSpeakerBefore() {
    assertEquals(
        List.of("Ilse Varga: The quay is lost", "Ilse Varga: Nobody asked the people."),
        Told.in("“The quay is lost,” said Ilse Varga.\n\n“Nobody asked the people.”"));
  }

  @Test
  void eachParagraphOfALongQuotationOpensAndTheLastOneCloses() {
    assertEquals(
        List.of(
            "Ilse Varga: The quay is lost.", "Ilse Varga: It was.", "Ilse Varga: So is the park."),
        Told.in("Ilse Varga said: “The quay is lost.\n\n“It was.\n\n“So is the park.”"));
  }

  @Test
  void anAnswerIsNotGivenToWhoAsked() {
    assertEquals(
        List.of("Ilse Varga: Is the quay lost?", "null: It never was ours, you know."),
        Told.in("“Is the quay lost?” asked Ilse Varga.\n\n“It never was ours, you know.”"));
  }

  @Test
  void theSpeakerAndTheVerbAreShownInTheText() {
    var article = Told.article("Title", "“The quay is lost,” Mayor Varga said.");
    Quote quote = Told.find(article).getFirst();
    assertEquals("Varga", Objects.requireNonNull(quote.speakerAt()).of(article));
    assertEquals("said", Objects.requireNonNull(quote.verb()).of(article));
    assertTrue(quote.isDirect());
    assertTrue(quote.provenance().detail().startsWith("quote rules"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ilse Varga spoke first. “The quay is lost,” she said. | Ilse Varga: The quay is lost
          Ilse Varga spoke first. She said the quay was lost. | Ilse Varga: the quay was lost
          Ilse Varga met Tomas Brandt. “The quay is lost,” she said. | Ilse Varga: The quay is lost
          Ann Roe met Ilse Varga. “The quay is lost,” she said. | null: The quay is lost
          Tomas Brandt spoke first. “The quay is lost,” she said. | null: The quay is lost
          The port shut. “The quay is lost,” she said. | null: The quay is lost
          """)
  void aPronounMeansSomebodyOnlyWhenThatIsPlain(String text, String expected) {
    assertEquals(List.of(expected), Told.in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “The quay is lost,” officials in Norhaven said. | null: The quay is lost
          “The quay is lost,” one source said. | null: The quay is lost
          “The quay is lost,” said a friend of Ilse Varga. | null: The quay is lost
          “The quay is lost,” Ilse Varga’s lawyer said. | null: The quay is lost
          “The quay is lost,” Ilse Varga and Tomas Brandt said. | null: The quay is lost
          “The quay is lost,” said a spokesman for Ilse Varga. | null: The quay is lost
          “The quay is lost,” people close to Ilse Varga said. | null: The quay is lost
          “The quay is lost,” police questioning Tomas Brandt said. | null: The quay is lost
          Officials said the quay was lost to the sea. | null: the quay was lost to the sea
          """)
  void whoIsNotNamedIsNoSpeaker(String text, String expected) {
    assertEquals(List.of(expected), Told.in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “We keep the quay,” said a spokesman for Meridian Freight. | Meridian Freight: We keep the quay
          “We keep the quay,” a Meridian Freight spokeswoman said. | Meridian Freight: We keep the quay
          “We keep the quay,” Meridian Freight’s spokesman said. | Meridian Freight: We keep the quay
          “We keep the quay,” Ann Roe, a spokeswoman for Meridian Freight, said. | Ann Roe: We keep the quay
          “We keep the quay,” said Ann Roe, a spokeswoman for Meridian Freight. | Ann Roe: We keep the quay
          """)
  void aSpokespersonWithoutANameSpeaksForTheOrganization(String text, String expected) {
    assertEquals(List.of(expected), Told.in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ilse Varga did not say that the quay is lost. | negated
          Ilse Varga declined to say whether the quay is lost. | declined
          Ilse Varga would say that the quay is lost. | imagined
          If Ilse Varga said the quay is lost, few would listen. | imagined
          Ilse Varga was told that the quay is lost. | said to her
          Did Ilse Varga say that the quay is lost? | a question
          Ilse Varga said nothing about the quay to anyone. | nothing
          Ilse Varga sang “The Quay Is Lost” for her guests. | a song
          Tomas “The Crane” Brandt walked along the quay. | a nickname
          The “free” quay costs Ilse Varga four million. | held up with tongs
          Ilse Varga asked for a pause so that trucks could pass. | asked for something
          Meridian Freight notes rose, and its claims fell. | nouns
          """)
  void whatNobodySaidIsNoQuote(String text, String why) {
    assertEquals(List.of(), Told.in(text), why);
  }

  @Test
  void singleMarksAreReadWhereAPaperSetsSpeechInThem() {
    assertEquals(
        List.of("Ilse Varga: It’s the workers’ quay", "Ilse Varga: The “free” park isn’t free."),
        Told.in("‘It’s the workers’ quay,’ said Ilse Varga. ‘The “free” park isn’t free.’"));
  }

  @Test
  void apostrophesAndInchesAreNoQuotationMarks() {
    String text = "The 6\" pipes and the workers' sheds stay. \"It is ours,\" said Ilse Varga.";
    assertEquals(List.of("Ilse Varga: It is ours"), Told.in(text));
  }

  @Test
  void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
    assertEquals(
        List.of("Ilse Varga: The quay is lost. So is the park."),
        Told.in("Ilse Varga said: “The quay is lost. So is the park.\n\nTrucks rolled on."));
  }

  @Test
  void aHeadlineGivesItsSpeakerBeforeAColon() {
    List<Quote> quotes = Told.find(Told.article("Ilse Varga: ‘We lost the quay’", "No more."));
    assertEquals("Ilse Varga", quotes.getFirst().speaker());
    assertEquals(Part.TITLE, quotes.getFirst().said().part());
    assertEquals(List.of(), Told.find(Told.article("Ilse Varga: five key facts", "No more.")));
  }

  @Test
  void aReportAndTheWordsThemselvesAreBothKept() {
    assertEquals(
        List.of("Ilse Varga: the rent is low", "Ilse Varga: It is a gift."),
        Told.in("Ilse Varga replied that the rent is low: “It is a gift.”"));
  }

  @Test
  void twoReportsInOneSentenceAreKeptApart() {
    assertEquals(
        List.of("Ilse Varga: the rent is too low", "Tomas Brandt: the rent is just right"),
        Told.in(
            "Ilse Varga said the rent is too low, but Tomas Brandt said the rent is just right."));
  }
}
