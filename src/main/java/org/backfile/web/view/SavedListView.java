package org.backfile.web.view;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.desk.SavedSearch;
import org.backfile.people.Right;

/**
 * The saved searches that a person sees, or the bin. Template {@code saved}.
 *
 * @param folders in alphabetical order, after what lies in none
 * @param counted whether there was time to count
 * @param binned how many are in the bin
 */
public record SavedListView(
    boolean bin,
    List<Folder> folders,
    List<String> names,
    boolean counted,
    int binned,
    boolean mayKeep) {

  /**
   * Some of them.
   *
   * @param name empty for what lies in no folder
   */
  public record Folder(String name, List<SavedRow> rows) {}

  /** The list of what is in use. */
  public static SavedListView of(
      List<SavedSearch> all, Map<String, SavedCount> counts, SavedRow.Reader reader) {
    List<SavedSearch> live = all.stream().filter(search -> !search.isDeleted()).toList();
    return of(false, live, counts, all.size() - live.size(), reader);
  }

  /** The list of what is in the bin and can be taken out of it. */
  public static SavedListView bin(List<SavedSearch> all, SavedRow.Reader reader) {
    List<SavedSearch> binned = all.stream().filter(SavedSearch::isDeleted).toList();
    return of(true, binned, Map.of(), binned.size(), reader);
  }

  private static SavedListView of(
      boolean bin,
      List<SavedSearch> shown,
      Map<String, SavedCount> counts,
      int binned,
      SavedRow.Reader reader) {
    Comparator<String> order = order(reader.moments().words());
    Map<String, List<SavedRow>> folders = new TreeMap<>(order.thenComparing(o -> o));
    shown.stream()
        .sorted(Comparator.comparing(SavedSearch::name, order).thenComparing(SavedSearch::id))
        .map(search -> row(search, counts, reader))
        .forEach(row -> folders.computeIfAbsent(row.folder(), f -> new ArrayList<>()).add(row));
    List<Folder> list = new ArrayList<>();
    folders.forEach((name, rows) -> list.add(new Folder(name, List.copyOf(rows))));
    boolean counted = shown.isEmpty() || !counts.isEmpty();
    List<String> names = folders.keySet().stream().filter(name -> !name.isEmpty()).toList();
    boolean mayKeep = reader.person().may(Right.KEEP);
    return new SavedListView(bin, List.copyOf(list), names, counted, binned, mayKeep);
  }

  private static SavedRow row(
      SavedSearch search, Map<String, SavedCount> counts, SavedRow.Reader reader) {
    return SavedRow.of(search, counts.getOrDefault(search.id(), SavedCount.NONE), reader);
  }

  /** As the language of the reader orders names; without case and accents first. */
  private static Comparator<String> order(Words words) {
    Collator collator = Collator.getInstance(words.wording().locale());
    return collator::compare;
  }

  public boolean isEmpty() {
    return folders.isEmpty();
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return bin ? "/saved/bin" : "/saved";
  }
}
