package org.backfile.enrich.stance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Evidence;
import org.backfile.article.StanceAssertion.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the verdicts of one holder about one target, and says nothing when they say too little.
 */
final class Tally {
  private static final double LEAST_SUM = 3;
  private static final int LEAST_SENTENCES = 3;
  private static final int LEAST_JUDGING = 2;
  private static final double LEAST_SPOKEN = 1;
  private static final double LEAST_SHARE = 0.12;
  private static final double CLEAR_MARGIN = 0.5;
  private static final double CLEAR_FOR = 0.55;
  private static final double SIMILAR = 1.0 / 3;
  private static final double LEAST_PER_SIDE = 1.5;
  private static final double STRONG_SUM = 6;
  private static final double STRONG_MARGIN = 0.6;
  private static final int LEAST_PLAIN = 2;
  private static final int LEAST_NAMING = 4;
  private static final double PLAIN_SHARE = 0.5;
  private static final double BALANCED = 0.5;
  private static final double MOST_TAKEN = 3;

  private record Side(double supportive, double critical) {
    double sum() {
      return supportive + critical;
    }

    double margin() {
      return sum() == 0 ? 0 : (supportive - critical) / sum();
    }
  }

  private final List<Line> lines;
  private final Manner manner;
  private final Provenance provenance;

  Tally(List<Line> lines, Manner manner, Provenance provenance) {
    this.lines = lines;
    this.manner = manner;
    this.provenance = provenance;
  }

  /**
   * What these verdicts come to; null when it cannot be told.
   *
   * @param verdicts of one holder about one target, in reading order
   * @param holder null for the article itself
   * @param speaking how many sentences name the target
   */
  @Nullable StanceAssertion assertion(
      @Nullable String holder, String target, List<Verdict> verdicts, int speaking) {
    Side side = side(verdicts);
    boolean enough =
        holder == null ? isEnough(verdicts, side, speaking) : side.sum() >= LEAST_SPOKEN;
    Stance polarity = enough ? polarity(side) : Stance.NOT_ASSESSED;
    if (polarity == Stance.MIXED && holder == null && !isArguedBothWays(verdicts)) {
      polarity = Stance.NOT_ASSESSED;
    }
    boolean strong = side.sum() >= STRONG_SUM && Math.abs(side.margin()) >= STRONG_MARGIN;
    List<Verdict> telling = verdicts.stream().filter(Verdict::says).toList();
    if (polarity == Stance.NOT_ASSESSED) {
      telling = holder == null ? neutral(verdicts, side, speaking) : List.of();
      if (telling.isEmpty()) {
        return null;
      }
      polarity = Stance.NEUTRAL;
      strong = false;
    }
    return new StanceAssertion(
        holder,
        target,
        polarity,
        strong ? Strength.STRONG : Strength.WEAK,
        telling.stream().map(this::evidence).toList(),
        provenance);
  }

  /** Enough sentences, and among them some that judge, with at least two different cues. */
  private boolean isEnough(List<Verdict> verdicts, Side side, int speaking) {
    Set<String> cues = new HashSet<>();
    int telling = 0;
    int judging = 0;
    for (Verdict verdict : verdicts) {
      telling += verdict.says() ? 1 : 0;
      judging += verdict.judges() ? 1 : 0;
      if (verdict.says()) {
        verdict.cues().forEach(cue -> cues.add(String.join(" ", words(cue))));
      }
    }
    return cues.size() >= 2
        && telling >= LEAST_SENTENCES
        && judging >= LEAST_JUDGING
        && side.sum() >= LEAST_SUM
        && side.sum() >= LEAST_SHARE * speaking;
  }

  private static boolean isArguedBothWays(List<Verdict> verdicts) {
    long judging = verdicts.stream().filter(Verdict::judges).count();
    long critical = verdicts.stream().filter(v -> v.judges() && v.value() < 0).count();
    return critical >= LEAST_JUDGING && judging - critical >= LEAST_JUDGING;
  }

  /**
   * The sentences that show that a report takes no side; none when too few were read or too many
   * take one.
   */
  private List<Verdict> neutral(List<Verdict> verdicts, Side side, int speaking) {
    List<Leaning> read = verdicts.stream().map(Verdict::leaning).filter(Objects::nonNull).toList();
    double balance = read.stream().mapToDouble(Leaning::value).average().orElse(0);
    List<Verdict> plain = verdicts.stream().filter(Verdict::takesNoSide).toList();
    boolean isNeutral =
        manner.isReport()
            && speaking >= LEAST_NAMING
            && plain.size() >= LEAST_PLAIN
            && plain.size() >= PLAIN_SHARE * read.size()
            && Math.abs(balance) <= BALANCED
            && side.sum() <= MOST_TAKEN
            && verdicts.stream().noneMatch(Verdict::judges);
    return isNeutral ? plain : List.of();
  }

  private static Side side(List<Verdict> verdicts) {
    double supportive = 0;
    double critical = 0;
    for (Verdict verdict : verdicts) {
      double value = verdict.says() ? verdict.value() : 0;
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

  private Evidence evidence(Verdict verdict) {
    Line line = lines.get(verdict.line());
    Stance polarity =
        verdict.says() ? verdict.value() > 0 ? Stance.SUPPORTIVE : Stance.CRITICAL : Stance.NEUTRAL;
    List<Passage> cues =
        verdict.cues().stream()
            .map(o -> line.passage(o.cue().from(), o.cue().to()))
            .sorted(Comparator.naturalOrder())
            .toList();
    return new Evidence(line.sentence().passage(), cues, polarity, verdict.flags(line.place()));
  }

  private List<String> words(Opinion opinion) {
    return lines.get(opinion.line()).words().subList(opinion.cue().from(), opinion.cue().to());
  }
}
