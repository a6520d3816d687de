package org.backfile.enrich.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Span;
import org.backfile.enrich.text.ArticleText;
import org.junit.jupiter.api.Test;

class EntityFinderTest {
  private static final EntityFinder FINDER = EntityFinder.load(NameList.EMPTY);

  private static List<Entity> find(String body) {
    return FINDER.find(Articles.text("In the news", body));
  }

  @Test
  void aPossessiveIsNoPartOfTheName() {
    Entity google = Articles.entity("Google", find("Rivals fear Google\u2019s new model."));
    assertEquals(List.of(), google.aliases());
    assertEquals(new Span(12, 18), google.mentions().getFirst().span());
  }

  @Test
  void hyphensOfAllKindsPartTwoNames() {
    for (String hyphen : List.of("-", "\u2011", "\u2010", "\u2013")) {
      List<Entity> found = find("The Microsoft" + hyphen + "OpenAI deal was signed in 2019.");
      assertEquals(List.of("Microsoft", "OpenAI"), Articles.names(found), hyphen);
    }
  }

  @Test
  void lastNameAndTitleBelongToTheFullName() {
    List<Entity> found =
        find(
            "Mayor Laura Benedetti opened the bridge. Benedetti thanked the workers. Mrs. Benedetti"
                + " then left for Chicago.");
    Entity mayor = Articles.entity("Laura Benedetti", found);
    assertEquals(3, mayor.mentions().size());
    assertEquals(List.of("Benedetti"), mayor.aliases());
    assertEquals(EntityType.PERSON, mayor.type());
    assertEquals(List.of("Laura Benedetti", "Chicago"), Articles.names(found));
  }

  @Test
  void aLastNameOfTwoPeopleIsGivenToNeither() {
    List<Entity> found =
        find(
            "Laura Benedetti met Marco Benedetti in Boston. Benedetti spoke first, said a witness"
                + " in Boston.");
    assertEquals(1, Articles.entity("Laura Benedetti", found).mentions().size());
    assertEquals(1, Articles.entity("Marco Benedetti", found).mentions().size());
  }

  @Test
  void acronymBelongsToTheLongForm() {
    List<Entity> found =
        find(
            "The Northern Fisheries Council (NFC) met in Oslo. The NFC said that it would cut"
                + " quotas.");
    Entity council = Articles.entity("Northern Fisheries Council", found);
    assertEquals(List.of("NFC"), council.aliases());
    assertEquals(3, council.mentions().size());
  }

  @Test
  void companyEndingsAreNoPartOfTheName() {
    List<Entity> found =
        find("Hallberg Metals Corp. rose in Stockholm. Hallberg Metals makes steel for Volvo.");
    assertEquals(2, Articles.entity("Hallberg Metals", found).mentions().size());
  }

  @Test
  void oneNameForOneThingInEveryArticle() {
    assertTrue(Articles.names(find("He flew to the U.S. on Monday.")).contains("United States"));
    assertTrue(
        Articles.names(find("He lives in the United States now.")).contains("United States"));
    assertTrue(Articles.names(find("The EU will vote on it.")).contains("European Union"));
  }

  @Test
  void rolesPronounsAndGenericNounsAreNeverEntities() {
    List<Entity> found =
        find(
            "The CEO said AI and AGI were in the MOU. He and She met the President on Monday in"
                + " March. Artificial Intelligence needs a Memorandum of Understanding. American"
                + " and Chinese firms agreed. The Board and the Company met the Prime Minister.");
    assertEquals(List.of(), Articles.names(found));
  }

  @Test
  void aDatelineIsTheSamePlaceAsInTheText() {
    List<Entity> rio = find("RIO DE JANEIRO (AP) - Two men left Rio de Janeiro by boat.");
    assertEquals(2, Articles.entity("Rio de Janeiro", rio).mentions().size());
    List<Entity> capital = find("WASHINGTON - The mayor of Washington spoke on Monday.");
    assertEquals(List.of("Washington"), Articles.names(capital));
  }

  @Test
  void aPlaceThatPlaysIsATeam() {
    List<Entity> found = find("Leeds beat Burnley 2-1 on Saturday. Burnley have lost four games.");
    assertEquals(EntityType.ORGANIZATION, Articles.entity("Burnley", found).type());
    List<Entity> town =
        find("Heavy rain fell in Burnley on Saturday. Roads to Burnley are closed.");
    assertEquals(EntityType.PLACE, Articles.entity("Burnley", town).type());
  }

