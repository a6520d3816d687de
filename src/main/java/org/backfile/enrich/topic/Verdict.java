package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.enrich.topic.Vocabulary.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the terms that an article uses, and the examples it is like, say together.
 *
 * <p>Each topic has a probability: the product of how much its terms, those of its whole branch and
 * its example texts speak for it, each to a power. A broad topic is as probable as its branch. The
 * powers and limits were chosen on two labelled collections of English news, see docs/topics.md.
 */
final class Verdict {
  private static final double LIKENESS = 0.15;
  private static final double TERMS = 0.8;
  private static final double TERMS_OF_BRANCH = 2.7;

  /** The power of a topic's own terms among the topics of its branch, and what none is worth. */
  private static final double TERMS_BELOW = 1.5;

  private static final double NO_TERMS_BELOW = 0.02;

  /** What a topic without a term has of terms. */
  private static final double NO_TERMS = 0.3;

  /** What the terms of a broad topic must weigh: about two plain words, or one in the title. */
  private static final double FLOOR = 0.9;

  /** How probable the examples alone must make a broad topic whose terms weigh less. */
  private static final double SURE = 0.8;

  /** The same for a branch that a newsroom taught by examples; others may be like the text too. */
  private static final double LIKELY = 0.2;

  /** The part of the strongest broad topic's terms and probability that a further one needs. */
  private static final double NEAR = 0.5;

  private static final double NOT_IMPROBABLE = 0.02;

  /** A term that hardly occurs elsewhere: in the title it names a further broad topic by itself. */
  private static final double STRONG = 1.5;

  /** How many plain terms a further broad topic needs when it has no strong one. */
  private static final int SEVERAL = 2;

  /** The part of a broad topic's probability that a topic below needs to be named itself. */
  private static final double STANDS_OUT = 0.3;

  /** The terms that let a topic below be named whatever its part, and theirs of the strongest. */
  private static final double FLOOR_BELOW = 1.1;

  private static final double NEAR_BELOW = 0.7;

  /** A term in the text, and what it weighs for a topic. */
  record Said(Passage where, double weight) {}

  /**
   * A topic with what speaks for it.
   *
   * @param said by terms; empty when the examples alone speak for it
   * @param isAlike whether the examples speak for it
   */
  record Finding(Node node, List<Said> said, boolean isAlike) {}

  /** What all terms of a branch say together. */
  private static final class Terms {
    private double sum;
    private int count;
    private double strongest;
    private double strongestInTitle;

    void add(Part part, double weight, double strength) {
      sum += weight * strength;
      count++;
      strongest = Math.max(strongest, weight);
      if (part == Part.TITLE) {
        strongestInTitle = Math.max(strongestInTitle, weight);
      }
    }
  }

  /** A broad topic's branch. */
  private static final class Branch {
    private final List<Leaf> leaves = new ArrayList<>();
    private final Terms terms;
    private boolean isTaught;
    private double below;
    private double share;
    private double alike;

    Branch(Terms terms) {
      this.terms = terms;
    }

    void add(Leaf leaf) {
      leaves.add(leaf);
      share += leaf.share;
      below += leaf.below;
      isTaught |= leaf.isTaught;
      alike += leaf.alike;
    }

    boolean isSupported() {
      return terms.sum >= FLOOR || alike >= (isTaught ? LIKELY : SURE);
    }

    boolean isNear(Branch first) {
      boolean isMany = terms.sum >= NEAR * first.terms.sum && isMoreThanAWord();
      boolean enough = isMany || terms.strongestInTitle >= STRONG || (isTaught && alike >= LIKELY);
      return enough && share >= NOT_IMPROBABLE * first.share;
    }

    private boolean isMoreThanAWord() {
      return terms.count >= SEVERAL || terms.strongest >= STRONG;
    }
  }

  /**
   * A topic's shares of all probability, with terms and without.
   *
   * @param below what it weighs among the topics of its branch
   */
  private record Leaf(Node node, double share, double alike, double below, boolean isTaught) {
    Leaf of(double all, double allAlike) {
      return new Leaf(node, share / all, alike / allAlike, below, isTaught);
    }
  }

  private final Map<Node, List<Said>> said = new LinkedHashMap<>();
  private final Map<String, Terms> broad = new HashMap<>();
  private final List<Branch> branches;

  /**
   * Weighs what is known of one article.
   *
   * @param likeness of the article to each topic by its path; a topic that is not in it is as good
   *     as the best, so that its terms decide
   */
  Verdict(Vocabulary vocabulary, Tally tally, Map<String, Double> likeness) {
    tally.uses().forEach((entry, uses) -> add(entry, uses.first, tally.strength(uses)));
    branches = branches(vocabulary, likeness);
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
    most.forEach(
        (top, weight) ->
            broad.computeIfAbsent(top, t -> new Terms()).add(where.part(), weight, strength));
  }

