package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
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
        numbers(here, last, page -> Links.search(request.onPage(page)), words),
        here > 1 ? Links.search(request.onPage(Math.min(here - 1, last))) : "",
        here < last ? Links.search(request.onPage(here + 1)) : "");
  }

  static int last(Answer answer) {
    int size = answer.request().size();
    return (int) Math.min((answer.total() + size - 1) / size, Integer.MAX_VALUE);
  }

  /** The pages of a list that is at a path of its own. */
  static Pages of(int here, int last, String path, Words words) {
    if (last < 2) {
      return new Pages(List.of(), "", "");
    }
    IntFunction<String> address = page -> path + (page == 1 ? "" : "?page=" + page);
    return new Pages(
        numbers(here, last, address, words),
        here > 1 ? address.apply(Math.min(here - 1, last)) : "",
        here < last ? address.apply(here + 1) : "");
  }

  private static List<Link> numbers(
      int page, int last, IntFunction<String> address, Words words) {
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
    int here = Math.min(page, last);
    for (int near = Math.max(1, here - 2); near <= Math.min(last, here + 2); near++) {
      shown.add(near);
    }
    List<Link> numbers = new ArrayList<>();
    int before = 0;
    for (int number : shown) {
      if (number > before + 1) {
        numbers.add(new Link("\u2026", ""));
      }
      numbers.add(new Link(words.number(number), address.apply(number), number == page));
      before = number;
    }
    return List.copyOf(numbers);
  }
}
