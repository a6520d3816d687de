package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Headline;
import org.backfile.article.Language;
import org.backfile.article.MentionedDate;
import org.backfile.article.Origin;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Quote;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Evidence;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.article.StanceAssertion.Strength;
import org.backfile.article.Topic;
import org.jspecify.annotations.Nullable;

/** Articles that nobody wrote, to see what pages make of them. */
final class MadeUpArticles {
  private static final Provenance MACHINE =
      new Provenance(Provenance.Kind.MACHINE, "name list: names.txt");
  private static final Provenance SAYING =
      new Provenance(Provenance.Kind.MACHINE, "quote rules 1: a word of saying");
  private static final Provenance MATTER =
      new Provenance(Provenance.Kind.METADATA, "front matter: published");

  private static final PublishedDate BYLINE =
      new PublishedDate(
          new PartialDate(2025, 9, 14),
          new Provenance(Provenance.Kind.BYLINE, "line at the top of the text"),
          "14 September 2025");

  static final String BODY =
      """
      The harbour council voted on Tuesday to lease its northern quay to Meridian Freight until 2041, \
      ending eleven years in which three mayors promised a park there.

      What the lease says

      Meridian Freight will pay 4.2 million a year and repair the sea wall by June 2027. In return it \
      may run ships at night, which the city had forbidden since 1998.

      \u2022 The quay stays in public hands.
      \u2022 Night work needs a notice of 48 hours.
      \u2022 The company may leave after 2034 without a penalty.

      A bargain, or a giveaway

      The lease is a poor bargain for the city, because the rent is fixed while the value of the land \
      is not. \u201cWe were handed a contract and a stopwatch,\u201d said Ilse Varga, who leads the \
      opposition in the council. Port Authority engineers, on the other hand, call the repair of the \
      sea wall overdue and welcome it.

      Nothing in the contract keeps Meridian Freight from raising its fees, and that alone should have \
      stopped the vote.
      """;

  private MadeUpArticles() {}

  /** An article with everything: marks of all kinds, over and beside each other. */
  static EnrichedArticle harbour() {
    Article article = article("harbour-lease", "Harbour council leases its northern quay", BODY);
    List<Entity> entities =
        List.of(
            entity(article, "Meridian Freight", EntityType.ORGANIZATION, List.of("the company")),
            entity(article, "Ilse Varga", EntityType.PERSON, List.of()),
            entity(article, "Port Authority", EntityType.ORGANIZATION, List.of()));
    return new EnrichedArticle(
        article,
        entities,
        List.of(
            new Topic("economy/transport", find(article, "quay"), MACHINE),
            new Topic("politics/local government", find(article, "council"), MACHINE)),
        opinions(article),
        List.of(
            mention(article, "2041", "2041"),
            mention(article, "June 2027", "2027-06"),
            mention(article, "1998", "1998"),
            mention(article, "on Tuesday", "XXXX-XX-XX")),
        quotes(article),
        new Language("en", MATTER),
        "Meridian Freight",
        List.of(),
        List.of(),
        "made up 1");
  }

  private static List<Quote> quotes(Article article) {
    return List.of(
        quote(article, null, "Night work needs a notice of 48 hours.", false),
        quote(article, "Ilse Varga", "We were handed a contract and a stopwatch", true),
        quote(article, "Port Authority", "welcome it", false));
  }

  private static Quote quote(
      Article article, @Nullable String speaker, String words, boolean direct) {
    return new Quote(speaker, find(article, words).getFirst(), null, null, direct, SAYING);
  }

  private static List<StanceAssertion> opinions(Article article) {
    StanceAssertion own =
        new StanceAssertion(
            null,
            "Meridian Freight",
            Stance.CRITICAL,
            Strength.STRONG,
            List.of(
                evidence(article, "The lease is a poor", "is not.", "poor bargain"),
                evidence(article, "Nothing in the contract", "the vote.", "Nothing")),
            MACHINE);
    StanceAssertion quoted =
        new StanceAssertion(
            "Port Authority",
            "the repair of the sea wall",
            Stance.SUPPORTIVE,
            Strength.WEAK,
            List.of(evidence(article, "Port Authority engineers", "welcome it.", "welcome")),
            MACHINE);
    return List.of(own, quoted);
  }