  @Test
  void anUnknownFirmIsKnownByWhatItDoes() {
    List<Entity> found =
        find("Tollmar said on Tuesday it would cut jobs. Shares of Tollmar fell 3 percent.");
    assertEquals(EntityType.ORGANIZATION, Articles.entity("Tollmar", found).type());
  }

  @Test
  void initialsBelongToTheOnlyFullNameTheyFit() {
    List<Entity> found = find("Senator John Doyle spoke. J. Doyle was wrong, said a witness.");
    assertEquals(List.of("J. Doyle"), Articles.entity("John Doyle", found).aliases());
    List<Entity> two = find("John Doyle met Jack Doyle. A letter from J. Doyle was read.");
    assertEquals(1, Articles.entity("John Doyle", two).mentions().size());
  }

  @Test
  void aHeadingAloneMakesNoName() {
    String prose = "The plan of Anthropic is slow. Nobody knows why Anthropic waits.";
    List<Entity> found = find("Strategic Shift Looms Large\n\n" + prose);
    assertEquals(List.of("Anthropic"), Articles.names(found));
  }

  @Test
  void aHeadingIsMarkedForNamesOfTheRunningText() {
    List<Entity> found =
        FINDER.find(
            Articles.text(
                "Benedetti Opens Bridge",
                "The Big Benedetti Plan\n\nLaura Benedetti opened the bridge."));
    Entity mayor = Articles.entity("Laura Benedetti", found);
    assertEquals(
        List.of(Part.TITLE, Part.BODY, Part.BODY),
        mayor.mentions().stream().map(Passage::part).toList());
  }

  @Test
  void aProductDoesNotHideItsMaker() {
    List<Entity> found = find("Sales of Microsoft 365 Copilot and of Microsoft Azure grew.");
    assertEquals(2, Articles.entity("Microsoft", found).mentions().size());
    assertEquals(EntityType.OTHER, Articles.entity("Azure", found).type());
    assertEquals(EntityType.OTHER, Articles.entity("Microsoft 365 Copilot", found).type());
  }

  @Test
  void theNewsroomsListBeatsTheModel() {
    NameList own =
        NameList.parse(
            "names.txt",
            List.of("Benedetti & Figli | organization | Benedetti", "! Chicago, Bridge"));
    List<Entity> found =
        EntityFinder.load(own)
            .find(Articles.text("News", "Benedetti opened a shop in Chicago near the bridge."));
    assertEquals(List.of("Benedetti & Figli"), Articles.names(found));
    assertEquals(
        new Provenance(Provenance.Kind.PERSON, "name list: names.txt"),
        found.getFirst().provenance());
  }

  @Test
  void whatTheDeskSaysIsTrue() {
    List<Entity> found =
        FINDER.find(
            Articles.text(
                "News",
                "Laura Benedetti opened the Old Bridge. Benedetti smiled.",
                "person: Laura Benedetti",
                "place: Old Bridge",
                "Microsoft",
                "Unheard Of"));
    Entity mayor = Articles.entity("Laura Benedetti", found);
    assertEquals(Provenance.Kind.METADATA, mayor.provenance().kind());
    assertEquals(2, mayor.mentions().size());
    assertEquals(EntityType.PLACE, Articles.entity("Old Bridge", found).type());
    assertEquals(1, Articles.entity("Old Bridge", found).mentions().size());
    assertEquals(EntityType.ORGANIZATION, Articles.entity("Microsoft", found).type());
    assertEquals(List.of(), Articles.entity("Unheard Of", found).mentions());
  }

  @Test
  void deskAliasOfAWellKnownNameIsThatName() {
    List<Entity> found =
        FINDER.find(Articles.text("News", "Nothing else is said.", "organization: Microsoft Corp"));
    assertEquals(List.of("Microsoft"), Articles.names(found));
  }

  @Test
  void mentionsReproduceTheTextAndOnlyMakersStandInsideAnother() throws Exception {
    for (GoldNames gold : GoldNames.read()) {
      ArticleText text = Articles.text("Sam Altman and Microsoft in Ohio", gold.body());
      List<Passage> all = new ArrayList<>();
      for (Entity entity : FINDER.find(text)) {
        List<Passage> sorted = entity.mentions().stream().sorted().toList();
        assertEquals(sorted, entity.mentions());
        for (Passage mention : entity.mentions()) {
          String surface = mention.of(text.article());
          assertEquals(surface.strip(), surface);
          assertTrue(
              entity.name().equals(surface) || entity.aliases().contains(surface),
              () -> surface + " is not among " + entity);
        }
        all.addAll(entity.mentions());
      }
      Collections.sort(all);
      for (int i = 1; i < all.size(); i++) {
        Passage last = all.get(i - 1);
        Passage next = all.get(i);
        boolean apart = last.part() != next.part() || !last.span().overlaps(next.span());
        assertTrue(apart || last.span().start() == next.span().start(), last + " " + next);
      }
    }
  }

