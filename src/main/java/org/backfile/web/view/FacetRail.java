package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.backfile.article.EntityType;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.jspecify.annotations.Nullable;

/** Makes the sections of the facet rail. Dates of publication are not among them: see Timeline. */
final class FacetRail {
  private static final int SHOWN = 8;
  private static final int SHOWN_OF_A_TYPE = 5;

  private final SearchRequest request;
  private final Words words;

  FacetRail(SearchRequest request, Words words) {
    this.request = request;
    this.words = words;
  }

  List<FacetSection> sections(Map<Facet, FacetCounts> facets) {
    List<FacetSection> sections = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      FacetCounts counts = facets.get(facet);
      if (counts != null && !counts.values().isEmpty() && facet != Facet.PUBLISHED) {
        sections.add(section(counts));
      }
    }
    return List.copyOf(sections);
  }

  /** What the form with these sections keeps of the search: all that no part of it can change. */
  List<FormField> kept(List<FacetSection> sections) {
    Set<String> own = new HashSet<>(Set.of("from", "to", "page"));
    Set<FormField> ticks = new HashSet<>();
    for (FacetSection section : sections) {
      section.ticks().forEach(ticks::add);
      if (!section.match().isEmpty()) {
        own.add("match-" + section.key());
      }
    }
    return FormField.of(Links.search(request), own).stream()
        .filter(field -> !ticks.contains(field))
        .toList();
  }

  /** One value as a link. */
  FacetLink link(Facet facet, FacetValue value) {
    return new FacetLink(
        value.value(),
        words.value(facet, value.value()),
        facet == Facet.STANCE ? Stance.of(value.value()).map(Words::sign).orElse("") : "",
        depth(facet, value.value()),
        words.number(value.count()),
        state(facet, value.value()),
        Links.search(Toggle.of(request, facet, value.value())),
        Links.search(Toggle.exclusion(request, facet, value.value())));
  }

  private static int depth(Facet facet, String value) {
    boolean isPath = facet == Facet.TOPIC || facet == Facet.SAID_BY;
    return isPath ? (int) value.chars().filter(c -> c == '/').count() : 0;
  }

  private FacetSection section(FacetCounts counts) {
    Facet facet = counts.facet();
    List<FacetSection.Group> groups = groups(counts);
    long shown = groups.stream().mapToLong(g -> g.values().size()).sum();
    boolean all = shown >= counts.total();
    String everything = Links.facet(new FacetRequest(request, facet, "", 0, FacetRequest.USUAL));
    return new FacetSection(
        facet.key(),
        words.facet(facet, request.filters()),
        isMachineMade(facet),
        words.coverage(facet, counts.coverage()),
        counts.approximate(),
        groups,
        match(facet),
        contrast(facet),
        all ? "" : everything,
        words.say("facets.all", counts.total()),
        FormField.of(everything, Set.of("page")),
        facet == Facet.MENTIONS ? new Timelines(request, words).of(counts) : null);
  }

  private List<FacetSection.Group> groups(FacetCounts counts) {
    Facet facet = counts.facet();
    return switch (facet) {
      case ENTITY -> byType(counts.values());
      case TOPIC -> one(facet, inTree(first(facet, counts.values(), SHOWN)));
      case MENTIONS -> one(facet, first(facet, unfolded(counts.values()), SHOWN));
      case SAID_BY -> one(facet, inTree(first(facet, spoken(counts.values()), SHOWN)));
      case STANCE -> one(facet, counts.values().stream().sorted(STANCES).toList());
      default -> one(facet, first(facet, counts.values(), SHOWN));
    };
  }

  /** Years, and the months and days of those that are chosen. */
  private List<FacetValue> unfolded(List<FacetValue> dates) {
    SortedSet<String> chosen = request.filters().chosen(Facet.MENTIONS);
    return dates.stream()
        .filter(
            date ->
                date.value().length() <= 4
                    || state(Facet.MENTIONS, date.value()) != FacetLink.State.OPEN
                    || chosen.stream().anyMatch(c -> date.value().startsWith(c + "-")))
        .toList();
  }

  /** Speakers, and below those that are chosen what they speak of and how. */
  private List<FacetValue> spoken(List<FacetValue> paths) {
    SortedSet<String> chosen = request.filters().chosen(Facet.SAID_BY);
    return paths.stream()
        .filter(
            path ->
                path.value().indexOf('/') < 0
                    || state(Facet.SAID_BY, path.value()) != FacetLink.State.OPEN
                    || chosen.stream().anyMatch(c -> isBelow(path.value(), c)))
        .toList();
  }

  /** Whether a path goes on from a chosen one, or from the speaker of a chosen one. */
  private static boolean isBelow(String path, String chosen) {
    int slash = chosen.indexOf('/');
    return path.startsWith((slash < 0 ? chosen : chosen.substring(0, slash)) + "/");
  }

  private static final Comparator<FacetValue> STANCES =
      Comparator.comparing(
          value -> Stance.of(value.value()).map(Stance::ordinal).orElse(Integer.MAX_VALUE));

  private List<FacetSection.Group> byType(List<FacetValue> values) {
    Map<EntityType, List<FacetValue>> types = new EnumMap<>(EntityType.class);
    for (FacetValue value : values) {
      EntityType type = value.type() == null ? EntityType.OTHER : value.type();
      types.computeIfAbsent(type, t -> new ArrayList<>()).add(value);
    }
    List<FacetSection.Group> groups = new ArrayList<>();
    types.forEach(
        (type, of) ->
            groups.add(
                group(words.types(type), Facet.ENTITY, first(Facet.ENTITY, of, SHOWN_OF_A_TYPE))));
    return groups;
  }

  /** The first values, and of the others those that a reader chose or left out. */
  private List<FacetValue> first(Facet facet, List<FacetValue> values, int most) {
    List<FacetValue> first = new ArrayList<>();
    for (FacetValue value : values) {
      if (first.size() < most || state(facet, value.value()) != FacetLink.State.OPEN) {
        first.add(value);
      }
    }
    return first;
  }

  /** Every parent before its children, both in the order in which they came. */
  static List<FacetValue> inTree(List<FacetValue> values) {
    Map<String, List<FacetValue>> children = new TreeMap<>();
    Map<String, FacetValue> known = new TreeMap<>();
    values.forEach(v -> known.put(v.value(), v));
    for (FacetValue value : values) {
      children.computeIfAbsent(parent(value.value(), known), p -> new ArrayList<>()).add(value);
    }
    List<FacetValue> tree = new ArrayList<>();
    walk("", children, tree);
    return tree;
  }

  private static void walk(
      String parent, Map<String, List<FacetValue>> children, List<FacetValue> tree) {
    for (FacetValue value : children.getOrDefault(parent, List.of())) {
      tree.add(value);
      walk(value.value(), children, tree);
    }
  }

  /** The nearest value above this one that is shown; empty when there is none. */
  private static String parent(String path, Map<String, FacetValue> known) {
    int slash = path.lastIndexOf('/');
    while (slash > 0) {
      String parent = path.substring(0, slash);
      if (known.containsKey(parent)) {
        return parent;
      }
      slash = parent.lastIndexOf('/');
    }
    return "";
  }

  private List<FacetSection.Group> one(Facet facet, List<FacetValue> values) {
    return List.of(group("", facet, values));
  }

  private FacetSection.Group group(String heading, Facet facet, List<FacetValue> values) {
    return new FacetSection.Group(heading, values.stream().map(v -> link(facet, v)).toList());
  }

  private @Nullable Link contrast(Facet facet) {
    String target = request.filters().stanceTarget().orElse("");
    if (facet == Facet.TOWARD || (facet == Facet.STANCE && !target.isEmpty())) {
      String label =
          target.isEmpty() ? words.say("facets.contrast") : words.say("contrast.title-of", target);
      return new Link(label, Links.contrast(request.onPage(1), target));
    }
    return null;
  }

  private String match(Facet facet) {
    if (!facet.canMatchAll() || request.filters().chosen(facet).size() < 2) {
      return "";
    }
    return request.filters().matchAll().contains(facet) ? "all" : "any";
  }

  private FacetLink.State state(Facet facet, String value) {
    if (request.filters().chosen(facet).contains(value)) {
      return FacetLink.State.CHOSEN;
    }
    return request.filters().excluded(facet).contains(value)
        ? FacetLink.State.EXCLUDED
        : FacetLink.State.OPEN;
  }

  static boolean isMachineMade(Facet facet) {
    return switch (facet) {
      case ENTITY, TOPIC, STANCE, TOWARD, SAID_BY, MENTIONS -> true;
      case SOURCE, AUTHOR, LANGUAGE, PUBLISHED, COLLECTION, CHECKED -> false;
    };
  }
}
