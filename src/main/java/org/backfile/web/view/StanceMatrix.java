package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;

/**
 * The most frequent names of a search and how articles stand toward each.
 *
 * @param stances the columns
 * @param isAlone whether names or stances of the search itself give way to those of a cell
 */
public record StanceMatrix(List<StanceChip> stances, List<Row> rows, boolean isAlone) {
  private static final int MOST_NAMES = 12;
  private static final int SHADES = 5;

  /** One name. */
  public record Row(String name, Cell all, List<Cell> cells) {}

  /**
   * One number.
   *
   * @param said what it counts, in words
   * @param shade from 0 for none to 5 for the most
   * @param address empty for zero
   */
  public record Cell(String count, String said, int shade, String address) {}

  /** Every search whose count is needed. */
  static List<SearchRequest> asked(Answer answer) {
    List<SearchRequest> asked = new ArrayList<>();
    for (String name : names(answer)) {
      SearchRequest all = toward(answer.request(), name);
      asked.add(all);
      for (Stance stance : Stance.values()) {
        asked.add(toward(all, stance));
      }
    }
    return asked;
  }

  static StanceMatrix of(Answer answer, Counted counted, Words words) {
    SearchRequest request = answer.request();
    List<String> names = names(answer);
    long most = 1;
    for (String name : names) {
      for (Stance stance : Stance.values()) {
        if (stance != Stance.NOT_ASSESSED) {
          most = Math.max(most, counted.of(toward(toward(request, name), stance)));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(row(toward(request, name), name, most, counted, words));
    }
    Filters filters = request.filters();
    return new StanceMatrix(
        Arrays.stream(Stance.values())
            .map(s -> new StanceChip(s.key(), Words.sign(s), words.stance(s)))
            .toList(),
        List.copyOf(rows),
        !filters.chosen(Facet.ENTITY).isEmpty() || !filters.chosen(Facet.STANCE).isEmpty());
  }

  private static Row row(SearchRequest all, String name, long most, Counted counted, Words words) {
    List<Cell> cells = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      SearchRequest request = toward(all, stance);
      long count = counted.of(request);
      int shade =
          stance == Stance.NOT_ASSESSED || count == 0
              ? 0
              : (int) Math.ceil(SHADES * Math.sqrt((double) count / most));
      String said =
          stance == Stance.NOT_ASSESSED
              ? words.say("stance.unassessed-toward", name)
              : words.stance(stance, name);
      cells.add(cell(request, count, said, shade, words));
    }
    return new Row(name, cell(all, counted.of(all), name, 0, words), List.copyOf(cells));
  }

  private static Cell cell(SearchRequest request, long count, String said, int shade, Words words) {
    String address = count == 0 ? "" : Links.search(request);
    return new Cell(words.number(count), said, Math.min(SHADES, shade), address);
  }

  /** Names that are chosen stand first. */
  private static List<String> names(Answer answer) {
    Filters filters = answer.request().filters();
    FacetCounts entities = answer.facets().get(Facet.ENTITY);
    List<String> names = new ArrayList<>(filters.chosen(Facet.ENTITY));
    if (entities != null) {
      entities.values().stream()
          .filter(value -> value.count() > 0)
          .map(FacetValue::value)
          .filter(name -> !names.contains(name))
          .filter(name -> !filters.excluded(Facet.ENTITY).contains(name))
          .forEach(names::add);
    }
    return names.subList(0, Math.min(MOST_NAMES, names.size()));
  }

  private static SearchRequest toward(SearchRequest request, String name) {
    Filters filters = request.filters();
    return request.with(
        filters.unchoose(Facet.ENTITY).unchoose(Facet.STANCE).choose(Facet.ENTITY, name));
  }

  private static SearchRequest toward(SearchRequest all, Stance stance) {
    return Narrow.to(all, Facet.STANCE, stance.key());
  }
}
