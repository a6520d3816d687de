package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;

/**
 * The page with every value of one facet. Template {@code facet}.
 *
 * @param coverage of how many articles anything is known, in words
 * @param prefix what the shown values start with; empty for all
 * @param total how many values there are, in words
 * @param showing which of them are here; empty when all are
 * @param groups those of this page, to be ticked
 * @param orders the ways to sort them
 * @param letters where each first letter starts; empty for another order
 * @param elsewhere chosen values that are not among them and stay chosen
 * @param kept what the form with the ticks keeps
 * @param inside what the form that looks inside the values keeps
 * @param path where that form leads
 * @param all the same page for every prefix
 */
public record FacetView(
    String key,
    String heading,
    boolean machine,
    String coverage,
    boolean approximate,
    String reading,
    String address,
    String back,
    String prefix,
    String total,
    String showing,
    List<FacetSection.Group> groups,
    List<Link> orders,
    List<Link> letters,
    List<String> elsewhere,
    List<FormField> kept,
    List<FormField> inside,
    String path,
    String all,
    String previous,
    String next,
    SearchBox box) {

  /** Makes the page. {@code reading} is the search in plain words. */
  public static FacetView of(
      FacetCounts counts, FacetRequest request, String reading, Words words) {
    SearchRequest search = request.search();
    Facet facet = request.facet();
    List<FacetSection.Group> groups = new FacetPage(request, words).groups(counts.values());
    Set<FormField> ticks =
        groups.stream()
            .flatMap(group -> group.values().stream())
            .map(value -> value.tick(facet.key()))
            .collect(Collectors.toSet());
    String here = Links.facet(request);
    return new FacetView(
        facet.key(),
        words.facet(facet, search.filters()),
        FacetRail.isMachineMade(facet),
        words.coverage(facet, counts.coverage()),
        counts.approximate(),
        reading,
        here,
        Links.search(search),
        request.prefix(),
        words.say("facets.page.values", counts.total()),
        showing(counts, request, words),
        groups,
        orders(request, words),
        letters(counts, request),
        elsewhere(search.filters(), facet, ticks),
        FormField.of(Links.search(search), Set.of(facet.key(), "page")).stream()
            .filter(field -> !ticks.contains(field))
            .toList(),
        FormField.of(here, Set.of("prefix", "offset")),
        here.substring(0, here.indexOf('?') < 0 ? here.length() : here.indexOf('?')),
        Links.facet(look(request, "", request.order(), 0)),
        request.offset() == 0 ? "" : page(request, request.offset() - request.size()),
        request.offset() + request.size() >= counts.total()
            ? ""
            : page(request, request.offset() + request.size()),
        SearchBox.of(search));
  }

  public String title() {
    return heading;
  }

  private static String showing(FacetCounts counts, FacetRequest request, Words words) {
    int shown = counts.values().size();
    return shown == 0 || shown == counts.total()
        ? ""
        : words.number(request.offset() + 1)
            + "\u2013"
            + words.number((long) request.offset() + shown);
  }

  private static List<Link> orders(FacetRequest request, Words words) {
    List<Link> orders = new ArrayList<>();
    for (FacetRequest.Order order : FacetRequest.Order.values()) {
      String label = words.say("facets.page.order." + order.name().toLowerCase(Locale.ROOT));
      String address = Links.facet(look(request, request.prefix(), order, 0));
      orders.add(new Link(label, address, order == request.order()));
    }
    return List.copyOf(orders);
  }

  /** One link for each first letter; the reader is at the last one that starts before the page. */
  private static List<Link> letters(FacetCounts counts, FacetRequest request) {
    int here =
        counts.initials().values().stream()
            .filter(offset -> offset <= request.offset())
            .reduce(0, Math::max);
    List<Link> letters = new ArrayList<>();
    counts
        .initials()
        .forEach((letter, at) -> letters.add(new Link(letter, page(request, at), at == here)));
    return letters.size() < 2 ? List.of() : List.copyOf(letters);
  }

  private static List<String> elsewhere(Filters filters, Facet facet, Set<FormField> ticks) {
    return filters.chosen(facet).stream()
        .filter(value -> !ticks.contains(new FormField(facet.key(), value)))
        .toList();
  }

  private static String page(FacetRequest request, int offset) {
    return Links.facet(look(request, request.prefix(), request.order(), Math.max(0, offset)));
  }

  private static FacetRequest look(
      FacetRequest request, String prefix, FacetRequest.Order order, int offset) {
    return new FacetRequest(
        request.search(), request.facet(), prefix, order, offset, request.size());
  }
}
