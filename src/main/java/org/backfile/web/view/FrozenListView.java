package org.backfile.web.view;

import java.util.List;
import org.backfile.desk.FrozenResult;

/**
 * The results that a person froze. Template {@code frozen-list}.
 *
 * @param bin what was deleted and can be brought back
 */
public record FrozenListView(List<Entry> entries, List<Entry> bin) {
  /**
   * One of them.
   *
   * @param reading its search in words
   */
  public record Entry(String path, String reading, String made, String total) {}

  /** A way to say a search in words. */
  public interface Reader {
    String read(FrozenResult result);
  }

  /** Makes the page. */
  public static FrozenListView of(List<FrozenResult> results, Reader reader, Words words) {
    return new FrozenListView(
        entries(results.stream().filter(r -> !r.isDeleted()).toList(), reader, words),
        entries(results.stream().filter(FrozenResult::isDeleted).toList(), reader, words));
  }

  private static List<Entry> entries(List<FrozenResult> results, Reader reader, Words words) {
    return results.stream()
        .map(
            result ->
                new Entry(
                    result.path(),
                    reader.read(result),
                    words.instant(result.made()),
                    words.articles(result.about().total())))
        .toList();
  }

  public String address() {
    return "/frozen";
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