  @Test
  void theMostMentionedComesFirst() {
    List<Entity> found = find("Paris is old. Berlin is cold. Berlin is large. Rome is far.");
    assertEquals(List.of("Berlin", "Paris", "Rome"), Articles.names(found));
  }

  @Test
  void manyThreadsFindTheSame() throws Exception {
    List<ArticleText> texts = new ArrayList<>();
    for (GoldNames gold : GoldNames.read()) {
      texts.add(Articles.text("In the news", gold.body()));
    }
    List<List<Entity>> expected = texts.stream().map(FINDER::find).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<List<Entity>>>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(() -> texts.stream().map(FINDER::find).toList()));
      }
      for (Future<List<List<Entity>>> run : runs) {
        assertEquals(expected, run.get());
      }
    }
  }

  @Test
  void hostileTextTakesLinearTimeAndNeverThrows() {
    List<String> hostile =
        List.of(
            "A".repeat(1 << 20),
            "Aa ".repeat(1 << 18),
            "Microsoft ".repeat(20_000),
            "(".repeat(100_000),
            "A.".repeat(1 << 15),
            "X-".repeat(1 << 15),
            "'s ".repeat(1 << 15),
            "Q\n".repeat(1 << 15));
    for (String body : hostile) {
      assertTimeout(
          Duration.ofSeconds(30), () -> find(body), () -> "body of " + body.substring(0, 6));
    }
  }

  @Test
  void whoWasNamedInFullFirstIsMeantByTheLastName() {
    List<Entity> found =
        find(
            "Police arrested Laura Benedetti on Monday. Benedetti was held overnight, a clerk said."
                + " Her uncle, Marco Benedetti, paid the bail.");
    assertEquals(2, Articles.entity("Laura Benedetti", found).mentions().size());
    assertEquals(1, Articles.entity("Marco Benedetti", found).mentions().size());
  }

  @Test
  void aLastNameThatIsAlsoACountryIsThePersonUnlessSomethingIsThere() {
    List<Entity> person =
        find("Rep. Laura Jordan warned the council. Jordan asked for the letters.");
    assertEquals(List.of("Laura Jordan"), Articles.names(person));
    List<Entity> both = find("Rep. Laura Jordan flew out. A camp in Jordan was her first stop.");
    assertEquals(EntityType.PLACE, Articles.entity("Jordan", both).type());
  }

  @Test
  void aStateBeforeAPartyIsNoTeam() {
    List<Entity> found = find("The Nevada Democrat lost, and Ohio Gov. Laura Benedetti won.");
    assertEquals(EntityType.PLACE, Articles.entity("Nevada", found).type());
    assertEquals(EntityType.PLACE, Articles.entity("Ohio", found).type());
  }

  @Test
  void theLastWordSaysThatALawIsNobody() {
    List<Entity> found =
        find("Clerks fear the Blue Harbor Law. The Blue Harbor Law takes effect in Boston.");
    assertEquals(EntityType.OTHER, Articles.entity("Blue Harbor Law", found).type());
  }

  @Test
  void whatASpeakerSaysOfHimselfIsNoName() {
    assertEquals(List.of(), Articles.names(find("\"I am a New Yorker,\" he said.")));
  }

  @Test
  void randomTextNeverThrows() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "Microsoft",
            "OpenAI",
            "-",
            "\u2011",
            "'s",
            "\u2019s",
            " ",
            "\n",
            ". ",
            "Sam Altman",
            "U.S.",
            "Mr.",
            "365",
            "(",
            ")",
            "the",
            "@",
            "#",
            "\ud83d\ude00",
            "\ud83d",
            "\u0301",
            "NASA",
            ",",
            "President",
            "\u00a0",
            "Jr.",
            "I");
    for (int run = 0; run < 300; run++) {
      String body =
          random
              .ints(random.nextInt(60), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      try {
        ArticleText text = Articles.text("News", body);
        for (Entity entity : FINDER.find(text)) {
          entity.mentions().forEach(mention -> mention.of(text.article()));
        }
      } catch (RuntimeException broken) {
        throw new AssertionError("seed " + seed + ", run " + run + ": " + body, broken);
      }
    }
  }
}
