package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;

/**
 * The page with every value of one facet. Template {@code facet}.
 *
 * @param coverage of how many articles anything is known, in words
 * @param prefix what the shown values start with; empty for all
 * @param total how many values there are, in words
 * @param values those of this page, to be ticked
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
    List<FacetLink> values,
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
    FacetRail rail = new FacetRail(search, words);
    List<FacetLink> values =
        counts.values().stream().map(v -> whole(rail, facet, v, words)).toList();
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
        values,
        elsewhere(search.filters(), facet, values),
        FormField.of(Links.search(search), Set.of(facet.key(), "page")),
        FormField.of(here, Set.of("prefix", "offset")),
        here.substring(0, here.indexOf('?') < 0 ? here.length() : here.indexOf('?')),
        Links.facet(new FacetRequest(search, facet, "", 0, request.size())),
        request.offset() == 0 ? "" : page(request, request.offset() - request.size()),
        request.offset() + request.size() >= counts.total()
            ? ""
            : page(request, request.offset() + request.size()),
        SearchBox.of(search));
  }

  /** A value that stands alone says what it belongs to. */
  private static FacetLink whole(FacetRail rail, Facet facet, FacetValue value, Words words) {
    FacetLink link = rail.link(facet, value);
    return switch (facet) {
      case TOPIC -> link.labelled(Words.path(value.value()));
      case SAID_BY -> link.labelled(words.saidPath(value.value()));
      default -> link;
    };
  }

  public String title() {
    return heading;
  }

  private static List<String> elsewhere(Filters filters, Facet facet, List<FacetLink> values) {
    Set<String> here = values.stream().map(FacetLink::value).collect(Collectors.toSet());
    List<String> elsewhere = new ArrayList<>(filters.chosen(facet));
    elsewhere.removeAll(here);
    return List.copyOf(elsewhere);
  }

  private static String page(FacetRequest request, int offset) {
    return Links.facet(
        new FacetRequest(
            request.search(),
            request.facet(),
            request.prefix(),
            Math.max(0, offset),
            request.size()));
  }
}
