package org.backfile.desk;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.backfile.article.ArticleId;

/**
 * The ids in collections, remembered until a collection changes, as every search asks for them. At
 * most so many ids are remembered; those of collections that were asked for long ago go first.
 */
final class RememberedSets {
  private static final int MOST_IDS = 500_000;

  private record Remembered(long revision, Set<ArticleId> ids) {}

  private final Desk desk;
  private final Map<String, Remembered> known = new LinkedHashMap<>(16, 0.75f, true);
  private int remembered;

  RememberedSets(Desk desk) {
    this.desk = desk;
  }

  /** The ids in a collection at its revision. */
  Set<ArticleId> of(ArticleCollection collection) {
    if (collection.size() == 0) {
      return Set.of();
    }
    synchronized (this) {
      Remembered before = known.get(collection.id());
      if (before != null && before.revision == collection.revision()) {
        return before.ids;
      }
    }
    Set<ArticleId> ids = read(collection.id());
    remember(collection, ids);
    return ids;
  }

  private Set<ArticleId> read(String id) {
    return desk.read(
        Set.of(),
        handle ->
            Set.copyOf(
                new HashSet<>(
                    handle
                        .createQuery(
                            "select article from collection_article where collection = :id")
                        .bind("id", id)
                        .map((row, context) -> new ArticleId(row.getString(1)))
                        .list())));
  }

  private synchronized void remember(ArticleCollection collection, Set<ArticleId> ids) {
    Remembered before = known.put(collection.id(), new Remembered(collection.revision(), ids));
    remembered += ids.size() - (before == null ? 0 : before.ids.size());
    Iterator<Remembered> eldest = known.values().iterator();
    while (remembered > MOST_IDS && known.size() > 1) {
      remembered -= eldest.next().ids.size();
      eldest.remove();
    }
  }
}
