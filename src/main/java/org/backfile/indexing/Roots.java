package org.backfile.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files and folders that a run starts from. */
final class Roots {
  private Roots() {}

  /**
   * Real paths. One that is not there is a failure in the tally: nothing below it is taken for
   * vanished, as its disk may only be away.
   */
  static List<Path> of(List<Path> paths, Tally tally) {
    List<Path> real = new ArrayList<>();
    for (Path path : paths) {
      try {
        real.add(path.toRealPath());
      } catch (IOException missing) {
        tally.fail(path.toString(), "There is no such file or folder.");
      }
    }
    return real;
  }

  /** The real path of a folder that may not have been made yet. */
  static Path real(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
      } catch (IOException notYet) {
        // What it is to be made in may be there.
      }
    }
    return whole;
  }
}
