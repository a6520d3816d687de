package org.backfile.enrich.stance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.EntityType;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Flag;
import org.jspecify.annotations.Nullable;

/** How much an article is about each of its targets. */
final class Prominence {
  private static final double IN_TITLE = 4;
  private static final double IN_LEAD = 2;
  private static final double ISSUE = 2;
  private static final double MAIN_SHARE = 0.5;

  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Map<String, Integer> sentences = new HashMap<>();
  private final Set<String> places = new HashSet<>();

  private Prominence() {}

  static Prominence of(List<Line> lines) {
    Prominence prominence = new Prominence();
    lines.stream().filter(line -> line.place().counts()).forEach(prominence::add);
    return prominence;
  }

  /** How many sentences name this target. */
  int sentences(String target) {
    return sentences.getOrDefault(target, 0);
  }

  /**
   * The most prominent target, of equals the first named, toward which the article's own voice says
   * something; null when only targets of less weight than half of the most prominent one are left.
   */
  @Nullable String mainTarget(List<StanceAssertion> found) {
    double most = most();
    Set<String> assessed = new HashSet<>();
    found.stream().filter(StanceAssertion::isArticlesVoice).forEach(a -> assessed.add(a.target()));
    String main = null;
    for (Map.Entry<String, Double> target : weights.entrySet()) {
      double weight = target.getValue();
      boolean isMore = main == null || weight > weight(main);
      if (assessed.contains(target.getKey()) && isMore && weight >= MAIN_SHARE * most) {
        main = target.getKey();
      }
    }
    return main;
  }

  /** Whether nothing but places is more prominent: they are where things happen. */
  boolean isSubject(String target) {
    double weight = weight(target);
    return !places.contains(target)
        && weights.entrySet().stream()
            .noneMatch(other -> other.getValue() > weight && !places.contains(other.getKey()));
  }

  /** Its weight beside that of the most prominent target, from 0 to 1. */
  double share(String target) {
    return weight(target) / most();
  }

  private double most() {
    return weights.values().stream().mapToDouble(w -> w).max().orElse(1);
  }

  private double weight(String target) {
    return weights.getOrDefault(target, 0.0);
  }

  private void add(Line line) {
    Set<Flag> flags = line.place().flags();
    double weight =
        flags.contains(Flag.HEADLINE) ? IN_TITLE : flags.contains(Flag.LEAD) ? IN_LEAD : 1;
    Set<String> named = new HashSet<>();
    for (Mention mention : line.mentions()) {
      if (named.add(mention.target())) {
        weights.merge(mention.target(), mention.isIssue() ? ISSUE * weight : weight, Double::sum);
        sentences.merge(mention.target(), 1, Integer::sum);
        if (mention.type() == EntityType.PLACE) {
          places.add(mention.target());
        }
      }
    }
  }
}
