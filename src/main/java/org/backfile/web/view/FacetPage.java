package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;

/** Lays out one page of the values of a facet: trees as trees, stances by whom they are toward. */
final class FacetPage {
  private final FacetRail rail;
  private final Facet facet;
  private final Words words;

  FacetPage(FacetRequest request, Words words) {
    this.rail = new FacetRail(request.search(), words);
    this.facet = request.facet();
    this.words = words;
  }

  List<FacetSection.Group> groups(List<FacetValue> values) {
    return switch (facet) {
      case TOWARD -> byTarget(values);
      case TOPIC, SAID_BY -> List.of(new FacetSection.Group("", tree(values)));
      default ->
          List.of(
              new FacetSection.Group("", values.stream().map(v -> rail.link(facet, v)).toList()));
    };
  }

  private List<FacetSection.Group> byTarget(List<FacetValue> values) {
    Map<String, List<FacetLink>> targets = new LinkedHashMap<>();
    for (FacetValue value : values) {
      int slash = value.value().lastIndexOf('/');
      String target = slash < 0 ? "" : value.value().substring(0, slash);
      FacetLink link =
          Stance.of(value.value().substring(slash + 1))
              .map(s -> rail.link(facet, value).signed(words.stance(s), Words.sign(s)))
              .orElseGet(() -> rail.link(facet, value));
      targets.computeIfAbsent(target, t -> new ArrayList<>()).add(link);
    }
    List<FacetSection.Group> groups = new ArrayList<>();
    targets.forEach((target, links) -> groups.add(new FacetSection.Group(target, links)));
    return List.copyOf(groups);
  }

  /** A value whose parent is not on the page says what it stands below. */
  private List<FacetLink> tree(List<FacetValue> values) {
    Set<String> here = values.stream().map(FacetValue::value).collect(Collectors.toSet());
    List<FacetLink> tree = new ArrayList<>();
    for (FacetValue value : FacetRail.inTree(values)) {
      int slash = value.value().lastIndexOf('/');
      FacetLink link = rail.link(facet, value);
      boolean stands = slash < 0 || here.contains(value.value().substring(0, slash));
      tree.add(stands ? link : link.atTop().labelled(whole(value.value())));
    }
    return List.copyOf(tree);
  }

  private String whole(String value) {
    return facet == Facet.TOPIC ? Words.path(value) : words.saidPath(value);
  }
}
