package org.backfile.enrich.stance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says about one target, by its cues and by its wording.
 *
 * @param line the number of the sentence
 * @param value above 0 for, below 0 against
 * @param cues the opinions that were found in it; may be empty when the wording was read
 * @param leaning null when the wording was not read
 */
record Verdict(int line, double value, List<Opinion> cues, @Nullable Leaning leaning) {
  private static final double LEAST = 0.35;
  private static final double SURE = 0.75;
  private static final double STRONG_CUE = 0.7;
  private static final double CONVINCED = 0.3;
  private static final double UNSURE = 0.3;
  private static final double BY_WORDING = 0.7;
  private static final double UNCONFIRMED = 0.5;

  Verdict {
    cues = List.copyOf(cues);
  }

  /** What the cues say, whoever's they are. */
  static Verdict byCues(int line, List<Opinion> cues) {
    return new Verdict(line, sum(cues), cues, null);
  }

  /**
   * What the cues say in the light of the wording; nothing when the two are at odds, but for a
   * newsroom's own cues, which know better.
   */
  static Verdict by(int line, double place, List<Opinion> cues, Leaning leaning) {
    double said = sum(cues);
    double lean = leaning.value();
    double value;
    if (said * lean <= 0 && isNewsrooms(cues)) {
      value = said;
    } else if (Math.abs(said) < LEAST) {
      value = Math.abs(lean) >= SURE ? lean * place * BY_WORDING : 0;
    } else if (said * lean > 0) {
      value = said * (UNCONFIRMED + Math.abs(lean));
    } else {
      value = Math.abs(lean) < UNSURE ? said * UNCONFIRMED : 0;
    }
    return new Verdict(line, value, cues, leaning);
  }

  /** The same when the wording could have been read and was not: only a newsroom's cues count. */
  Verdict unconfirmed() {
    return isNewsrooms(cues) ? this : new Verdict(line, 0, cues, null);
  }

  boolean says() {
    return Math.abs(value) >= LEAST;
  }

  /** Whether it judges by plain words of its own, and does not only tell what happened. */
  boolean judges() {
    boolean sure = leaning == null || Math.abs(leaning.value()) >= CONVINCED || isNewsrooms(cues);
    return says() && sure && cues.stream().anyMatch(cue -> cue.value() * value > 0 && isPlain(cue));
  }

  private static boolean isPlain(Opinion cue) {
    return cue.cue().cue().kind() != Cue.Kind.DEED
        && Math.abs(cue.cue().cue().weight()) >= STRONG_CUE
        && !cue.flags().contains(Flag.HEDGE)
        && !cue.flags().contains(Flag.NEGATION);
  }

  /** Whether it was read and takes no side. */
  boolean takesNoSide() {
    return leaning != null && !says();
  }

  Set<Flag> flags(Place place) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    cues.forEach(cue -> flags.addAll(cue.flags()));
    flags.addAll(place.flags());
    if (cues.isEmpty()) {
      flags.add(Flag.WORDING);
    }
    return flags;
  }

  private static boolean isNewsrooms(List<Opinion> cues) {
    return cues.stream().anyMatch(cue -> cue.cue().cue().isNewsrooms());
  }

  private static double sum(List<Opinion> cues) {
    return cues.stream().mapToDouble(Opinion::value).sum();
  }
}
