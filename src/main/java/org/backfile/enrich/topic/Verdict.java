package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Passage;
import org.backfile.article.Topic;
import org.backfile.enrich.topic.Vocabulary.Node;

/**
 * What the terms that an article uses say together.
 *
 * <p>First the broadest topics: a term counts once for each, however many topics below name it.
 * Those near the strongest stay. Of each, the topics below that stand out are reported, or the
 * broad topic itself when none does.
 *
 * <p>The figures were chosen on two labelled collections of English news, see docs/topics.md.
 */
final class Verdict {
  /** What a broad topic needs at the least: about two plain words, or one strong in the title. */
  private static final double FLOOR = 0.9;

  /** The part of the strongest broad topic's strength that another one needs. */
  private static final double NEAR = 0.5;

  /** The same two figures for a topic below a broad one. */
  private static final double FLOOR_BELOW = 1.1;

  private static final double NEAR_BELOW = 0.45;

  /** How much a broad topic's strength lifts those below it. */
  private static final double LIFT = 1.5;

  private static final int MOST_EVIDENCE = 5;

  private record Said(Passage where, double strength) {}

  private record Candidate(Node node, double strength, List<Said> said) {
    static Candidate of(Node node, List<Said> said) {
      return new Candidate(node, said.stream().mapToDouble(Said::strength).sum(), said);
    }

    Candidate lifted(double by) {
      return new Candidate(node, strength + by, said);
    }
  }

  private final Map<Node, List<Said>> said = new LinkedHashMap<>();
  private final Map<String, Double> broad = new HashMap<>();

  Verdict(Tally tally) {
    tally.uses().forEach((entry, uses) -> add(entry, uses.first, tally.strength(uses)));
  }

  /** The topics, the strongest first. */
  List<Topic> topics() {
    double best = broad.values().stream().mapToDouble(d -> d).max().orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    broad.forEach(
        (top, strength) -> {
          if (strength >= FLOOR && strength >= NEAR * best) {
            candidates.addAll(within(top, strength));
          }
        });
    candidates.sort(
        Comparator.comparingDouble(Candidate::strength)
            .reversed()
            .thenComparing(c -> c.node().path()));
    return candidates.stream().map(Verdict::topic).toList();
  }

  private void add(Vocabulary.Entry entry, Passage where, double strength) {
    Map<String, Double> most = new HashMap<>();
    entry
        .votes()
        .forEach(
            (node, weight) -> {
              said.computeIfAbsent(node, n -> new ArrayList<>())
                  .add(new Said(where, weight * strength));
              most.merge(node.top(), weight, Math::max);
            });
    most.forEach((top, weight) -> broad.merge(top, weight * strength, Double::sum));
  }

  private List<Candidate> within(String top, double strength) {
    List<Candidate> below =
        said.entrySet().stream()
            .filter(e -> e.getKey().top().equals(top) && !e.getKey().isTop())
            .map(e -> Candidate.of(e.getKey(), e.getValue()))
            .toList();
    double best = below.stream().mapToDouble(Candidate::strength).max().orElse(0);
    double needed = Math.max(FLOOR_BELOW, NEAR_BELOW * best);
    List<Candidate> standOut =
        below.stream()
            .filter(c -> c.strength() >= needed)
            .map(c -> c.lifted(LIFT * strength))
            .toList();
    return standOut.isEmpty() ? itself(top, strength).stream().toList() : standOut;
  }

  /** The broad topic, with all that was said for it and for those below. */
  private Optional<Candidate> itself(String top, double strength) {
    List<Said> all =
        said.entrySet().stream()
            .filter(e -> e.getKey().top().equals(top))
            .flatMap(e -> e.getValue().stream())
            .toList();
    return said.keySet().stream()
        .filter(node -> node.top().equals(top))
        .min(Comparator.comparingInt(node -> node.path().length()))
        .map(Node::broadest)
        .map(node -> new Candidate(node, strength + LIFT * strength, all));
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
