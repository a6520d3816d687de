package org.backfile.engine.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.backfile.search.Meaning;

/** Where the passages of an index are, and what they must have been made with to be of use. */
final class PassageFormat {
  private static final String KEY = "backfile.passages";

  private PassageFormat() {}

  /** Below the index, so that both are deleted together. */
  static Path folder(Path index) {
    return index.resolve("meaning");
  }

  /** What stands in every commit. */
  static Map<String, String> stamp(Meaning meaning) {
    return Map.of(KEY, PassageDocuments.VERSION + " " + meaning.version());
  }

  /** Whether there is a commit, undamaged as far as one sees, whose vectors can be compared. */
  static boolean isUsable(Directory passages, Meaning meaning) throws IOException {
    try {
      return stamp(meaning).equals(SegmentInfos.readLatestCommit(passages).getUserData());
    } catch (IOException problem) {
      if (isDamage(problem)) {
        return false;
      }
      throw problem;
    }
  }

  /** Whether deleting the passages and reading them again helps. */
  static boolean isDamage(IOException problem) {
    return problem instanceof CorruptIndexException
        || problem instanceof IndexNotFoundException
        || problem instanceof IndexFormatTooOldException
        || problem instanceof IndexFormatTooNewException
        || problem instanceof EOFException
        || problem instanceof NoSuchFileException;
  }
}
