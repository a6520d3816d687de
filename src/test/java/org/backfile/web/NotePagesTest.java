package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.PassageNote;
import org.backfile.desk.PassageNotes;
import org.backfile.search.Articles;
import org.backfile.web.view.NotesView;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotePagesTest {
  private static final Instant THEN = Instant.parse("2025-03-04T05:06:07Z");
  private static final String QUOTE = "the ferry will not run";
  private static final String BODY =
      "The council met on Monday.\n\nIt said the ferry will not run. Nobody asked why.";

  private static EnrichedArticle ferry(String body) {
    return Articles.article("ferry").title("The ferry").body(body).source("The Gull").build();
  }

  private static DeskVisits visits(Desk desk) throws Exception {
    return new DeskVisits(desk, List.of(ferry(BODY), Articles.article("pier").build()));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void aNoteStandsAtItsPassageAndIsChangedDeletedAndBroughtBack(EachDatabase database)
      throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = visits(desk)) {
      HttpResponse<String> written =
          visits.post("/articles/ferry/notes", "quote", QUOTE, "text", "Ask <b>why</b>");
      assertEquals(303, written.statusCode());
      Document page = visits.page("/articles/ferry");
      assertEquals(QUOTE, page.select(".text .noted").text());
      assertEquals("#note-1", page.select(".text a.note-mark").attr("href"));
      assertEquals("#noted-1", page.select("#note-1 .noted-words a").attr("href"));
      assertEquals("Ask <b>why</b>", page.select("#note-1 .kept-note").text());
      String edit = page.select("#note-1 .note a").attr("href");
      visits.post(edit + "/edit", "text", "Asked");
      assertEquals("Asked", visits.page("/articles/ferry").select("#note-1 .kept-note").text());
      assertTrue(visits.page(edit).text().contains("What it said before Ask <b>why</b>"));
      visits.post(edit + "/delete");
      assertTrue(visits.page("/articles/ferry").select("#note-1").isEmpty());
      assertTrue(visits.page("/notes").text().contains("No notes"));
      JsonNode binned = visits.json("/api/v1/notes?deleted=true").at("/notes/0");
      assertEquals("Asked", binned.get("text").asText());
      assertTrue(binned.get("deleted").isTextual());
      String back = visits.page("/notes").select(".kept form").attr("action");
      assertEquals(edit + "/restore", back);
      visits.post(back);
      assertEquals(1, visits.page("/articles/ferry").select("#note-1").size());
      assertEquals(0, visits.json("/api/v1/notes?deleted=true").get("total").asInt());
      assertTrue(visits.page("/notes").select(".kept form").isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyDeletedNoteCanBeBroughtBackFromThePages(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = visits(desk)) {
      for (int i = 0; i <= NotesView.SIZE; i++) {
        visits.post("/articles/pier/notes", "text", "Ask " + i);
        visits.post(
            visits.page("/articles/pier").select("#note-1 .note a").attr("href") + "/delete");
      }
      Document first = visits.page("/notes");
      assertEquals(NotesView.SIZE, first.select(".kept form").size());
      Document second = visits.page(first.select("a.next").attr("href"));
      assertEquals(1, second.select(".kept form").size());
      assertTrue(second.select("a.next").isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void aNoteMovesWithItsPassageAndOutlivesIt(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = visits(desk)) {
      visits.post("/articles/ferry/notes", "quote", QUOTE, "text", "Ask why");
      visits.write(List.of(ferry("New words first.\n\n" + BODY)), List.of());
      Document moved = visits.page("/articles/ferry");
      assertEquals(QUOTE, moved.select(".text .noted").text());
      visits.write(List.of(ferry("Nothing of it is left.")), List.of());
      Document gone = visits.page("/articles/ferry");
      assertTrue(gone.select(".text .noted").isEmpty());
      assertEquals(QUOTE, gone.select("#note-1 .noted-words").text());
      assertTrue(gone.select("#note-1").text().contains("the passage is no longer in the text"));
      assertTrue(visits.page("/notes").text().contains("the passage is no longer in the text"));
      assertFalse(visits.json("/api/v1/notes").get("notes").get(0).get("inText").asBoolean());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void wordsThatDoNotStandThereAndTooManyAreRefused(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = visits(desk)) {
      String path = "/articles/ferry/notes";
      assertEquals(422, visits.post(path, "quote", "the ferry runs", "text", "x").statusCode());
      assertEquals(422, visits.post(path, "quote", QUOTE, "text", " ").statusCode());
      assertEquals(422, visits.post(path, "text", "x".repeat(10_001)).statusCode());
      assertEquals(422, visits.post(path, "quote", "x".repeat(1001), "text", "x").statusCode());
      assertEquals(404, visits.post("/articles/none/notes", "text", "x").statusCode());
      assertEquals(303, visits.post(path, "text", "on the whole \u0000 of it").statusCode());
      assertTrue(visits.page("/articles/ferry").text().contains("on the whole of it"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void thePrivateNoteOfAnotherIsAsIfItWereNotThere(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = visits(desk)) {
      PassageNotes notes = new PassageNotes(desk);
      String secret = write(notes, "Secret", false);
      String open = write(notes, "Open", true);
      for (String form :
          List.of(
              "/articles/ferry",
              "/notes",
              "/notes?q=sec",
              "/notes.md",
              "/notes.jsonl",
              "/api/v1/notes",
              "/api/v1/notes?article=ferry",
              "/api/v1/notes?q=secret")) {
        String body = visits.get(form).body().toLowerCase(Locale.ROOT);
        assertFalse(body.replace("q=sec", "").replace("\"sec\"", "").contains("secret"), form);
      }
      assertEquals(1, visits.json("/api/v1/notes").get("total").asInt());
      assertTrue(visits.get("/articles/ferry").body().contains("Open"));
      for (String[] call :
          new String[][] {
            {"GET", ""}, {"PUT", ""}, {"DELETE", ""}, {"POST", "/restore"}, {"GET", "/history"}
          }) {
        HttpResponse<String> mine = visits.call(call[0], "/api/v1/notes/" + secret + call[1], "{}");
        HttpResponse<String> none = visits.call(call[0], "/api/v1/notes/nobody" + call[1], "{}");
        assertEquals(404, mine.statusCode(), call[0] + call[1]);
        assertEquals(none.body(), mine.body());
      }
      assertEquals(404, visits.post("/notes/" + secret + "/delete").statusCode());
      assertEquals(404, visits.get("/notes/" + secret).statusCode());
      assertEquals(403, visits.post("/notes/" + open + "/edit", "text", "x").statusCode());
      assertEquals(403, visits.call("DELETE", "/api/v1/notes/" + open, "").statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void notesAreFoundByTheirWordsAndLeaveAsFiles(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = visits(desk)) {
      JsonNode made =
          visits.called(
              "POST",
              "/api/v1/notes",
              "{\"article\": \"ferry\", \"quote\": \"" + QUOTE + "\", \"text\": \"Ask *why*\"}");
      assertTrue(made.get("inText").asBoolean());
      assertEquals(
          ". It said".substring(2),
          made.get("before").asText().substring(made.get("before").asText().length() - 7));
      visits.called("POST", "/api/v1/notes", "{\"article\": \"pier\", \"text\": \"Other\"}");
      assertEquals(1, visits.page("/notes?q=FERRY").select("ol.kept li").size());
      assertEquals(2, visits.page("/notes").select("ol.kept li").size());
      String markdown = visits.get("/notes.md?q=why").body();
      assertTrue(markdown.startsWith("> " + QUOTE + "\n\nAsk \\*why\\*\n\n"), markdown);
      assertTrue(markdown.contains("“The ferry”, The Gull, Undated, <http://127.0.0.1"), markdown);
      List<String> lines = visits.get("/notes.jsonl").body().lines().toList();
      assertEquals(2, lines.size());
      assertTrue(lines.get(1).contains("\"address\":\"http://127.0.0.1"), lines.get(1));
      String id = made.get("id").asText();
      visits.called("PUT", "/api/v1/notes/" + id, "{\"text\": \"Asked\", \"shared\": true}");
      assertEquals(
          "Ask *why*",
          visits
              .json("/api/v1/notes/" + id + "/history")
              .get("former")
              .get(0)
              .get("text")
              .asText());
    }
  }

  private static String write(PassageNotes notes, String text, boolean shared) {
    return notes
        .write(
            new ArticleId("ferry"),
            text,
            new PassageNote.Where(QUOTE, "", ""),
            text,
            new PassageNotes.Author("other", text, shared),
            THEN)
        .orElseThrow()
        .id();
  }
}
