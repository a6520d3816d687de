package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;

/**
 * The ways to other pages of results.
 *
 * @param numbers page numbers; an empty address stands for a gap
 * @param previous empty on the first page
 * @param next empty on the last page
 */
public record Pages(List<Link> numbers, String previous, String next) {
  static Pages of(Answer answer, Words words) {
    SearchRequest request = answer.request();
    int last = last(answer);
    if (last < 2) {
      return new Pages(List.of(), "", "");
    }
    int here = request.page();
    return new Pages(
        numbers(request, last, words),
        here > 1 ? Links.search(request.onPage(Math.min(here - 1, last))) : "",
        here < last ? Links.search(request.onPage(here + 1)) : "");
  }

  static int last(Answer answer) {
    int size = answer.request().size();
    return (int) Math.min((answer.total() + size - 1) / size, Integer.MAX_VALUE);
  }

  private static List<Link> numbers(SearchRequest request, int last, Words words) {
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
    int here = Math.min(request.page(), last);
    for (int page = Math.max(1, here - 2); page <= Math.min(last, here + 2); page++) {
      shown.add(page);
    }
    List<Link> numbers = new ArrayList<>();
    int before = 0;
    for (int page : shown) {
      if (page > before + 1) {
        numbers.add(new Link("\u2026", ""));
      }
      String address = Links.search(request.onPage(page));
      numbers.add(new Link(words.number(page), address, page == request.page()));
      before = page;
    }
    return List.copyOf(numbers);
  }
}
