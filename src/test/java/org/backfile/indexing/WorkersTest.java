package org.backfile.indexing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WorkersTest {
  @Test
  void whateverATaskThrowsReachesWhoGaveIt() {
    try (Workers workers = new Workers()) {
      workers.run(
          () -> {
            throw new IllegalStateException("One article");
          });
      assertThrows(IllegalStateException.class, workers::finish);
    }
    try (Workers workers = new Workers()) {
      workers.run(
          () -> {
            throw new StackOverflowError("Deep");
          });
      assertThrows(StackOverflowError.class, workers::finish);
    }
  }
}