  private List<Branch> branches(Vocabulary vocabulary, Map<String, Double> likeness) {
    Collection<Node> nodes = vocabulary.nodes();
    double best =
        nodes.stream()
            .filter(node -> likeness.containsKey(node.path()))
            .mapToDouble(node -> likeness.getOrDefault(node.path(), 0.0))
            .max()
            .orElse(0);
    double bestTerms = nodes.stream().mapToDouble(this::terms).max().orElse(0);
    List<Leaf> leaves = new ArrayList<>();
    for (Node node : nodes) {
      double like = like(node, likeness, best);
      boolean isKnown = likeness.containsKey(node.path());
      boolean isTaught = isKnown && vocabulary.isOwn(node);
      double terms = isTaught ? bestTerms : terms(node);
      double own = node.isTop() ? 0 : own(node);
      double below = like * Math.pow(NO_TERMS_BELOW + own, TERMS_BELOW);
      leaves.add(new Leaf(node, like * terms, isKnown ? like : 0, below, isTaught));
    }
    double all = leaves.stream().mapToDouble(Leaf::share).sum();
    double alike = Math.max(1, leaves.stream().mapToDouble(Leaf::alike).sum());
    Map<String, Branch> branches = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      String top = leaf.node.top();
      branches
          .computeIfAbsent(top, t -> new Branch(broad.getOrDefault(t, new Terms())))
          .add(leaf.of(all, alike));
    }
    Comparator<Leaf> byWeight = Comparator.comparingDouble(Leaf::below);
    branches.values().forEach(branch -> branch.leaves.sort(byWeight.reversed()));
    return branches.values().stream()
        .sorted(Comparator.comparingDouble((Branch branch) -> branch.share).reversed())
        .toList();
  }

  private static double like(Node node, Map<String, Double> likeness, double best) {
    return Math.exp(LIKENESS * (likeness.getOrDefault(node.path(), best) - best));
  }

  private double own(Node node) {
    return said.getOrDefault(node, List.of()).stream().mapToDouble(Said::weight).sum();
  }

  private double terms(Node node) {
    double branch = broad.getOrDefault(node.top(), new Terms()).sum;
    return Math.pow(NO_TERMS + own(node), TERMS) * Math.pow(NO_TERMS + branch, TERMS_OF_BRANCH);
  }

  /** Each broad topic by its most probable topic, the most probable first, sure or not. */
  List<Finding> ranked() {
    return branches.stream()
        .filter(b -> !isNone(b))
        .map(b -> finding(b.leaves.getFirst()))
        .toList();
  }

  /** The topics that are sure enough, the most probable first. */
  List<Finding> sure() {
    List<Finding> sure = new ArrayList<>();
    Branch first = first();
    if (first == null) {
      return sure;
    }
    for (Branch branch : branches) {
      boolean further = branch.isSupported() && branch.isNear(first) && !isNone(branch);
      if (branch == first || further) {
        sure.addAll(within(branch));
      }
    }
    return sure;
  }

  /** The most probable branch; where it says too little, one that the newsroom taught. */
  private @Nullable Branch first() {
    Branch first = branches.getFirst();
    if (isNone(first) || first.isSupported()) {
      return isNone(first) ? null : first;
    }
    return branches.stream()
        .filter(branch -> branch.isTaught && branch.isSupported())
        .findFirst()
        .orElse(null);
  }

  private static boolean isNone(Branch branch) {
    return branch.leaves.getFirst().node.top().equals(Node.NO_TOPIC);
  }

  private List<Finding> within(Branch branch) {
    List<Finding> out = new ArrayList<>();
    double most = branch.leaves.stream().mapToDouble(leaf -> own(leaf.node)).max().orElse(0);
    double enough = Math.max(FLOOR_BELOW, NEAR_BELOW * most);
    for (Leaf leaf : branch.leaves) {
      boolean standsOut = leaf.below >= STANDS_OUT * branch.below || own(leaf.node) >= enough;
      if (standsOut && !leaf.node.isTop()) {
        out.add(finding(leaf));
      }
    }
    return out.isEmpty() ? List.of(broadest(branch)) : out;
  }

  private Finding finding(Leaf leaf) {
    return new Finding(leaf.node, said.getOrDefault(leaf.node, List.of()), isAlike(leaf.alike));
  }

  /** The broad topic, with all that was said for it and for those below. */
  private Finding broadest(Branch branch) {
    Node top = branch.leaves.getFirst().node.broadest();
    List<Said> all = new ArrayList<>();
    branch.leaves.forEach(leaf -> all.addAll(said.getOrDefault(leaf.node, List.of())));
    return new Finding(top, all, isAlike(branch.alike));
  }

  private static boolean isAlike(double share) {
    return share >= 0.1;
  }
}
