package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.backfile.app.RunningBackfile.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  private static final String NAMES =
      """
      -DOCSTART- O

      Angela B-PER
      Merkel I-PER
      flew O
      to O
      London B-LOC
      on O
      Monday O
      . O

      Barack B-PER
      Obama I-PER
      met O
      Merkel B-PER
      in O
      London B-LOC
      . O
      """;
  private static final String TIMEML =
      """
      <?xml version="1.0"?>
      <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2019-05-20"
      functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
      <TEXT>The bridge opened on <TIMEX3 tid="t1" type="DATE" value="2019-05-14">14 May 2019</TIMEX3>.
      It was planned in <TIMEX3 tid="t2" type="DATE" value="2011">2011</TIMEX3>.
      </TEXT></TimeML>
      """;
  private static final String SENTENCES =
      """
      {"sentence_normalized": "Critics say that Acme is corrupt and incompetent.", \
      "targets": [{"from": 17, "to": 21, "mention": "Acme", "polarity": 2.0}]}
      {"sentence": "The meeting of Acme begins at nine.", "from": 15, "to": 19, "polarity": 0}
      """;
  private static final String FOOTBALL =
      "The striker scored twice as the football club won the cup final match.";
  private static final String ARTICLES =
      """
      DOCUMENT_INDEX,TITLE,TARGET_ENTITY,DOCUMENT,MASKED_DOCUMENT,TRUE_SENTIMENT
      1,Ferry to the island,Jane Doe,"Jane Doe said ""so"" on Monday.
      The ferry sails at nine.",,Neutral
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Printed run(Object... arguments) {
    List<String> line = new ArrayList<>(List.of("evaluate"));
    Arrays.stream(arguments).map(Object::toString).forEach(line::add);
    Printed printed = RunningBackfile.command(folder, line.toArray(String[]::new));
    assertFalse(printed.err().contains("\tat "), "A stack trace is shown: " + printed.err());
    return printed;
  }

  /** The scores of the first table. */
  private JsonNode scores(int code, Object... arguments) throws IOException {
    return report(code, arguments).at("/tables/0/scores");
  }

  private JsonNode report(int code, Object... arguments) throws IOException {
    List<Object> line = new ArrayList<>(List.of(arguments));
    line.add("--json");
    Printed printed = run(line.toArray());
    assertEquals(code, printed.code(), printed.toString());
    return RunningBackfile.parse(printed.out());
  }

  @Test
  void namesAreMeasuredWholeAndByType() throws IOException {
    JsonNode scores = scores(0, "entities", write("names.iob", NAMES));
    assertEquals(1, scores.at("/person/f1").asDouble(), scores.toString());
    assertEquals(3, scores.at("/person/labelled").asInt());
    assertEquals(2, scores.at("/place/right").asInt());
    assertEquals(5, scores.at("/all/found").asInt());
  }

  @Test
  void tableIsForPeople() throws IOException {
    Printed printed = run("entities", write("names.iob", NAMES));
    assertEquals(0, printed.code(), printed.toString());
    assertTrue(
        printed.out().lines().anyMatch(l -> l.matches("person +100\\.00 +100\\.00 .* 3 +3 +3")),
        printed.out());
  }

  @Test
  void foundTagsStandBesideTheLabels() throws IOException {
    Path out = folder.resolve("found.iob");
    run(
        "entities",
        write("names.iob", NAMES.replace("London B-LOC", "London O")),
        "--predictions",
        out);
    List<String> lines = Files.readAllLines(out);
    assertTrue(lines.contains("Angela\tB-PER\tB-PER"), lines.toString());
    assertTrue(lines.contains("London\tO\tB-LOC"), lines.toString());
    assertEquals(15, lines.stream().filter(l -> l.contains("\t") && !l.startsWith("-DOC")).count());
  }

  @Test
  void newsroomsOwnNamesCount() throws IOException {
    Path file = write("names.iob", "Quorvex B-ORG\ngrew O\n. O\n");
    double before = scores(0, "entities", file).at("/organization/recall").asDouble();
    Files.createDirectories(folder.resolve("data"));
    write("data/names.txt", "Quorvex | organization\n");
    double after = scores(0, "entities", file).at("/organization/recall").asDouble();
    assertEquals(1, after);
    assertTrue(before <= after);
  }

  @Test
  void lineWithoutATagIsNamedAndTheRestIsMeasured() throws IOException {
    JsonNode report = report(1, "entities", write("names.iob", "stray\n" + NAMES));
    assertEquals(1, report.get("problemCount").asInt());
    assertTrue(report.at("/problems/0/where").asText().endsWith("line 1"), report.toString());
    assertEquals(5, report.at("/tables/0/scores/all/right").asInt());
  }

  @Test
  void packedFileIsRead() throws IOException {
    Path file = folder.resolve("names.iob.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(NAMES.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(5, scores(0, "entities", file).at("/all/right").asInt());
  }

  @Test
  void labelledFileIsNeverWrittenOver() throws IOException {
    Path file = write("names.iob", NAMES);
    Printed printed = run("entities", file, "--predictions", file);
    assertEquals(2, printed.code(), printed.toString());
    assertEquals(NAMES, Files.readString(file));
  }

  @Test
  void archiveThatIsNoneIsRefused() throws IOException {
    Printed printed = run("dates", write("texts.tar", "x".repeat(2000)));
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains("no tar archive"), printed.err());
  }

  @Test
  void datesOfAFileAFolderAndAnArchiveAreTheSame() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Path file = write("texts/bridge.tml", TIMEML);
    JsonNode scores = scores(0, "dates", file);
    assertEquals(1, scores.at("/DATE/value f1").asDouble(), scores.toString());
    assertEquals(2, scores.at("/DATE/labelled").asInt());
    assertEquals(scores, scores(0, "dates", texts));
    Path archive = folder.resolve("texts.tgz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(tar("texts/bridge.tml", TIMEML));
    }
    assertEquals(scores, scores(0, "dates", archive));
  }

  @Test
  void foundDatesAreWrittenWithTheirPlaceAndValue() throws IOException {
    Path out = folder.resolve("found.tsv");
    run("dates", write("bridge.tml", TIMEML), "--predictions", out);
    assertEquals("bridge\t52\t56\tDATE\t2011", Files.readAllLines(out).getLast());
  }

  @Test
  void brokenXmlIsNamedAndTheOthersAreMeasured() throws IOException {
    JsonNode report =
        report(1, "dates", write("good.tml", TIMEML), write("bad.tml", "<TimeML><TEXT>"));
    assertTrue(report.at("/problems/0/where").asText().endsWith("bad.tml"), report.toString());
    assertEquals(2, report.at("/tables/0/scores/DATE/labelled").asInt());
  }

  @Test
  void topicsOfJsonLinesAreMeasuredByTheirNames() throws IOException {
    Path lines =
        write(
            "bbc.jsonl",
            "{\"title\": \"Cup final\", \"body\": \"%s\", \"topic\": \"sport\"}\n"
                    .formatted(FOOTBALL)
                + "{\"title\": \"Xyzzy\", \"body\": \"Plugh.\", \"topic\": \"weather\"}\n");
    JsonNode scores = scores(0, "topics", lines);
    assertEquals(0.5, scores.at("/shown/coverage").asDouble(), scores.toString());
    assertEquals(1, scores.at("/shown/accuracy of answered").asDouble());
    assertEquals(2, scores.at("/all/asked").asInt());
  }

  @Test
  void topicsOfCsvAreMeasuredByAMapping() throws IOException {
    Path csv = write("ag.csv", "2,Cup final,%s\n".formatted(FOOTBALL));
    Printed unmapped = run("topics", csv);
    assertEquals(2, unmapped.code(), unmapped.toString());
    assertTrue(unmapped.err().contains("--mapping"), unmapped.err());
    Path mapping = write("mapping.txt", "1 = economy\n2 = sport\n");
    Path out = folder.resolve("found.tsv");
    JsonNode scores = scores(0, "topics", csv, "--mapping", mapping, "--predictions", out);
    assertEquals(1, scores.at("/all/accuracy").asDouble(), scores.toString());
    String found = Files.readString(out);
    assertTrue(found.contains("ag.csv line 1\t2\t2\t2\tsport"), found);
  }

  @Test
  void stanceTowardTargetsOfSentencesIsMeasured() throws IOException {
    JsonNode scores = scores(0, "stance", write("mtsc.jsonl", SENTENCES));
    assertEquals(2, scores.at("/all/asked").asInt());
    assertEquals(1, scores.at("/all/accuracy").asDouble(), scores.toString());
  }

  @Test
  void stanceOfAnArticleMayNotBeAssessed() throws IOException {
    JsonNode report = report(0, "stance", write("persent.csv", ARTICLES));
    assertEquals(0, report.at("/tables/0/scores/all/coverage").asDouble(), report.toString());
    assertEquals(1, report.at("/tables/0/scores/not assessed read as neutral/accuracy").asDouble());
    assertEquals("Articles", report.at("/curves/0/title").asText());
  }

  @Test
  void rankingIsMeasuredAgainstPlainBm25() throws IOException {
    Path documents =
        write(
            "docs.jsonl",
            """
            {"id": "A/1", "title": "Harbours", "body": "Ferries and merging companies."}
            {"id": "A/2", "title": "Trams", "body": "A tram line was closed."}
            {"id": "A/3", "title": "Schools", "body": "A roof for the old school."}
            """);
    Path queries = write("queries.tsv", "q1\twhich company merges ?\nq2\ttrams\nq3\tnot judged\n");
    Path qrels = write("qrels", "q1 0 A/1 1\nq2 0 A/2 2\nq2 0 A/3 0\n");
    Path out = folder.resolve("run.txt");
    JsonNode scores = scores(0, "ranking", documents, queries, qrels, "--predictions", out);
    // Only the archive knows that companies merging are a company that merges.
    assertEquals(1, scores.at("/backfile/ndcg@10").asDouble(), scores.toString());
    assertEquals(2, scores.at("/backfile/queries").asInt());
    assertEquals(0.5, scores.at("/plain BM25/map").asDouble());
    assertTrue(Files.readAllLines(out).contains("q1 Q0 A/1 1 1000 backfile"));
    assertEquals(
        scores,
        scores(0, "ranking", "--documents", documents, "--queries", queries, "--qrels", qrels));
    assertFalse(Files.exists(folder.resolve("index")), "The archive's own index is not touched");
  }

  @ParameterizedTest
  @CsvSource({
    "entities, FILE",
    "entities nowhere.iob, nowhere.iob is not there",
    "nonsense x, nonsense",
    "ranking one.tsv, three files",
    "dates nowhere.tml, nowhere.tml is not there",
    "topics --mapping nowhere x.csv, nowhere is not there",
    "entities x --sentences 0, --sentences must be at least 1",
  })
  void wrongUsageIsOneSentence(String line, String told) throws IOException {
    write("one.tsv", "a\tb\n");
    Object[] arguments =
        Arrays.stream(line.split(" "))
            .map(word -> word.endsWith(".tsv") ? folder.resolve(word).toString() : word)
            .toArray();
    Printed printed = run(arguments);
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains(told), printed.err());
  }

  @ParameterizedTest
  @CsvSource({"entities", "topics", "dates", "stance"})
  void fileOfAnotherKindIsRefused(String kind) throws IOException {
    Printed printed = run(kind, write("notes.txt", "This is\nno labelled file\n"));
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains("notes.txt"), printed.err());
  }

  private static byte[] tar(String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    System.arraycopy(name.getBytes(StandardCharsets.UTF_8), 0, header, 0, name.length());
    byte[] size = "%011o".formatted(content.length).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(size, 0, header, 124, size.length);
    header[156] = '0';
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(header);
    archive.write(content);
    archive.write(new byte[1024 + (512 - content.length % 512) % 512]);
    return archive.toByteArray();
  }
}
