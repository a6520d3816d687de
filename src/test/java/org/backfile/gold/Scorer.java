package org.backfile.gold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Language;
import org.backfile.article.MentionedDate;
import org.backfile.article.Passage;
import org.backfile.article.Quote;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.jspecify.annotations.Nullable;

/** Compares what was found in one gold article with what is marked there. */
public final class Scorer {
  private final GoldArticle gold;
  private final List<String> slips = new ArrayList<>();

  /** A scorer for this article. */
  public Scorer(GoldArticle gold) {
    this.gold = gold;
  }

  /** Each value that was missed ({@code -}) or found where none is marked ({@code +}). */
  public List<String> slips() {
    return List.copyOf(slips);
  }

  /** Mentions of this type: the exact words, once each. */
  public Score mentions(List<Entity> entities, EntityType type) {
    Set<String> marked = new HashSet<>();
    gold.names().stream()
        .filter(name -> name.type() == type)
        .forEach(name -> marked.add(place(type, name.where())));
    Set<String> found = new HashSet<>();
    for (Entity entity : entities) {
      if (entity.type() == type) {
        entity.mentions().forEach(where -> found.add(place(type, where)));
      }
    }
    return score(found, marked);
  }

  /** People, organizations and places of the whole article by type and canonical name. */
  public Score canonicalNames(List<Entity> entities) {
    Set<String> marked = new HashSet<>();
    gold.names().stream()
        .filter(GoldArticle::isCounted)
        .forEach(name -> marked.add(name.type() + " " + name.name()));
    Set<String> found = new HashSet<>();
    entities.stream()
        .filter(entity -> entity.type() != EntityType.OTHER)
        .forEach(entity -> found.add(entity.type() + " " + entity.name()));
    return score(found, marked);
  }

  /** Dates that overlap a marked one and have its value. */
  public Score dates(List<MentionedDate> dates) {
    List<GoldArticle.Date> left = new ArrayList<>(gold.dates());
    int right = 0;
    for (MentionedDate date : dates) {
      GoldArticle.Date match = match(date, left);
      if (match != null && left.remove(match)) {
        right++;
      } else {
        slips.add("+" + date.where().of(gold.article()) + " = " + date.value());
      }
    }
    left.forEach(date -> slips.add("-" + date.where().of(gold.article()) + " = " + date.value()));
    return new Score(right, dates.size(), gold.dates().size());
  }

  /** Whether the first topic lies in the first marked one. */
  public Score firstTopic(List<String> paths) {
    String first = paths.isEmpty() ? "" : paths.getFirst().split("/", -1)[0];
    boolean right = first.equals(gold.topics().getFirst());
    if (!right) {
      slips.add("+" + first + " -" + gold.topics().getFirst());
    }
    return new Score(right ? 1 : 0, paths.isEmpty() ? 0 : 1, 1);
  }

  /** Supportive, critical and neutral: what each marked sentence says of its target. */
  public Map<Stance, Score> sentences(List<StanceAssertion> assertions) {
    Map<Stance, Score> scores = new EnumMap<>(Stance.class);
    for (GoldArticle.Said said : gold.stances()) {
      Stance found = found(said, assertions);
      boolean right = found == said.polarity();
      scores.merge(said.polarity(), new Score(right ? 1 : 0, 0, 1), Score::plus);
      scores.merge(found, new Score(0, 1, 0), Score::plus);
      if (!right) {
        slips.add("+" + found + " -" + said.polarity() + " " + said.sentence().of(gold.article()));
      }
    }
    return scores;
  }

  /** The article's own stance toward its main target: right when target and polarity are. */
  public Score verdict(@Nullable StanceAssertion main) {
    GoldArticle.Verdict marked = gold.verdict();
    boolean right =
        marked != null
            && main != null
            && main.polarity() == marked.polarity()
            && main.target().equals(marked.target());
    if (!right && (marked != null || main != null)) {
      slips.add("+" + (main == null ? "" : main.polarity() + " " + main.target()) + " -" + marked);
    }
    return new Score(right ? 1 : 0, main == null ? 0 : 1, marked == null ? 0 : 1);
  }

  /**
   * Quotes with the right speaker that overlap a marked one. A quote that is interrupted may be
   * found in one piece or in several.
   */
  public Score quotes(List<Quote> quotes) {
    List<GoldArticle.Quote> marked =
        gold.quotes().stream().filter(GoldArticle.Quote::isCounted).toList();
    Set<GoldArticle.Quote> missed = new LinkedHashSet<>(marked);
    int found = 0;
    for (Quote quote : quotes) {
      List<GoldArticle.Quote> same = marked.stream().filter(g -> matches(quote, g)).toList();
      Optional<GoldArticle.Quote> next = same.stream().filter(missed::contains).findFirst();
      next.ifPresent(missed::remove);
      boolean isFree = gold.quotes().stream().anyMatch(g -> !g.isCounted() && overlap(quote, g));
      if (next.isPresent() || (same.isEmpty() && !isFree)) {
        found++;
      }
      if (same.isEmpty() && !isFree) {
        slips.add("+" + quote.speaker() + ": " + quote.said().of(gold.article()));
      }
    }
    missed.forEach(g -> slips.add("-" + g.speaker() + ": " + words(g)));
    return new Score(marked.size() - missed.size(), found, marked.size());
  }

  /** Whether the language is the marked one. */
  public Score language(Language language) {
    boolean right = language.base().equals(gold.language());
    if (!right) {
      slips.add("+" + language.code() + " -" + gold.language());
    }
    return new Score(right ? 1 : 0, language.isKnown() ? 1 : 0, 1);
  }

  private String words(GoldArticle.Quote quote) {
    return quote.parts().getFirst().of(gold.article());
  }

  private static boolean matches(Quote quote, GoldArticle.Quote marked) {
    return marked.speaker().equals(quote.speaker()) && overlap(quote, marked);
  }

  private static boolean overlap(Quote quote, GoldArticle.Quote marked) {
    return marked.parts().stream().anyMatch(part -> overlap(part, quote.said()));
  }

  private static Stance found(GoldArticle.Said said, List<StanceAssertion> assertions) {
    return assertions.stream()
        .filter(a -> a.target().equals(said.target()))
        .flatMap(a -> a.evidence().stream())
        .filter(e -> overlap(e.sentence(), said.sentence()))
        .map(StanceAssertion.Evidence::polarity)
        .findFirst()
        .orElse(Stance.NEUTRAL);
  }

  private static GoldArticle.@Nullable Date match(
      MentionedDate date, List<GoldArticle.Date> marked) {
    return marked.stream()
        .filter(m -> overlap(m.where(), date.where()) && m.value().equals(date.value()))
        .findFirst()
        .orElse(null);
  }

  private static boolean overlap(Passage one, Passage other) {
    return one.part() == other.part() && one.span().overlaps(other.span());
  }

  private Score score(Set<String> found, Set<String> marked) {
    int right = (int) found.stream().filter(marked::contains).count();
    found.stream().filter(f -> !marked.contains(f)).sorted().forEach(f -> slips.add("+" + f));
    marked.stream().filter(m -> !found.contains(m)).sorted().forEach(m -> slips.add("-" + m));
    return new Score(right, found.size(), marked.size());
  }

  private String place(EntityType type, Passage where) {
    return type.name().charAt(0)
        + " "
        + where.of(gold.article())
        + " "
        + where.part().name().toLowerCase(Locale.ROOT)
        + where.span().start();
  }
}
