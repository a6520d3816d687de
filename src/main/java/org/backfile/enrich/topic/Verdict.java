package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Passage;
import org.backfile.article.Topic;
import org.backfile.enrich.topic.Vocabulary.Node;

/**
 * What the terms that an article uses say together.
 *
 * <p>First the broadest topics: a term counts once for each, however many topics below name it.
 * Those near the strongest stay. Of each, the topics below that stand out are reported, or the
 * broad topic itself when none does.
 */
final class Verdict {
  static double FLOOR = 1;
  static double NEAR = 0.5;
  static double OWN = 1.0;
  static double NEAR_OWN = 0.6;
  static double OF_TOP = 1.5;
  private static final int MOST_EVIDENCE = 5;
  private static final int FEWEST_TERMS = 1;

  private record Said(Passage where, double strength) {}

  private record Candidate(Node node, double strength, List<Said> said) {}

  private final Map<Node, List<Said>> said = new LinkedHashMap<>();
  private final Map<String, Double> tops = new HashMap<>();

  Verdict(Tally tally) {
    tally.uses().forEach((entry, uses) -> add(entry, uses, tally.strength(uses)));
  }

  /** The topics, the strongest first. */
  List<Topic> topics() {
    double best = tops.values().stream().mapToDouble(d -> d).max().orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    tops.forEach(
        (top, strength) -> {
          if (strength >= FLOOR && strength >= NEAR * best) {
            candidates.addAll(below(top, strength));
          }
        });
    candidates.sort(
        Comparator.comparingDouble(Candidate::strength)
            .reversed()
            .thenComparing(c -> c.node().path()));
    return candidates.stream().map(Verdict::topic).toList();
  }

  private void add(Vocabulary.Entry entry, Tally.Uses uses, double strength) {
    Map<String, Double> most = new HashMap<>();
    entry
        .votes()
        .forEach(
            (node, weight) -> {
              said.computeIfAbsent(node, n -> new ArrayList<>())
                  .add(new Said(uses.first, weight * strength));
              most.merge(node.top(), weight, Math::max);
            });
    most.forEach((top, weight) -> tops.merge(top, weight * strength, Double::sum));
  }

  private List<Candidate> below(String top, double strength) {
    List<Candidate> below = new ArrayList<>();
    List<Said> broad = new ArrayList<>();
    Node[] itself = new Node[1];
    said.forEach(
        (node, all) -> {
          if (node.top().equals(top)) {
            broad.addAll(all);
            if (node.isTop()) {
              itself[0] = node;
            } else {
              below.add(new Candidate(node, sum(all), all));
            }
          }
        });
    double best = below.stream().mapToDouble(Candidate::strength).max().orElse(0);
    List<Candidate> out =
        below.stream()
            .filter(c -> c.strength() >= OWN && c.strength() >= NEAR_OWN * best)
            .filter(c -> c.said().size() >= FEWEST_TERMS)
            .map(c -> new Candidate(c.node(), c.strength() + OF_TOP * strength, c.said()))
            .toList();
    if (!out.isEmpty() || itself[0] == null || broad.size() < FEWEST_TERMS) {
      return out;
    }
    return List.of(new Candidate(itself[0], OF_TOP * strength + 0.5 * strength, broad));
  }

  private static double sum(List<Said> all) {
    return all.stream().mapToDouble(Said::strength).sum();
  }

  private static Topic topic(Candidate candidate) {
    List<Passage> evidence =
        candidate.said().stream()
            .sorted(
                Comparator.comparingDouble(Said::strength).reversed().thenComparing(Said::where))
            .map(Said::where)
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
    return new Topic(candidate.node().path(), evidence, candidate.node().provenance());
  }
}
