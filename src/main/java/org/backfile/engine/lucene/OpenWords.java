package org.backfile.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.FilteredIntervalsSource;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The places of every word that an automaton accepts. All of them are open at once, so there is a
 * limit; a search that would pass it ends as one that ran out of time does, and never answers as if
 * the words left out did not exist.
 */
final class OpenWords extends FilteredIntervalsSource {
  OpenWords(CompiledAutomaton words, int most, String name) {
    super("open", Intervals.multiterm(words, most, name));
  }

  @Override
  protected boolean accept(IntervalIterator interval) {
    return true;
  }

  @Override
  public IntervalIterator intervals(String field, LeafReaderContext leaf) throws IOException {
    try {
      return super.intervals(field, leaf);
    } catch (IllegalStateException tooMany) {
      throw new ExitingReaderException(String.valueOf(tooMany.getMessage()));
    }
  }
}
