package org.backfile.web.view;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;

/** What two searches differ in, by the values of one facet. */
public final class Differences {
  /** How many values of each side are looked at. */
  public static final int LOOKED_AT = 200;

  private static final int SHOWN_OF_A_SIDE = 8;

  /** A value that fewer results of either side hold can hardly be notable. */
  private static final int LEAST = 3;

  private final Facet facet;
  private final Side a;
  private final Side b;

  /** The values of a facet that are found most often on each side. */
  public Differences(Answer a, FacetCounts inA, Answer b, FacetCounts inB) {
    facet = inA.facet();
    this.a = new Side(a.request(), a.total(), inA);
    this.b = new Side(b.request(), b.total(), inB);
  }

  private record Side(SearchRequest request, long total, FacetCounts counts) {
    /** Whether the counts at hand are of this side alone and whole. */
    boolean isKnown(Facet facet, String value) {
      return request.filters().chosen(facet).isEmpty()
          && (counts.total() <= counts.values().size()
              || counts.values().stream().anyMatch(v -> v.value().equals(value)));
    }

    long known(String value) {
      return counts.values().stream()
          .filter(v -> v.value().equals(value))
          .mapToLong(FacetValue::count)
          .findFirst()
          .orElse(0);
    }
  }

  private record Ranked(String value, RateRatio ratio) {}

  /** Every search whose count is needed. */
  public List<SearchRequest> asked() {
    List<SearchRequest> asked = new ArrayList<>();
    for (String value : values()) {
      for (Side side : List.of(a, b)) {
        if (!side.isKnown(facet, value)) {
          Narrow.within(side.request(), facet, value).ifPresent(asked::add);
        }
      }
    }
    return asked;
  }

  /** The part of the page. */
  CompareView.Section section(Counted counted, Words words) {
    List<Ranked> ranked = values().stream().map(v -> new Ranked(v, ratio(v, counted))).toList();
    List<Ranked> shown = facet == Facet.STANCE ? ranked : notable(ranked);
    double longest = shown.stream().mapToDouble(r -> Math.abs(r.ratio().log())).max().orElse(1);
    return new CompareView.Section(
        facet.key(),
        words.facet(facet),
        isComparable() ? coverage(words) : "",
        shown.stream().map(r -> difference(r, longest, words)).toList(),
        shown.isEmpty() ? nothing(words) : "");
  }

  /** Those of A, then those of B, the surest first. */
  private static List<Ranked> notable(List<Ranked> ranked) {
    Comparator<Ranked> surest =
        Comparator.comparingDouble((Ranked r) -> -Math.abs(r.ratio().z()))
            .thenComparing(Ranked::value);
    return Stream.of(true, false)
        .flatMap(
            inA ->
                ranked.stream()
                    .filter(r -> r.ratio().isNotable() && r.ratio().isMoreInA() == inA)
                    .sorted(surest)
                    .limit(SHOWN_OF_A_SIDE))
        .toList();
  }

  private String nothing(Words words) {
    if (!isComparable()) {
      return words.say("compare.not-comparable");
    }
    return words.say(values().isEmpty() ? "compare.too-few" : "compare.alike");
  }

  /** Values that could tell the sides apart and that both can be narrowed to. */
  private List<String> values() {
    if (!isComparable()) {
      return List.of();
    }
    Set<String> values = new LinkedHashSet<>();
    if (facet == Facet.STANCE) {
      Arrays.stream(Stance.values()).map(Stance::key).forEach(values::add);
    } else {
      Stream.of(a, b)
          .flatMap(side -> side.counts().values().stream())
          .filter(value -> value.count() >= LEAST)
          .forEach(value -> values.add(value.value()));
    }
    values.removeIf(value -> !isOpen(a, value) || !isOpen(b, value));
    return List.copyOf(values);
  }

  private boolean isOpen(Side side, String value) {
    return !side.request().filters().chosen(facet).contains(value)
        && Narrow.within(side.request(), facet, value).isPresent();
  }

  /** Sides that are made by values of a facet differ in these, which is no news. */
  private boolean isComparable() {
    Filters here = a.request().filters();
    Filters there = b.request().filters();
    if (facet.canMatchAll()) {
      return isOneOrAll(here) && isOneOrAll(there);
    }
    return here.chosen(facet).isEmpty() && there.chosen(facet).isEmpty();
  }

  private boolean isOneOrAll(Filters filters) {
    return filters.chosen(facet).size() < 2 || filters.matchAll().contains(facet);
  }

  private RateRatio ratio(String value, Counted counted) {
    return new RateRatio(count(a, value, counted), a.total(), count(b, value, counted), b.total());
  }

  private long count(Side side, String value, Counted counted) {
    return side.isKnown(facet, value)
        ? side.known(value)
        : Narrow.within(side.request(), facet, value).map(counted::of).orElse(0L);
  }

  private String coverage(Words words) {
    String here = words.coverage(facet, a.counts().coverage());
    String there = words.coverage(facet, b.counts().coverage());
    String known = words.say("compare.coverage", here, there);
    String ofA = words.facet(facet, a.request().filters());
    String ofB = words.facet(facet, b.request().filters());
    return Objects.equals(ofA, ofB) && ofA.equals(words.facet(facet))
        ? known
        : words.say("compare.targets", ofA, ofB) + " " + known;
  }

  private Difference difference(Ranked ranked, double longest, Words words) {
    RateRatio ratio = ranked.ratio();
    boolean inA = ratio.isMoreInA();
    boolean isBar = ratio.isEnough() && ratio.log() != 0;
    double width = isBar ? 50 * Math.min(1, Math.abs(ratio.log()) / longest) : 0;
    Difference.Part partOfA = part(a, ranked.value(), ratio.a(), words);
    Difference.Part partOfB = part(b, ranked.value(), ratio.b(), words);
    return new Difference(
        Measures.label(facet, ranked.value(), words),
        isBar ? (inA ? "a" : "b") : "",
        said(ratio, words),
        Lines.percent(inA ? 50 - width : 50),
        Lines.percent(width),
        isBar ? (inA ? partOfA.address() : partOfB.address()) : "",
        partOfA,
        partOfB);
  }

  private static String said(RateRatio ratio, Words words) {
    if (!ratio.isEnough()) {
      return words.say("compare.few");
    }
    if (!ratio.isNotable()) {
      return words.say("compare.as-often");
    }
    String side = ratio.isMoreInA() ? "A" : "B";
    if (Math.min(ratio.a(), ratio.b()) == 0) {
      return words.say("compare.only", side);
    }
    NumberFormat format = NumberFormat.getInstance(words.wording().locale());
    format.setMaximumFractionDigits(ratio.times() < 10 ? 1 : 0);
    return words.say("compare.times", format.format(ratio.times()), side);
  }

  private Difference.Part part(Side side, String value, long count, Words words) {
    NumberFormat percent = NumberFormat.getPercentInstance(words.wording().locale());
    percent.setMaximumFractionDigits(1);
    String address =
        count == 0 ? "" : Narrow.within(side.request(), facet, value).map(Links::search).orElse("");
    double share = side.total() == 0 ? 0 : (double) count / side.total();
    return new Difference.Part(words.number(count), percent.format(share), address);
  }
}
