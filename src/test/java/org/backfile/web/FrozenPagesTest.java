package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.article.ArticleId;
import org.backfile.article.EntityType;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.search.Articles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrozenPagesTest {
  private static final int ARTICLES = 57;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void frozenResultStaysAndTellsWhatChangedSince(EachDatabase database)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    try (Desk desk = database.newDesk();
        Archive archive = new Archive(folder.resolve(database.name()), desk)) {
      fill(archive);
      List<String> live = ids(archive.get("/export.jsonl?q=bank&sort=title").body());
      HttpResponse<String> made = archive.post("/frozen", Map.of("search", "q=bank&sort=title"));
      assertEquals(303, made.statusCode(), made.body());
      String path = URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
      assertSame(archive, path, live);
      assertTrue(archive.page(path).text().contains("No article of this list has changed"));
      assertCited(archive, path);

      archive.change(
          writer -> {
            writer.put(article(1).body("the bank by the sea").build());
            writer.put(article(2).published("1999").build());
            writer.put(article(3).entity("Zed", EntityType.PERSON).build());
            writer.remove(new ArticleId("id004"));
            writer.put(article(400).build());
          });
      assertSame(archive, path, live);
      Document page = archive.page(path);
      String since = page.select(".since").text();
      for (String said :
          List.of(
              "1 article has another text",
              "1 article has another date",
              "1 article is classified otherwise",
              "1 article is gone from the archive",
              "finds 1 result that is not",
              "no longer finds 1 article of this list")) {
        assertTrue(since.contains(said), since);
      }
      assertEquals("gone", flags(page, 4));
      assertEquals("text changed", flags(page, 1));
      assertEquals("date was 2024, is 1999", flags(page, 2));
      assertEquals("now Names: Zed", flags(page, 3));
      assertEquals("", flags(page, 5));
      deleteAndBringBack(archive, path);
    }
  }

  private static void assertCited(Archive archive, String path)
      throws IOException, InterruptedException {
    Document page = archive.page(path);
    String mla = page.expectFirst("#cite-mla").text();
    assertTrue(mla.contains("articles with bank"), mla);
    assertTrue(mla.contains(page.expectFirst(".sha code").text()), mla);
    String id = path.replaceFirst("^.*/", "");
    String json = archive.get("/api/v1/citations?style=mla&frozen=" + id).body();
    assertTrue(json.contains(mla), json + mla);
    assertEquals(404, archive.get("/api/v1/citations?frozen=none").statusCode());
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void programsFreezeReadAndDeleteToo(EachDatabase database)
      throws IOException, InterruptedException {
    try (Desk desk = database.newDesk();
        Archive archive = new Archive(folder.resolve(database.name()), desk)) {
      archive.put(Articles.article("formula").title("=cmd()").body("bank").build());
      assertEquals(400, archive.json("POST", "/api/v1/frozen", "nonsense").statusCode());
      assertEquals(
          400,
          archive.json("POST", "/api/v1/frozen", "{\"search\": \"/search?qq=bank\"}").statusCode());
      HttpResponse<String> made =
          archive.json("POST", "/api/v1/frozen", "{\"search\": \"/search?q=bank\"}");
      assertEquals(201, made.statusCode(), made.body());
      String path = made.headers().firstValue("Location").orElseThrow();
      String json = archive.get(path).body();
      assertTrue(json.contains("\"total\":1") && json.contains("\"title\":\"=cmd()\""), json);
      String csv = archive.get(path.replace("/api/v1", "") + "/export.csv").body();
      assertTrue(csv.contains(",'=cmd(),"), csv);
      assertTrue(archive.get("/api/v1/frozen").body().contains("\"deleted\":false"));
      assertEquals(204, archive.json("DELETE", path, "").statusCode());
      assertEquals(404, archive.get(path).statusCode());
      assertEquals(200, archive.json("POST", path + "/restore", "").statusCode());
      assertEquals(200, archive.get(path).statusCode());
      assertEquals(404, archive.get("/api/v1/frozen/nothing").statusCode());
    }
  }

  private static void deleteAndBringBack(Archive archive, String path)
      throws IOException, InterruptedException {
    assertEquals(303, archive.post(path + "/delete", Map.of()).statusCode());
    assertEquals(404, archive.get(path).statusCode());
    assertEquals(303, archive.post(path + "/undelete", Map.of()).statusCode());
    assertEquals(1, archive.page("/frozen").select("a[href=" + path + "]").size());
  }

  /** The list is what it was, and its hash is that of the file. */
  private static void assertSame(Archive archive, String path, List<String> ids)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    String content = archive.get(path + "/export.jsonl").body();
    List<String> lines = content.lines().toList();
    assertEquals(ids, ids(String.join("\n", lines.subList(0, lines.size() - 1))));
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)));
    assertEquals(hash, archive.page(path).select(".sha code").text());
    assertEquals(
        ids.size() - 50, archive.page(path + "?page=2").select(".frozen-list > li").size());
  }

  private static String flags(Document page, int number) {
    Element row =
        page.select(".frozen-list > li").stream()
            .filter(li -> li.text().contains(String.format(Locale.ROOT, "Title %03d", number)))
            .findFirst()
            .orElseThrow();
    return row.select(".flags").text();
  }

  private static List<String> ids(String lines) {
    return lines.lines().map(line -> line.replaceFirst("^\\{\"id\":\"([^\"]+)\".*", "$1")).toList();
  }

  private static void fill(Archive archive) throws InterruptedException {
    archive.change(
        writer -> {
          for (int i = 0; i < ARTICLES; i++) {
            writer.put(article(i).build());
          }
        });
  }

  private static Articles article(int number) {
    String name = String.format(Locale.ROOT, "%03d", number);
    return Articles.article("id" + name)
        .title("Title " + name)
        .body("the bank number" + name + " of street" + name + " and town" + name)
        .published("2024");
  }
}
