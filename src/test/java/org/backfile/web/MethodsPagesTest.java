package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.UnreadFiles;
import org.backfile.desk.UnreadFiles.Unread;
import org.backfile.search.Articles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodsPagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void noteSaysHowItWasSearchedForANullResultToo(EachDatabase database)
      throws IOException, InterruptedException {
    try (Desk desk = database.newDesk();
        Archive archive = new Archive(folder.resolve(database.name()), desk)) {
      archive.change(
          writer -> {
            writer.put(Articles.article("a").body("bank").published("2019").build());
            writer.put(
                Articles.article("b")
                    .source("The Gull")
                    .body("river")
                    .published("2024-05")
                    .build());
            writer.put(Articles.article("c").body("sea").build());
          });
      new UnreadFiles(desk)
          .keep(
              List.of("/articles"),
              2,
              List.of(new Unread("articles/x.pdf", "It is broken.")),
              Clock.systemUTC().instant());
      String note = archive.get("/methods.txt?q=bank&not-source=The+Gull").body();
      for (String said :
          List.of(
              "Archive: 3 articles from 1 source.",
              "Published between 2019 and May 2024; 1 without a date.",
              "The Gull 1",
              "cannot be found: 2",
              "articles/x.pdf: It is broken.",
              "Corrections by people in force: 0",
              "As typed: bank",
              "Left out: Sources: The Gull.",
              "Result: 1 result.",
              "Address: http://127.0.0.1:",
              "/search?q=bank&not-source=The+Gull")) {
        assertTrue(note.contains(said), said + " in " + note);
      }
      String nothing =
          archive.page("/methods?q=bank+river").expectFirst(".method-text").wholeText();
      assertTrue(nothing.contains("Result: nothing."), nothing);
      assertTrue(nothing.contains("river: alone 1, without it 1"), nothing);
      String json = archive.get("/api/v1/methods?q=bank").body();
      assertTrue(json.contains("So haben wir gesucht"), json);
      String path =
          archive
              .post("/frozen", Map.of("search", "q=bank"))
              .headers()
              .firstValue("Location")
              .orElseThrow()
              .replaceFirst("^https?://[^/]+", "");
      String frozen = archive.get(path + "/methods.txt").body();
      assertTrue(frozen.contains("Result: 1 result."), frozen);
      assertTrue(frozen.contains("Frozen result: " + path + ", SHA-256 "), frozen);
      assertTrue(archive.page("/search?q=nosuchword").select("a[href^=/methods]").size() == 1);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void laterRunTakesThePlaceOfThoseItCovers(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      UnreadFiles unread = new UnreadFiles(desk);
      assertEquals(new UnreadFiles.Known(0, List.of()), unread.known());
      unread.keep(
          List.of("/a"), 3, List.of(new Unread("a\u0000", "no")), Clock.systemUTC().instant());
      unread.keep(List.of("/b"), 2, List.of(), Clock.systemUTC().instant());
      assertEquals(new UnreadFiles.Known(5, List.of(new Unread("a ", "no"))), unread.known());
      unread.keep(List.of("/b", "/a"), 1, List.of(), Clock.systemUTC().instant());
      assertEquals(new UnreadFiles.Known(1, List.of()), unread.known());
    }
  }
}
