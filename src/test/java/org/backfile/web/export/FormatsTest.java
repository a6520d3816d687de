package org.backfile.web.export;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Stance;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Articles;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FormatsTest {
  private static final EnrichedArticle UNDATED = Articles.article("u").title("No date").build();
  private static final EnrichedArticle DATED =
      Articles.article("d")
          .title("Sold & 50% \"off\"; {x}_y, #1\n$2 ~^\\")
          .published("2025-09-11")
          .source("The Mill")
          .authors("Ada and Sons, Ltd", "=HYPERLINK(1)")
          .language("en")
          .topic("economy/mergers")
          .stance("Meridian", Stance.CRITICAL)
          .build();

  @Test
  void tableHoldsEveryFindingWithItsSource() throws IOException {
    NamedCsvRecord row = rows(DATED).getFirst();
    Map<String, String> cells = row.getFieldsAsMap();
    assertEquals("2025-09-11", cells.get("published"));
    assertEquals("machine", cells.get("published_provenance"));
    assertEquals("critical", cells.get("stance"));
    assertEquals("Meridian", cells.get("stance_target"));
    assertEquals("strong", cells.get("stance_strength"));
    assertEquals("0", cells.get("stance_evidence"));
    assertEquals("e1", cells.get("enrichment"));
    assertEquals("Sold & 50% \"off\"; {x}_y, #1\n$2 ~^\\", cells.get("title"));
    assertEquals("", rows(UNDATED).getFirst().getField("published"));
  }

  @Test
  void everyFindingStandsBesideWhereItComesFrom() throws IOException {
    EnrichedArticle article =
        Articles.article("p")
            .body("The bank is a failure.")
            .entity("Ada Quill", EntityType.PERSON)
            .entity("Meridian", EntityType.ORGANIZATION)
            .topic("economy/mergers")
            .stance("Meridian", Stance.CRITICAL)
            .build();
    Map<String, String> cells = rows(article).getFirst().getFieldsAsMap();
    assertEquals("Ada Quill; Meridian", cells.get("entities"));
    assertEquals("person; organization", cells.get("entities_types"));
    assertEquals("0; 0", cells.get("entities_mentions"));
    assertEquals("machine; machine", cells.get("entities_provenance"));
    assertEquals("machine", cells.get("topics_provenance"));
    assertEquals("machine", cells.get("stance_provenance"));
    assertEquals("none", cells.get("published_provenance"));
    assertEquals("h", cells.get("file_hash"));
    JsonNode line = new JsonMapper().readTree(written(ExportFormat.JSONL, article));
    assertEquals("machine", line.at("/entities/1/provenance").asText());
    assertEquals("machine", line.at("/topics/0/provenance").asText());
    assertEquals("machine", line.at("/stance/provenance").asText());
    assertEquals("h", line.at("/origin/hash").asText());
  }

  @Test
  void columnsAreThosePromisedInTheDocuments() throws IOException {
    String api = Files.readString(Path.of("docs/api.md"));
    String promised = api.substring(api.indexOf("| column |"), api.indexOf("Feeds hold"));
    List<String> named =
        Pattern.compile("`([a-z_]+)`")
            .matcher(
                promised
                    .lines()
                    .filter(l -> l.startsWith("|"))
                    .map(l -> l.split("[|]", 3)[1])
                    .collect(joining()))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(named, rows(DATED).getFirst().getHeader());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\t1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "\ufe661",
        "\u22121",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "\"=1\"",
        "=cmd|' /C'!A",
        "x;=1",
        "x; \"=1\"",
        "x\t=1",
        "x\n=1",
        "x\r\n+1",
        "x|@A",
        ";\u200b-1"
      })
  void noCellIsAFormulaHoweverTheTableIsRead(String hostile) throws IOException {
    EnrichedArticle article =
        Articles.article("a")
            .title(hostile)
            .source(hostile)
            .authors(hostile, hostile)
            .entity(hostile, EntityType.OTHER)
            .topic("x" + hostile.replace("/", ""))
            .build();
    String csv = written(ExportFormat.CSV, article);
    csv.lines()
        .flatMap(line -> Stream.of(line.split("[,;\t|]")))
        .forEach(cell -> assertFalse(runs(cell), cell));
    JsonNode line = new JsonMapper().readTree(written(ExportFormat.JSONL, article));
    assertEquals(hostile, line.get("title").asText());
    assertEquals(hostile, line.at("/authors/1").asText());
    assertEquals(hostile, line.at("/entities/0/name").asText());
  }

  /** Whether a careless spreadsheet would take this for a formula. */
  private static boolean runs(String cell) {
    return cell.replaceAll("^[\\s\\p{Z}\\p{Cf}\"]+", "")
        .matches("(?s)[=+@\uff1d\uff0b\uff0d\uff20\ufe66\u2212-].*");
  }

  @Test
  void textsThatAreNoFormulasStandAsTheyAre() {
    for (String plain : List.of("A - B", "x=1", "mail@post.example", "C++", "1; 2", "Ä, \"Ö\"")) {
      assertEquals(plain, Cell.safe(plain));
    }
  }

  @Test
  void citationForLatexEscapesWhatIsSyntax() throws IOException {
    String bib = written(ExportFormat.BIB, DATED);
    assertTrue(bib.startsWith("@article{d,\n"), bib);
    assertTrue(
        bib.contains(
            "title = {{Sold \\& 50\\% \"off\"; \\textbraceleft{}x\\textbraceright{}\\_y, \\#1 \\$2 \\textasciitilde{}"
                + "\\textasciicircum{}\\textbackslash{}}},"),
        bib);
    assertTrue(bib.contains("author = {{Ada and Sons, Ltd} and {=HYPERLINK(1)}},"), bib);
    assertTrue(bib.contains("year = {2025},") && bib.contains("date = {2025-09-11},"), bib);
    assertTrue(bib.contains("stance: critical toward Meridian (strong, 0 sentences)"), bib);
    String undated = written(ExportFormat.BIB, UNDATED);
    assertFalse(undated.contains("year ="), undated);
  }

  @Test
  void citationForManagersHasOneLineForEachValue() throws IOException {
    EnrichedArticle hostile =
        Articles.article("h").title("A\r\nER  - \r\nTY  - BOOK").published("2025-09").build();
    List<String> lines = written(ExportFormat.RIS, hostile).lines().toList();
    assertEquals("TY  - NEWS", lines.getFirst());
    assertEquals("TI  - A ER - TY - BOOK", lines.get(2));
    assertTrue(lines.contains("DA  - 2025/09//"), lines::toString);
    assertEquals(1, lines.stream().filter(line -> line.startsWith("ER")).count());
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("TY  - BOOK")));
  }

  @Test
  void atomHasWhatItsStandardDemands() throws Exception {
    EnrichedArticle hostile = Articles.article("x").title("</title><x>&\u0001\ud800\uffff").build();
    Document feed = parsed(AtomFeed.of(page(DATED, UNDATED, hostile)));
    Element root = feed.getDocumentElement();
    assertEquals(AtomFeed.ATOM, root.getNamespaceURI());
    for (String needed : List.of("id", "title", "updated")) {
      assertEquals(1, children(root, needed), needed);
    }
    assertEquals(3, children(root, "entry"));
    for (int i = 0; i < 3; i++) {
      Element entry = (Element) root.getElementsByTagNameNS(AtomFeed.ATOM, "entry").item(i);
      for (String needed : List.of("id", "title", "updated")) {
        assertEquals(1, children(entry, needed), needed);
      }
      assertTrue(children(entry, "author") > 0);
      assertTrue(children(entry, "link") > 0);
      assertTrue(text(entry, "updated").matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
    }
    assertEquals("</title><x>&\ufffd\ufffd\ufffd", text(entry(root, 2), "title"));
  }

  @Test
  void feedNeverInventsADate() throws Exception {
    EnrichedArticle year = Articles.article("y").title("Of a year").published("2025").build();
    Element root = parsed(AtomFeed.of(page(DATED, UNDATED, year))).getDocumentElement();
    assertEquals("2025-09-11T00:00:00Z", text(entry(root, 0), "published"));
    assertEquals(0, children(entry(root, 1), "published"));
    assertEquals(FeedPage.NO_TIME, text(entry(root, 1), "updated"));
    FeedPage seen =
        new FeedPage(
            page(DATED, UNDATED).answer(),
            "https://x.example",
            null,
            Map.of(
                UNDATED.id(), Instant.parse("2026-02-03T04:05:06.789Z"),
                DATED.id(), Instant.parse("2026-02-03T04:05:06Z")));
    Element later = parsed(AtomFeed.of(seen)).getDocumentElement();
    assertEquals("2026-02-03T04:05:06Z", text(entry(later, 1), "updated"));
    assertEquals(0, children(entry(later, 1), "published"));
    assertEquals("2025-09-11T00:00:00Z", text(entry(later, 0), "updated"));
    assertEquals(0, children(entry(root, 2), "published"));
    Element known =
        (Element) entry(root, 2).getElementsByTagNameNS(AtomFeed.OWN, "published").item(0);
    assertEquals("2025", known.getAttribute("value"));
    assertEquals("year", known.getAttribute("precision"));
    List<?> items =
        (List<?>) Objects.requireNonNull(JsonFeed.of(page(DATED, UNDATED, year)).get("items"));
    assertEquals("2025-09-11T00:00:00Z", ((Map<?, ?>) items.get(0)).get("date_published"));
    assertNull(((Map<?, ?>) items.get(1)).get("date_published"));
    assertNull(((Map<?, ?>) items.get(2)).get("date_published"));
  }

  @Test
  void entryHasTheSameIdOnEveryHost() {
    assertTrue(id("a").matches("urn:uuid:[0-9a-f-]{36}"), id("a"));
    assertEquals(id("a"), id("a"));
    assertFalse(id("a").equals(id("b")));
    assertTrue(AtomFeed.of(page(DATED)).contains(id("d")));
    assertTrue(
        AtomFeed.of(new FeedPage(page(DATED).answer(), "https://x.example")).contains(id("d")));
  }

  @Test
  void nameOfAFileIsPlain() {
    assertEquals("backfile.csv", ExportFormat.CSV.fileName(SearchRequest.EVERYTHING));
  }

  private static String id(String article) {
    return FeedPage.id(new ArticleId(article));
  }

  private static List<NamedCsvRecord> rows(EnrichedArticle article) throws IOException {
    String csv = written(ExportFormat.CSV, article);
    assertEquals('\ufeff', csv.charAt(0));
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
      return reader.stream().toList();
    }
  }

  private static String written(ExportFormat format, EnrichedArticle article) throws IOException {
    StringWriter out = new StringWriter();
    format.begin(out, SearchRequest.EVERYTHING).add(article);
    return out.toString();
  }

  private static FeedPage page(EnrichedArticle... articles) {
    List<Hit> hits =
        List.of(articles).stream()
            .map(
                a ->
                    new Hit(
                        a,
                        new Snippet(Part.TITLE, 0, a.article().title(), List.of()),
                        List.of(new Snippet(Part.BODY, 0, "Text", List.of()))))
            .toList();
    Answer answer = new Answer(SearchRequest.EVERYTHING, hits.size(), hits, Map.of(), 0, false, 0);
    return new FeedPage(answer, "http://127.0.0.1:8080");
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static Element entry(Element root, int number) {
    return (Element) root.getElementsByTagNameNS(AtomFeed.ATOM, "entry").item(number);
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(AtomFeed.ATOM, name).item(0).getTextContent();
  }

  private static int children(Element parent, String name) {
    int count = 0;
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (name.equals(parent.getChildNodes().item(i).getLocalName())
          && AtomFeed.ATOM.equals(parent.getChildNodes().item(i).getNamespaceURI())) {
        count++;
      }
    }
    return count;
  }
}
