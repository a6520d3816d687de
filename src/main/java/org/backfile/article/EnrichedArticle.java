package org.backfile.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that was found in it. Equal articles and lists give equal enrichment, in
 * whatever order files are read.
 *
 * @param entities the most mentioned first
 * @param topics at most three, the strongest first
 * @param stances every assertion found, the article's own voice first
 * @param mentions dates in reading order
 * @param quotes in reading order
 * @param language what it is written in; the other findings are empty when it is not read
 * @param mainTarget what the article takes its stance toward, when that was assessed
 * @param sentences of the body, in order, apart from each other; every word of the body lies in one
 * @param keyTerms the words that tell this article from others, the most telling first
 * @param enrichment version of the method and of every list that made this
 * @param review what people have checked in it; null when nobody has
 */
public record EnrichedArticle(
    Article article,
    List<Entity> entities,
    List<Topic> topics,
    List<StanceAssertion> stances,
    List<MentionedDate> mentions,
    List<Quote> quotes,
    Language language,
    @Nullable String mainTarget,
    List<Span> sentences,
    List<String> keyTerms,
    String enrichment,
    @Nullable Review review) {
  public EnrichedArticle {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    stances = List.copyOf(stances);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    sentences = List.copyOf(sentences);
    keyTerms = List.copyOf(keyTerms);
  }

  /** An article in which nobody has checked anything. */
  public EnrichedArticle(
      Article article,
      List<Entity> entities,
      List<Topic> topics,
      List<StanceAssertion> stances,
      List<MentionedDate> mentions,
      List<Quote> quotes,
      Language language,
      @Nullable String mainTarget,
      List<Span> sentences,
      List<String> keyTerms,
      String enrichment) {
    this(
        article,
        entities,
        topics,
        stances,
        mentions,
        quotes,
        language,
        mainTarget,
        sentences,
        keyTerms,
        enrichment,
        null);
  }

  /** What stands here now and can be put right. */
  public Findings findings() {
    return new Findings(
        article.published(), entities, topics, stances, mentions, quotes, mainTarget);
  }

  /** The same article before anyone put anything right. */
  public EnrichedArticle asFound() {
    return review == null ? this : with(review.found(), null);
  }

  /** The same article with other findings. */
  public EnrichedArticle with(Findings findings, @Nullable Review review) {
    return new EnrichedArticle(
        article.with(findings.published()),
        findings.entities(),
        findings.topics(),
        findings.stances(),
        findings.mentions(),
        findings.quotes(),
        language,
        findings.mainTarget(),
        sentences,
        keyTerms,
        enrichment,
        review);
  }

  /**
   * The sentences of one part, in order. A word lies in the last one that starts before it. The
   * title is one; where none are known, as in an article that nobody cut, each paragraph is one.
   */
  public List<Span> sentencesOf(Part part) {
    return part == Part.TITLE || sentences.isEmpty() ? article.paragraphs(part) : sentences;
  }

  public ArticleId id() {
    return article.id();
  }

  /** What the article's own voice says toward its main target; empty when not assessed. */
  public Optional<StanceAssertion> mainStance() {
    return mainTarget == null ? Optional.empty() : ownStance(mainTarget);
  }

  /** What the article's own voice says toward a target; empty when not assessed. */
  public Optional<StanceAssertion> ownStance(String target) {
    return stances.stream()
        .filter(s -> s.isArticlesVoice() && s.target().equals(target))
        .findFirst();
  }

  /** The value of the stance facet. */
  public Stance stance() {
    return mainStance().map(StanceAssertion::polarity).orElse(Stance.NOT_ASSESSED);
  }

  /** The value of the stance facet for readers who ask about one target. */
  public Stance stanceToward(String target) {
    return ownStance(target).map(StanceAssertion::polarity).orElse(Stance.NOT_ASSESSED);
  }

  /**
   * The values of the said-by facet: which named one is quoted or holds a stance, and toward what
   * and how, as paths such as {@code Ada Lovelace/Meridian Bank/critical}. "Critics" and others
   * without a name are no value. A slash in a name becomes a fraction slash, as the path is cut at
   * slashes.
   */
  public List<String> saidBy() {
    Set<String> names = entities.stream().map(Entity::name).collect(Collectors.toSet());
    Set<String> paths = new LinkedHashSet<>();
    for (Quote quote : quotes) {
      if (quote.speaker() != null) {
        paths.add(segment(quote.speaker()));
      }
    }
    for (StanceAssertion said : stances) {
      if (said.holder() != null && names.contains(said.holder())) {
        paths.add(
            segment(said.holder()) + "/" + segment(said.target()) + "/" + said.polarity().key());
      }
    }
    return new ArrayList<>(paths);
  }

  /** A name as it stands in a path. */
  public static String segment(String name) {
    return name.replace('/', '\u2044');
  }
}
