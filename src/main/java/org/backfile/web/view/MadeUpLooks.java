package org.backfile.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;

/** Looks at whole results, of made-up values, to be seen and checked. */
public final class MadeUpLooks {
  private static final String SCRIPT = "<script>document.title='owned'</script>";
  private static final Axis MONTHS =
      Axis.of(LocalDate.of(2023, 4, 1), LocalDate.of(2025, 9, 30), Optional.empty());

  private MadeUpLooks() {}

  /** A whole result with its share of the archive. */
  public static OverviewView overview(Words words) {
    Answer answer = MadeUp.answer(MadeUp.search(), 1_000_000, List.of());
    OverviewView.Subject subject = new OverviewView.Subject(answer, new Lens(null, true), MONTHS);
    return OverviewView.of(
        subject, counted(OverviewView.asked(subject)), understood("harbour"), words);
  }

  /** Two searches that differ in names, topics and sources. */
  public static CompareView compare(Words words) {
    SearchRequest b = SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.LANGUAGE, "en"));
    Answer here = MadeUp.answer(SearchRequest.EVERYTHING, 1_000_000, List.of());
    Answer there = MadeUp.answer(b, 700, List.of());
    Overlap.Sides sides = new Overlap.Sides();
    sides.a().accept(MadeUpArticles.harbour());
    sides.a().accept(MadeUpArticles.hostile());
    sides.b().accept(MadeUpArticles.harbour());
    List<Differences> differences =
        Stream.of(Facet.ENTITY, Facet.TOPIC, Facet.STANCE, Facet.SOURCE)
            .map(facet -> new Differences(here, counts(here, facet), there, less(there, facet)))
            .toList();
    CompareView.Pair pair =
        new CompareView.Pair(
            new CompareView.Half(here, understood(SCRIPT)),
            new CompareView.Half(there, understood("en")),
            MONTHS,
            differences,
            sides);
    return CompareView.of(pair, counted(CompareView.asked(pair)), words);
  }

  /** The choice of a second search. */
  public static CompareView choice(Words words) {
    Answer answer = MadeUp.answer(MadeUp.search(), 84, List.of());
    return CompareView.choosing(
        new CompareView.Half(answer, understood("harbour")),
        new CompareView.Form(
            "q=harbour", false, Presets.of(answer, MONTHS, words), List.of(SCRIPT)),
        words);
  }

  private static Understood understood(String reading) {
    return new Understood(reading, List.of(), List.of("colour=red", SCRIPT));
  }

  /** Counts that rise and fall, so that a line can be seen, below those of the whole archive. */
  private static Counted counted(List<SearchRequest> requests) {
    List<SearchRequest> distinct = requests.stream().distinct().toList();
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i++) {
      SearchRequest request = distinct.get(i);
      boolean whole =
          request.query().isEmpty()
              && Set.of(Facet.PUBLISHED).containsAll(request.filters().chosen().keySet());
      long some = i % 7 == 3 ? 0 : Math.round(400 + 300 * Math.sin(i / 3.0));
      counts.add(whole ? 1_000 + 10L * i : some);
    }
    return new Counted(distinct, counts);
  }

  private static FacetCounts counts(Answer answer, Facet facet) {
    FacetCounts counts = answer.facets().get(facet);
    return counts == null ? MadeUp.counts(facet, List.of()) : counts;
  }

  /** The same values in another order of frequency. */
  private static FacetCounts less(Answer answer, Facet facet) {
    FacetCounts counts = counts(answer, facet);
    List<FacetValue> fewer =
        counts.values().stream()
            .map(v -> new FacetValue(v.value(), v.type(), Math.min(700, v.count() % 617)))
            .toList();
    return MadeUp.counts(facet, fewer);
  }
}
