package org.backfile.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.DeskStance;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Language;
import org.backfile.article.MentionedDate;
import org.backfile.article.Passage;
import org.backfile.article.Portrayal;
import org.backfile.article.Provenance;
import org.backfile.article.Quote;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.backfile.enrich.date.DateFinder;
import org.backfile.enrich.entity.EntityFinder;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.language.LanguageFinder;
import org.backfile.enrich.quote.QuoteFinder;
import org.backfile.enrich.stance.CueList;
import org.backfile.enrich.stance.StanceFinder;
import org.backfile.enrich.stance.Stances;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.TextCutter;
import org.backfile.enrich.text.Versions;
import org.backfile.enrich.topic.TopicFinder;
import org.backfile.enrich.topic.TopicList;
import org.jspecify.annotations.Nullable;

/**
 * Finds entities, topics, stance, dates and quotes in articles. The finders read English; of an
 * article in another language only what its desk wrote into it is kept.
 *
 * <p>A pure function of the article and of the lists it was made with. Safe for use by many
 * threads.
 */
public final class Enricher {
  /** The target of a stance that a desk gave to an article in which no entity was found. */
  private static final String SUBJECT = "its subject";

  private final TextCutter cutter = new TextCutter();
  private final EntityFinder entities;
  private final TopicFinder topics;
  private final StanceFinder stances;
  private final DateFinder dates = new DateFinder();
  private final QuoteFinder quotes = new QuoteFinder();
  private final LanguageFinder languages = LanguageFinder.load();
  private final KeyTerms keyTerms = new KeyTerms();
  private final String version;

  private Enricher(EntityFinder entities, TopicFinder topics, StanceFinder stances) {
    this.entities = entities;
    this.topics = topics;
    this.stances = stances;
    this.version =
        Versions.of(
            entities.version(),
            topics.version(),
            stances.version(),
            dates.version(),
            quotes.version(),
            languages.version(),
            keyTerms.version());
  }

  /** Loads models and built-in lists; a newsroom's own lists may be empty. */
  public static Enricher load(NameList names, TopicList topics, CueList cues) {
    return new Enricher(
        EntityFinder.load(names), TopicFinder.load(topics), StanceFinder.load(cues));
  }

  /** Changes whenever the same article could be enriched in another way. */
  public String version() {
    return version;
  }

  public EnrichedArticle enrich(Article article) {
    Language language = languages.find(article);
    ArticleText cut = cutter.cut(article);
    ArticleText text = language.isRead() ? cut : unread(article);
    List<Entity> found = entities.find(text);
    List<Quote> quoted = quotes.find(text, found);
    List<MentionedDate> mentions =
        dates.find(text).stream().filter(date -> !date.isVague()).toList();
    Stances opinions = stances.find(text, found);
    List<StanceAssertion> said = new ArrayList<>(opinions.assertions());
    Optional<String> target = Optional.ofNullable(opinions.mainTarget());
    DeskStance desk = article.labels().stance();
    if (desk != null && desk.polarity() == Stance.NOT_ASSESSED) {
      target = Optional.empty();
    }
    StanceAssertion fromDesk = fromDesk(desk, target, found);
    if (fromDesk != null) {
      said.removeIf(s -> s.isArticlesVoice() && s.target().equals(fromDesk.target()));
      said.addFirst(fromDesk);
      target = Optional.of(fromDesk.target());
    }
    return new EnrichedArticle(
        article,
        found,
        topics.find(text),
        said,
        mentions,
        quoted,
        language,
        target.orElse(null),
        cut.bodySentences(),
        keyTerms.find(article, language, found),
        version);
  }

  /** No sentence to find anything in, so that only what the desk wrote remains. */
  private static ArticleText unread(Article article) {
    return new ArticleText(article, List.of());
  }

  /** Every broad topic by its most probable topic, the most probable first, without a floor. */
  public List<Topic> rankedTopics(Article article) {
    return topics.ranked(cutter.cut(article));
  }

  /**
   * Every date, with vague words such as "now" and "recently": labelled texts mark them, but they
   * say nothing to a reader.
   */
  public List<MentionedDate> dates(Article article) {
    return dates.find(cutter.cut(article));
  }

  /** What one sentence says for or against one name in it, whoever says it. */
  public Stance polarity(Article sentence, Passage target) {
    return stances.polarity(cutter.cut(sentence), target);
  }

  /** How one of its entities comes off in an article, by the mean of its sentences. */
  public Portrayal portrayal(EnrichedArticle enriched, String target) {
    return stances.portrayal(cutter.cut(enriched.article()), enriched.entities(), target);
  }

  /** The stance that a desk wrote into the article, which it knows better than any method. */
  private static @Nullable StanceAssertion fromDesk(
      @Nullable DeskStance desk, Optional<String> found, List<Entity> entities) {
    if (desk == null || desk.polarity() == Stance.NOT_ASSESSED) {
      return null;
    }
    String named = desk.target();
    String target =
        named != null
            ? canonical(named, entities)
            : found.orElseGet(() -> entities.isEmpty() ? SUBJECT : entities.getFirst().name());
    return new StanceAssertion(
        null,
        target,
        desk.polarity(),
        StanceAssertion.Strength.STRONG,
        List.of(),
        new Provenance(
            Provenance.Kind.METADATA,
            named != null ? "stance" : "stance; its target is found automatically"));
  }

  /** The name under which an entity is found that the desk calls so; else the desk's own words. */
  private static String canonical(String named, List<Entity> entities) {
    return entities.stream()
        .filter(e -> e.isCalled(named))
        .findFirst()
        .map(Entity::name)
        .orElse(named);
  }
}
