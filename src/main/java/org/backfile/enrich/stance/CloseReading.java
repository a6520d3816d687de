package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.EntityType;
import org.backfile.article.Portrayal;
import org.backfile.article.Stance;
import org.jspecify.annotations.Nullable;

/**
 * How the sentences of an article that matter most lean toward the targets they name.
 *
 * <p>Reading a sentence by its wording takes milliseconds, so only so many are read: those about
 * prominent targets, in prominent places and with cues before others. Only sentences that are all
 * the article's own words are read, and none for a place: it is where things happen.
 */
record CloseReading(Map<CloseReading.Spot, Leaning> leanings) {
  private static final int MOST = 9;
  private static final double WITH_CUES = 3;
  private static final double SUPPORTIVE_FROM = -0.05;
  private static final double CRITICAL_BELOW = -0.35;

  /** A sentence, by its number, and a target that it names. */
  record Spot(int line, String target) {}

  private record Candidate(Spot spot, Line line, Mention mention, double weight) {}

  CloseReading {
    leanings = Map.copyOf(leanings);
  }

  /** Nothing was read by its wording. */
  static CloseReading none() {
    return new CloseReading(Map.of());
  }

  static CloseReading of(Wording wording, Article article, Reading reading, Prominence prominence) {
    return read(wording, article, candidates(reading, prominence));
  }

  /** The sentences about one target alone. */
  static CloseReading toward(
      String target, Wording wording, Article article, Reading reading, Prominence prominence) {
    return read(
        wording,
        article,
        candidates(reading, prominence).stream()
            .filter(c -> c.spot().target().equals(target))
            .toList());
  }

  private static CloseReading read(Wording wording, Article article, List<Candidate> candidates) {
    Map<Spot, Leaning> leanings = new HashMap<>();
    for (Candidate candidate : candidates.subList(0, Math.min(MOST, candidates.size()))) {
      Line line = candidate.line();
      String text = article.text(line.sentence().part());
      Leaning leaning = wording.of(Masked.of(text, line, candidate.mention()));
      leanings.put(candidate.spot(), leaning);
    }
    return new CloseReading(leanings);
  }

  /** How the targets come off by the mean of all that was read. */
  Portrayal portrayal() {
    if (leanings.isEmpty()) {
      return new Portrayal(Stance.NEUTRAL, 0);
    }
    double mean =
        leanings.values().stream().mapToDouble(Leaning::value).sorted().average().orElseThrow();
    if (mean > SUPPORTIVE_FROM) {
      return new Portrayal(Stance.SUPPORTIVE, mean - SUPPORTIVE_FROM);
    }
    if (mean < CRITICAL_BELOW) {
      return new Portrayal(Stance.CRITICAL, CRITICAL_BELOW - mean);
    }
    return new Portrayal(Stance.NEUTRAL, Math.min(SUPPORTIVE_FROM - mean, mean - CRITICAL_BELOW));
  }

  @Nullable Leaning at(Spot spot) {
    return leanings.get(spot);
  }

  private static List<Candidate> candidates(Reading reading, Prominence prominence) {
    Set<Spot> cued = new HashSet<>();
    Set<Spot> others = new HashSet<>();
    for (Opinion opinion : reading.opinions()) {
      Spot spot = new Spot(opinion.line(), opinion.target());
      (opinion.holder() == null ? cued : others).add(spot);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Reading.Own own : reading.own()) {
      Set<String> named = new HashSet<>();
      for (Mention mention : own.line().mentions()) {
        Spot spot = new Spot(own.number(), mention.target());
        boolean isPlace = mention.type() == EntityType.PLACE;
        if (!isPlace && named.add(mention.target()) && !others.contains(spot)) {
          double weight =
              prominence.share(mention.target())
                  * own.line().place().weight()
                  * (cued.contains(spot) ? WITH_CUES : 1);
          candidates.add(new Candidate(spot, own.line(), mention, weight));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.weight())
            .thenComparingInt(c -> c.spot().line())
            .thenComparingInt(c -> c.mention().from()));
    return candidates;
  }
}
