package org.backfile.indexing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.ArchiveLog.Look;

/** Hands looks on as many at once as the log takes; of an article the last among them counts. */
final class LookBatch {
  private final Map<ArticleId, Look> looks = new LinkedHashMap<>();
  private final Consumer<List<Look>> taker;

  LookBatch(Consumer<List<Look>> taker) {
    this.taker = taker;
  }

  void add(Look look) {
    looks.put(look.article(), look);
    if (looks.size() == ArchiveLog.MOST) {
      flush();
    }
  }

  void flush() {
    taker.accept(List.copyOf(looks.values()));
    looks.clear();
  }
}
