package org.backfile.gold;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Stance;
import org.jspecify.annotations.Nullable;

/**
 * An article and what a person found in it.
 *
 * @param article knows its published date, but neither its language nor any label
 * @param language what {@code article} is written in
 * @param topics broad topics, the fittest first; empty when not in English
 * @param names each place where a name or the issue stands, in reading order, the title first
 * @param lines each sentence or heading of the body, in reading order
 * @param verdict what the whole article says; null when it takes no stance
 */
public record GoldArticle(
    Article article,
    String language,
    List<String> topics,
    List<Name> names,
    List<Date> dates,
    List<Quote> quotes,
    List<Said> stances,
    List<Passage> lines,
    @Nullable Verdict verdict) {

  private static final Pattern ENDED = Pattern.compile(".*[.!?][\"\u201d\u00bb)]?");

  /** A place where a name stands; the type of an issue is null. */
  public record Name(Passage where, String name, @Nullable EntityType type) {}

  /** A date with its value in the notation of TIMEX3. */
  public record Date(Passage where, String value) {}

  /**
   * What somebody says, in one or more parts.
   *
   * @param speaker canonical name, or the words of the text for somebody without a name
   * @param isCounted false when a finder is free to find it or not: see docs/gold.md
   * @param isDirect whether it stands in quotation marks
   */
  public record Quote(String speaker, boolean isCounted, boolean isDirect, List<Passage> parts) {}

  /**
   * What a sentence says of a target.
   *
   * @param holder null for the article's own voice; {@code others} for people without a name
   */
  public record Said(Passage sentence, @Nullable String holder, String target, Stance polarity) {}

  /** What the whole article says, in its own voice, of its main target. */
  public record Verdict(Stance polarity, String target) {}

  public String id() {
    return article.id().value();
  }

  /** The lines that end like a sentence. */
  public List<Passage> sentences() {
    return lines.stream().filter(line -> ENDED.matcher(line.of(article)).matches()).toList();
  }

  /** Whether the machine facets are expected to say anything. */
  public boolean isEnglish() {
    return language.equals("en");
  }

  /** The first place where this target stands in that sentence. */
  public Optional<Passage> mention(Said said) {
    return names.stream()
        .filter(n -> n.name().equals(said.target()) && within(n.where(), said.sentence()))
        .map(Name::where)
        .findFirst();
  }

  /** Whether this name is one of people, organizations or places, which is what is counted. */
  static boolean isCounted(Name name) {
    return name.type() != null && name.type() != EntityType.OTHER;
  }

  static boolean within(Passage inner, Passage outer) {
    return inner.part() == outer.part() && outer.span().covers(inner.span());
  }
}
