package org.backfile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.backfile.article.Topic;
import org.jspecify.annotations.Nullable;

/** One article under construction, for tests. */
public final class Articles {
  private static final Provenance MADE = new Provenance(Provenance.Kind.MACHINE, "made for a test");

  private final String id;
  private String title = "Untitled";
  private String body = "";
  private String file = "/archive/one.txt";
  private String hash = "h";
  private @Nullable PartialDate published;
  private @Nullable String source;
  private @Nullable String language;
  private @Nullable String mainTarget;
  private List<String> authors = List.of();
  private List<Span> sentences = List.of();
  private List<String> keyTerms = List.of();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<StanceAssertion> stances = new ArrayList<>();
  private final List<MentionedDate> mentions = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();

  private Articles(String id) {
    this.id = id;
  }

  public static Articles article(String id) {
    return new Articles(id);
  }

  public Articles title(String text) {
    title = text;
    return this;
  }

  public Articles body(String text) {
    body = text;
    return this;
  }

  public Articles from(String path, String itsHash) {
    file = path;
    hash = itsHash;
    return this;
  }

  public Articles published(String date) {
    published = PartialDate.parse(date).orElseThrow();
    return this;
  }

  public Articles source(String name) {
    source = name;
    return this;
  }

  public Articles language(String tag) {
    language = tag;
    return this;
  }

  public Articles authors(String... names) {
    authors = List.of(names);
    return this;
  }

  public Articles keyTerms(String... terms) {
    keyTerms = List.of(terms);
    return this;
  }

  public Articles entity(String name, EntityType type, String... aliases) {
    entities.add(new Entity(name, type, List.of(aliases), List.of(), MADE));
    return this;
  }

  /** Named in the body, wherever these words stand there. */
  public Articles named(String name, EntityType type) {
    List<Passage> mentions = new ArrayList<>();
    for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
      mentions.add(new Passage(Part.BODY, new Span(at, at + name.length())));
    }
    return mentioned(name, type, mentions);
  }

  public Articles mentioned(String name, EntityType type, List<Passage> mentions) {
    entities.add(new Entity(name, type, List.of(), mentions, MADE));
    return this;
  }

  public Articles sentences(List<Span> spans) {
    sentences = spans;
    return this;
  }

  public Articles topic(String path) {
    topics.add(new Topic(path, List.of(), MADE));
    return this;
  }

  /** In the article's own voice; the first one is its main stance. */
  public Articles stance(String target, Stance polarity) {
    mainTarget = mainTarget == null ? target : mainTarget;
    return quoted(null, target, polarity);
  }

  public Articles quoted(@Nullable String holder, String target, Stance polarity) {
    stances.add(
        new StanceAssertion(
            holder, target, polarity, StanceAssertion.Strength.STRONG, List.of(), MADE));
    return this;
  }

  /** The first letter of the title as words that somebody said. */
  public Articles said(String speaker) {
    Passage words = new Passage(Part.TITLE, new Span(0, 1));
    quotes.add(new Quote(speaker, words, null, null, true, MADE));
    return this;
  }

  public Articles mentions(String date) {
    mentions.add(new MentionedDate(new Passage(Part.TITLE, new Span(0, 1)), date, MADE));
    return this;
  }

  public EnrichedArticle build() {
    PartialDate date = published;
    PublishedDate when =
        date == null ? PublishedDate.UNDATED : new PublishedDate(date, MADE, date.label());
    Article article =
        new Article(
            new ArticleId(id),
            new Headline(title, MADE),
            body,
            when,
            new Credit(authors, source, null, null, language, null),
            new DeskLabels(List.of(), List.of(), null, List.of(), Map.of("key", List.of("value"))),
            new Origin(file, file.substring(file.lastIndexOf('/') + 1), 0, hash, List.of()));
    return new EnrichedArticle(
        article,
        entities,
        topics,
        stances,
        mentions,
        quotes,
        written(),
        mainTarget,
        sentences,
        keyTerms,
        "e1");
  }

  private Language written() {
    return language == null ? Language.UNKNOWN : new Language(language, MADE);
  }
}
