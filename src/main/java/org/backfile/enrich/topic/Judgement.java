package org.backfile.enrich.topic;

import java.util.Comparator;
import java.util.List;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Topic;
import org.backfile.enrich.topic.Verdict.Finding;
import org.backfile.enrich.topic.Verdict.Said;
import org.jspecify.annotations.Nullable;

/** A verdict as topics, each with its evidence and where it comes from. */
final class Judgement {
  private static final int MOST_EVIDENCE = 5;

  private final Verdict verdict;
  private final @Nullable Comparison examples;

  Judgement(Verdict verdict, @Nullable Comparison examples) {
    this.verdict = verdict;
    this.examples = examples;
  }

  List<Topic> ranked() {
    return topics(verdict.ranked());
  }

  List<Topic> sure() {
    return topics(verdict.sure());
  }

  private List<Topic> topics(List<Finding> findings) {
    return findings.stream()
        .map(f -> new Topic(f.node().path(), evidence(f), provenance(f)))
        .toList();
  }

  /** The strongest terms; where there is none, the sentences most like the examples. */
  private List<Passage> evidence(Finding finding) {
    if (finding.said().isEmpty()) {
      return examples == null ? List.of() : examples.sentences(finding.node().path());
    }
    return finding.said().stream()
        .sorted(Comparator.comparingDouble(Said::weight).reversed().thenComparing(Said::where))
        .map(Said::where)
        .distinct()
        .limit(MOST_EVIDENCE)
        .toList();
  }

  private static Provenance provenance(Finding finding) {
    String how;
    if (finding.said().isEmpty()) {
      how = "no term, but like its example texts";
    } else {
      how = finding.isAlike() ? "terms, and like its example texts" : "terms";
    }
    return new Provenance(Provenance.Kind.MACHINE, finding.node().list() + ": " + how);
  }
}
