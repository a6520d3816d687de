package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.query.Clause;

/**
 * What trees match in one snapshot, for questions that share parts: a clause that stands in several
 * of them is looked for once. Ends at the deadline of its thread; for one thread.
 */
final class Matched {
  private final Snapshot snapshot;
  private final Map<Clause, DocSet> known = new HashMap<>();

  Matched(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The articles that match a tree; partial when the deadline came first. */
  DocSet by(Clause tree) throws IOException {
    if (tree instanceof Clause.Everything) {
      return snapshot.everything();
    }
    DocSet before = known.get(tree);
    if (before != null) {
      return before;
    }
    DocSet set =
        tree instanceof Clause.AllOf all && known.keySet().containsAll(all.clauses())
            ? joined(all.clauses())
            : run(tree);
    known.put(tree, set);
    return set;
  }

  private DocSet joined(List<Clause> clauses) throws IOException {
    DocSet all = snapshot.everything();
    for (Clause clause : clauses) {
      all = all.and(by(clause));
    }
    return all;
  }

  private DocSet run(Clause tree) throws IOException {
    return DocSet.of(
        new QueryTranslator(snapshot.chains()).translate(tree),
        snapshot.timedSearcher(),
        snapshot.deadline());
  }
}