  /** Text that wants to be a page: every value holds an element. */
  static EnrichedArticle hostile() {
    String script = "<script>document.title='owned'</script>";
    String longWord = "Donaudampfschiffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamten";
    Article article =
        new Article(
            new ArticleId("hostile"),
            new Headline(
                script + " " + longWord + "gesellschaft & <b>sons</b>",
                new Provenance(Provenance.Kind.FILE, script)),
            script + "\n\n" + longWord.repeat(3) + "\n\n" + "\"><img src=x onerror=alert(1)>",
            PublishedDate.UNDATED,
            new Credit(
                List.of(script), script, "https://example.org/?a=1&b='\"", script, null, null),
            new DeskLabels(
                List.of(), List.of(), null, List.of(script), Map.of(script, List.of(script))),
            new Origin("/made/up", script, 0, "0", List.of(script)));
    return new EnrichedArticle(
        article,
        List.of(entity(article, script, EntityType.OTHER, List.of(script))),
        List.of(new Topic("a/" + script.replace('/', ' '), List.of(), MACHINE)),
        List.of(
            new StanceAssertion(script, script, Stance.MIXED, Strength.WEAK, List.of(), MACHINE)),
        List.of(mention(article, script, script)),
        List.of(quote(article, script, longWord, true)),
        new Language(script, MACHINE),
        script,
        List.of(),
        List.of(),
        script);
  }

  /** A text that is too long for one page. */
  static EnrichedArticle book() {
    EnrichedArticle harbour = harbour();
    Article article =
        article(
            "book",
            "All that was said of the harbour",
            (BODY.replace("Freight", "freight") + "\n").repeat(400));
    return new EnrichedArticle(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        harbour.language(),
        null,
        List.of(),
        List.of(),
        "made up 1");
  }

  /** Letters that run from right to left, in an article that says so. */
  static EnrichedArticle rightToLeft() {
    Article article =
        new Article(
            new ArticleId("right-to-left"),
            new Headline(
                "\u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0627\u0644\u062c\u062f\u064a\u062f \u064a\u0641\u062a\u062d \u0623\u0628\u0648\u0627\u0628\u0647",
                MATTER),
            "\u0627\u0641\u062a\u062a\u062d \u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0623\u0628\u0648\u0627\u0628\u0647 \u0641\u064a 2019 \u0628\u0639\u062f \u0639\u0634\u0631 \u0633\u0646\u0648\u0627\u062a \u0645\u0646 \u0627\u0644\u0639\u0645\u0644.",
            published("2019-03"),
            new Credit(
                List.of("\u0644\u064a\u0644\u0649"),
                "\u0635\u062d\u064a\u0641\u0629",
                null,
                null,
                "ar",
                null),
            DeskLabels.NONE,
            new Origin("/made/up", "\u0645\u064a\u0646\u0627\u0621.txt", 0, "0", List.of()));
    return new EnrichedArticle(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Language("ar", MATTER),
        null,
        List.of(),
        List.of(),
        "");
  }

  private static Article article(String id, String title, String body) {
    return new Article(
        new ArticleId(id),
        new Headline(title, MATTER),
        body,
        published("2025-09-11").with(List.of(BYLINE)),
        new Credit(
            List.of("A. Writer", "Another Writer"),
            "The Made-up Courier",
            "https://example.org/harbour",
            "City",
            "en",
            new PartialDate(2025, 9, 12)),
        new DeskLabels(
            List.of(),
            List.of(),
            null,
            List.of("harbour", "lease"),
            Map.of("desk", List.of("City"))),
        new Origin(
            "/made/up",
            "2025/09/harbour.md",
            0,
            "0",
            List.of("Read without a line of links to other articles.")));
  }

  private static PublishedDate published(String date) {
    return new PublishedDate(PartialDate.parse(date).orElseThrow(), MATTER, date);
  }

  private static Entity entity(
      Article article, String name, EntityType type, List<String> aliases) {
    return new Entity(name, type, aliases, find(article, name), MACHINE);
  }

  private static MentionedDate mention(Article article, String words, String value) {
    return new MentionedDate(find(article, words).getFirst(), value, MACHINE);
  }

  private static Evidence evidence(Article article, String first, String last, String cue) {
    String body = article.body();
    int start = body.indexOf(first);
    Span sentence = new Span(start, body.indexOf(last, start) + last.length());
    Span word = new Span(0, cue.length()).plus(body.indexOf(cue, start));
    return new Evidence(
        new Passage(Part.BODY, sentence),
        List.of(new Passage(Part.BODY, word)),
        Stance.CRITICAL,
        Set.of(Flag.LEAD));
  }

  /** Every place of these words, the title first. */
  static List<Passage> find(Article article, String words) {
    List<Passage> found = new ArrayList<>();
    for (Part part : Part.values()) {
      String text = article.text(part);
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        found.add(new Passage(part, new Span(at, at + words.length())));
      }
    }
    return found;
  }
}
