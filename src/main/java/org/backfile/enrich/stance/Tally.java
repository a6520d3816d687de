package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Evidence;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.article.StanceAssertion.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the opinions of one holder about one target, and says nothing when they say too little.
 */
final class Tally {
  private static final double LEAST_SUM = 2;
  private static final double LEAST_SPOKEN = 1;
  private static final double LEAST_SHARE = 0.1;
  private static final double CLEAR_MARGIN = 0.4;
  private static final double CLEAR_FOR = 0.55;
  private static final double SIMILAR = 1.0 / 3;
  private static final double LEAST_PER_SIDE = 1.5;
  private static final double LEAST_CUE = 0.5;
  private static final double STRONG_SUM = 6;
  private static final double STRONG_MARGIN = 0.6;
  private static final double LEAST_IN_SENTENCE = 0.35;

  private record Side(double supportive, double critical) {
    double sum() {
      return supportive + critical;
    }

    double margin() {
      return (supportive - critical) / sum();
    }
  }

  private final List<Line> lines;
  private final Provenance provenance;

  Tally(List<Line> lines, Provenance provenance) {
    this.lines = lines;
    this.provenance = provenance;
  }

  /**
   * What these opinions come to; null when it cannot be told.
   *
   * @param opinions of one holder about one target
   * @param speaking how many sentences the holder has for the target; 0 for a quoted speaker
   */
  @Nullable StanceAssertion assertion(List<Opinion> opinions, int speaking) {
    Opinion any = opinions.get(0);
    Map<Integer, List<Opinion>> bySentence = new TreeMap<>();
    opinions.forEach(o -> bySentence.computeIfAbsent(o.line(), n -> new ArrayList<>()).add(o));
    List<Evidence> evidence = new ArrayList<>();
    bySentence.values().forEach(said -> addEvidence(said, evidence));
    Side side = side(bySentence.values());
    boolean enough =
        any.holder() == null
            ? isEnough(opinions, evidence, side, speaking)
            : side.sum() >= LEAST_SPOKEN;
    Stance polarity = enough ? polarity(side) : Stance.NOT_ASSESSED;
    if (polarity == Stance.NOT_ASSESSED) {
      return null;
    }
    boolean strong = side.sum() >= STRONG_SUM && Math.abs(side.margin()) >= STRONG_MARGIN;
    return new StanceAssertion(
        any.holder(),
        any.target(),
        polarity,
        strong ? Strength.STRONG : Strength.WEAK,
        evidence,
        provenance);
  }

  private boolean isEnough(
      List<Opinion> opinions, List<Evidence> evidence, Side side, int speaking) {
    Set<String> cues = new HashSet<>();
    for (Opinion opinion : opinions) {
      if (Math.abs(opinion.value()) >= LEAST_CUE) {
        cues.add(String.join(" ", words(opinion)));
      }
    }
    return cues.size() >= 2
        && evidence.size() >= 2
        && side.sum() >= LEAST_SUM
        && side.sum() >= LEAST_SHARE * speaking;
  }

  private static Side side(Collection<List<Opinion>> sentences) {
    double supportive = 0;
    double critical = 0;
    for (List<Opinion> said : sentences) {
      double value = Math.abs(sum(said)) < LEAST_IN_SENTENCE ? 0 : sum(said);
      supportive += Math.max(0, value);
      critical += Math.max(0, -value);
    }
    return new Side(supportive, critical);
  }

  private static Stance polarity(Side side) {
    if (side.margin() >= CLEAR_FOR) {
      return Stance.SUPPORTIVE;
    }
    if (side.margin() <= -CLEAR_MARGIN) {
      return Stance.CRITICAL;
    }
    boolean both =
        Math.min(side.supportive(), side.critical()) >= LEAST_PER_SIDE
            && Math.abs(side.margin()) <= SIMILAR;
    return both ? Stance.MIXED : Stance.NOT_ASSESSED;
  }

  private void addEvidence(List<Opinion> said, List<Evidence> evidence) {
    Line line = lines.get(said.get(0).line());
    double value = sum(said);
    double size = said.stream().mapToDouble(o -> Math.abs(o.value())).sum();
    if (size < LEAST_IN_SENTENCE) {
      return;
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    said.forEach(o -> flags.addAll(o.flags()));
    Stance polarity =
        Math.abs(value) < LEAST_IN_SENTENCE
            ? Stance.MIXED
            : value > 0 ? Stance.SUPPORTIVE : Stance.CRITICAL;
    List<Passage> cues =
        said.stream()
            .map(o -> line.passage(o.cue().from(), o.cue().to()))
            .sorted(Comparator.naturalOrder())
            .toList();
    evidence.add(new Evidence(line.sentence().passage(), cues, polarity, flags));
  }

  private static double sum(List<Opinion> said) {
    return said.stream().mapToDouble(Opinion::value).sum();
  }

  private List<String> words(Opinion opinion) {
    return lines.get(opinion.line()).words().subList(opinion.cue().from(), opinion.cue().to());
  }
}
