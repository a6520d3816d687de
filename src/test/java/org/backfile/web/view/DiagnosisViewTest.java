package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.TreeSet;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.search.Diagnosis;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosisViewTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final Clause HARBOUR = new Clause.Word("harbour");
  private static final Clause WALL = new Clause.Phrase(List.of("sea", "wall"), 0);
  private static final Filters GULL = Filters.NONE.choose(Facet.SOURCE, "Gull");
  private static final SearchRequest ASKED =
      SearchRequest.EVERYTHING
          .with(QueryParser.parse("harbour \u201csea wall\u201d"))
          .with(GULL)
          .ofSize(20);

  @Test
  void partThatEmptiesTheResultIsNamedAndItsLinkDropsItAlone() {
    DiagnosisView view = view(findings(), null);
    assertNotNull(view.emptying());
    assertEquals(
        "\u201csource: Gull\u201d leaves nothing: without it there are 1,031 results.",
        view.emptying().label());
    assertEquals("/search?q=harbour+%E2%80%9Csea+wall%E2%80%9D&size=20", view.emptying().address());
  }

  @Test
  void everyPartIsARowWithItsCountsAndTheWayToDropIt() {
    List<DiagnosisView.Row> rows = view(findings(), null).rows();
    assertEquals(
        List.of("harbour", "\"sea wall\"", "Gull"),
        rows.stream().map(DiagnosisView.Row::part).toList());
    assertEquals(List.of("1,204", "2", "9"), rows.stream().map(DiagnosisView.Row::alone).toList());
    assertEquals(
        List.of(
            "/search?q=%22sea+wall%22&source=Gull&size=20",
            "/search?q=harbour&source=Gull&size=20",
            "/search?q=harbour+%E2%80%9Csea+wall%E2%80%9D&size=20"),
        rows.stream().map(DiagnosisView.Row::drop).toList());
    assertEquals(
        List.of(false, false, true), rows.stream().map(DiagnosisView.Row::empties).toList());
  }

  @Test
  void wordThatIsAllThatWasAskedForIsNotSaidToEmptyTheResult() {
    Diagnosis.Finding only =
        new Diagnosis.Finding(
            new Diagnosis.OfQuery(HARBOUR), 0, 97, new Clause.Everything(), Filters.NONE);
    DiagnosisView view = view(List.of(only), null);
    assertNull(view.emptying());
    assertEquals(List.of(), view.rows());
  }

  @Test
  void severalPartsThatNothingHoldsAreNamedTogetherAndDroppedTogether() {
    List<Diagnosis.Finding> none =
        findings().stream()
            .map(f -> new Diagnosis.Finding(f.part(), 0, 0, f.tree(), f.filters()))
            .toList();
    List<Diagnosis.Part> dropped = List.of(none.get(1).part(), none.get(2).part());
    Diagnosis.Core core = new Diagnosis.Core(dropped, HARBOUR, Filters.NONE, 97);
    DiagnosisView view = DiagnosisView.of(new Diagnosis(0, none, null, core), ASKED, WORDS);
    assertNotNull(view.emptying());
    assertEquals(
        "Nothing holds \u201c\"sea wall\"\u201d, \u201csource: Gull\u201d. Without them there are 97"
            + " results.",
        view.emptying().label());
    assertEquals("/search?q=harbour&size=20", view.emptying().address());
  }

  @Test
  void otherQueryKeepsTheFilters() {
    Diagnosis.Meant meant =
        new Diagnosis.Meant(WALL, List.of(new Diagnosis.Change("wal", "wall")), 12);
    DiagnosisView view = view(findings(), meant);
    assertEquals(
        new DiagnosisView.Meant("\"sea wall\"", "/search?q=%22sea+wall%22&source=Gull&size=20", 12),
        view.meant());
  }

  private static List<Diagnosis.Finding> findings() {
    Diagnosis.Part source = new Diagnosis.Chosen(Facet.SOURCE, new TreeSet<>(List.of("Gull")));
    return List.of(
        new Diagnosis.Finding(new Diagnosis.OfQuery(HARBOUR), 1_204, 0, WALL, GULL),
        new Diagnosis.Finding(new Diagnosis.OfQuery(WALL), 2, 0, HARBOUR, GULL),
        new Diagnosis.Finding(source, 9, 1_031, ASKED.query().tree(), Filters.NONE));
  }

  private static DiagnosisView view(
      List<Diagnosis.Finding> findings, Diagnosis.@Nullable Meant meant) {
    return DiagnosisView.of(new Diagnosis(0, findings, meant), ASKED, WORDS);
  }
}
