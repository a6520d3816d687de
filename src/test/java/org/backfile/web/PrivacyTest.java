package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.EachDatabase;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.AuditEntry;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.search.Articles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person keeps, asked for by others in every way that there is. */
class PrivacyTest {
  private static final String NAME = "Zanzibar";

  private static List<EnrichedArticle> archive() {
    return List.of(
        Articles.article("id1").title("One").body("a merger of two banks").build(),
        Articles.article("id2").title("Two").body("a merger of two farms").build());
  }

  /** What Ada keeps for herself, everything with the same name, and how it is addressed. */
  private static final class Kept {
    final Newsroom room;
    final Account ada;
    final String[] adas;
    final String slug;
    final String collection;
    final String note;
    final String alert;
    final String delivery;
    final String step;
    final String token;
    final String secret;
    final String frozen;
    final String key;

    Kept(Newsroom room) {
      this.room = room;
      this.ada = room.add("Ada", Role.EDITOR);
      this.adas = room.program(ada);
      this.collection =
          made("/api/v1/collections", "{'name':'%s','note':'%s'}").get("slug").asText();
      this.step =
          made("/api/v1/collections/" + collection + "/articles", "{'articles':['id1']}")
              .get("undo")
              .asText()
              .replaceAll(".*/steps/|/undo", "");
      String search = "{'name':'%s','folder':'%s','address':'q=merger&collection=" + collection;
      this.slug = made("/api/v1/saved", search + "'}").get("slug").asText();
      this.note =
          made("/api/v1/notes", "{'article':'id1','quote':'merger','text':'%s'}")
              .get("id")
              .asText();
      this.alert =
          made(
                  "/api/v1/alerts",
                  "{'search':'"
                      + slug
                      + "','channel':'webhook','target':'https://hook.example/%s'}")
              .get("id")
              .asText();
      this.delivery = made("/api/v1/alerts/" + alert + "/test", "{}").get("delivery").asText();
      JsonNode fresh = made("/api/v1/saved/" + slug + "/tokens", "{'form':'jsonl'}");
      this.token = fresh.get("id").asText();
      this.secret = fresh.get("address").asText();
      this.frozen = made("/api/v1/frozen", "{'search':'q=merger'}").get("id").asText();
      this.key = room.people.keys().of(ada.person()).getFirst().id();
    }

    JsonNode made(String path, String json) {
      HttpResponse<String> answer =
          room.json("POST", path, json.replace("%s", NAME).replace('\'', '"'), adas);
      assertTrue(answer.statusCode() < 300, path + " " + answer.body());
      return SavedServer.tree(answer.body());
    }

    /** The path of a route to something of hers; as it is where nothing of hers stands there. */
    String path(Route route) {
      String path = route.path();
      boolean collects = path.contains("collections");
      String id =
          path.contains("/alerts/")
              ? alert
              : path.contains("/notes/")
                  ? note
                  : path.contains("/frozen/") ? frozen : path.contains("/keys/") ? key : "";
      String filled =
          path.replace("{slug}", collects ? collection : slug)
              .replace("{token}", token)
              .replace("{delivery}", delivery)
              .replace("{step}", step);
      if (filled.endsWith("/articles/{id}")) {
        return filled.replace("{id}", "id1");
      }
      return filled.replace("{id}", id.isEmpty() ? "{id}" : id);
    }

    /** All that Ada sees of her own, but when it was last used. */
    String seen() {
      StringBuilder all = new StringBuilder();
      for (String path :
          List.of(
              "/api/v1/saved",
              "/api/v1/saved/" + slug + "/tokens",
              "/api/v1/collections/" + collection + "/articles",
              "/api/v1/notes",
              "/api/v1/alerts",
              "/api/v1/alerts/deliveries",
              "/api/v1/frozen")) {
        HttpResponse<String> answer = room.get(path, adas);
        assertEquals(200, answer.statusCode(), answer.body());
        all.append(answer.body()).append('\n');
      }
      return all.toString();
    }
  }

  private static HttpResponse<String> send(
      Newsroom room, HandlerType method, String path, String... headers) {
    String body = path.startsWith("/api/") && !method.equals(HandlerType.GET) ? "{}" : "";
    return Newsroom.send(
        Newsroom.with(room.asked(path), headers)
            .method(method.name(), BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void nobodyElseReachesWhatAPersonKeepsByAnyAddress(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      Account ben = room.add("Ben", Role.ADMIN);
      String before = kept.seen();
      List<String> wrong = new ArrayList<>();
      int tried = 0;
      for (Route route : room.server.routes()) {
        String path = kept.path(route);
        boolean isFrozenRead =
            route.path().contains("/frozen/") && route.method().equals(HandlerType.GET);
        if (path.equals(route.path()) || path.contains("{") || isFrozenRead) {
          continue;
        }
        if (path.matches("(/api/v1)?/articles/.*")) {
          continue;
        }
        tried++;
        for (String[] headers : List.of(cookies(room), room.program(ben))) {
          HttpResponse<String> answer = send(room, route.method(), path, headers);
          if (answer.statusCode() != 404 && answer.statusCode() != 403) {
            wrong.add(route.method() + " " + path + " " + answer.statusCode());
          }
          if (answer.body().contains(NAME)) {
            wrong.add(route.method() + " " + path + " says the name");
          }
        }
        room.people
            .keys()
            .of(ben.person())
            .forEach(key -> room.people.keys().revoke(new Actor(ben.person(), ""), key.id()));
      }
      assertEquals(List.of(), wrong);
      assertTrue(tried > 60, "only " + tried);
      assertEquals(before, kept.seen());
    }
  }

  private static String[] cookies(Newsroom room) {
    return new String[] {"Cookie", room.signedIn("Ben"), "Sec-Fetch-Site", "same-origin"};
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void noOtherPageListOrFileTellsOfWhatAPersonKeeps(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      room.add("Ben", Role.ADMIN);
      String[] ben = cookies(room);
      List<String> paths = new ArrayList<>();
      room.server.routes().stream()
          .filter(route -> route.method().equals(HandlerType.GET))
          .map(route -> route.path().replace("{id}", "id1").replace("{facet}", "collection"))
          .filter(path -> !path.contains("{") && !path.startsWith("/sign"))
          .forEach(paths::add);
      for (String form : List.of("/search", "/search.json", "/export.csv", "/export.jsonl")) {
        paths.add(form + "?q=merger&collection=" + kept.collection.replace(NAME, "x"));
        paths.add(form + "?q=merger");
      }
      paths.add("/suggest?q=zanz");
      paths.add("/api/v1/suggest?q=zanz");
      List<String> told = new ArrayList<>();
      for (String path : paths) {
        HttpResponse<String> answer = send(room, HandlerType.GET, path, ben);
        String without = answer.body().replace("collection=" + kept.collection, "");
        if (without.contains(NAME)
            || without.contains(kept.note)
            || without.contains(kept.alert)
            || without.contains(kept.delivery)) {
          told.add(path);
        }
      }
      assertEquals(List.of(), told);
      assertTrue(room.get("/notes.jsonl", kept.adas).body().contains(NAME));
      assertTrue(room.get("/alerts/log.csv", kept.adas).body().contains(NAME));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void frozenResultTellsNobodyOfTheCollectionsOfWhoFrozeIt(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      room.add("Ben", Role.READER);
      String[] ben = cookies(room);
      String all = kept.frozen;
      String some =
          kept.made("/api/v1/frozen", "{'search':'q=merger&collection=" + kept.collection + "'}")
              .get("id")
              .asText();
      List<String> told = new ArrayList<>();
      for (Route route : room.server.routes()) {
        if (!route.path().contains("/frozen/{id}") || !route.method().equals(HandlerType.GET)) {
          continue;
        }
        HttpResponse<String> whole = room.get(route.path().replace("{id}", all), ben);
        HttpResponse<String> chosen = room.get(route.path().replace("{id}", some), ben);
        assertEquals(200, whole.statusCode(), route.path() + whole.body());
        assertEquals(200, chosen.statusCode(), route.path() + chosen.body());
        if (whole.body().toLowerCase(Locale.ROOT).contains("zanzibar")) {
          told.add(route.path());
        }
        if (chosen.body().contains(NAME) || chosen.body().contains(kept.note)) {
          told.add(route.path() + " of a collection");
        }
      }
      assertEquals(List.of(), told);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void formThatNamesSomethingOfAnotherFindsNothing(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      room.add("Ben", Role.ADMIN);
      String ben = room.signedIn("Ben");
      String before = kept.seen();
      for (HttpResponse<String> answer :
          List.of(
              room.post("/collect", ben, "article", "id2", "to", kept.collection),
              room.post("/saved/move", ben, "slug", kept.slug, "folder", "x"),
              room.post("/saved/replace", ben, "slug", kept.slug, "address", "q=x"),
              room.post("/saved/revert?slug=" + kept.slug, ben),
              room.post("/alerts", ben, "search", kept.slug, "channel", "webhook"),
              room.get("/alerts/new?search=" + kept.slug, "Cookie", ben),
              room.get("/since?saved=" + kept.slug + "x", "Cookie", ben))) {
        assertFalse(answer.body().contains(NAME), answer.body());
        if (!answer.request().uri().getPath().equals("/since")) {
          assertEquals(404, answer.statusCode(), answer.request().uri() + answer.body());
        }
      }
      assertEquals(before, kept.seen());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void keyThatMayOnlyReadChangesNothing(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      String before = kept.seen();
      String[] reads = room.program(kept.ada, Right.READ);
      List<String> wrong = new ArrayList<>();
      for (Route route : room.server.routes()) {
        String path = kept.path(route).replace("{id}", "id1").replaceAll("\\{[a-z]+}", "entity");
        int status = send(room, route.method(), path, reads).statusCode();
        boolean isChange = !route.method().equals(HandlerType.GET) && route.right() != null;
        if (isChange && status != 403) {
          wrong.add(route.method() + " " + route.path() + " " + status);
        }
      }
      assertEquals(List.of(), wrong);
      String ran = "\"lastRun\":[^,]*";
      assertEquals(before.replaceAll(ran, ""), kept.seen().replaceAll(ran, ""));
      assertEquals(2, room.people.keys().of(kept.ada.person()).size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void nothingIsSharedWithoutTheRightTo(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      String[] keeps = room.program(kept.ada, Right.READ, Right.KEEP);
      Map<String, String> asked =
          Map.of(
              "POST /api/v1/saved",
              "{'name':'x','address':'q=x','shared':true}",
              "PUT /api/v1/saved/" + kept.slug,
              "{'shared':true}",
              "POST /api/v1/collections",
              "{'name':'x','shared':true}",
              "PUT /api/v1/collections/" + kept.collection,
              "{'shared':true}",
              "POST /api/v1/notes",
              "{'article':'id1','text':'x','shared':true}",
              "PUT /api/v1/notes/" + kept.note,
              "{'shared':true}");
      asked.forEach(
          (what, json) -> {
            String[] parts = what.split(" ", -1);
            HttpResponse<String> answer =
                room.json(parts[0], parts[1], json.replace('\'', '"'), keeps);
            assertEquals(403, answer.statusCode(), what + answer.body());
          });
      String shared = "/api/v1/collections/" + kept.collection;
      room.json("PUT", shared, "{\"shared\":true}", kept.adas);
      assertEquals(
          403,
          room.json("POST", shared + "/articles", "{\"articles\":[\"id2\"]}", keeps).statusCode(),
          "what all see is changed with the right to edit alone, by its owner too");
      String note = "/api/v1/notes/" + kept.note;
      room.json("PUT", note, "{\"shared\":true}", kept.adas);
      assertEquals(403, room.json("PUT", note, "{\"text\":\"other\"}", keeps).statusCode());
      assertEquals(204, room.json("DELETE", note, "", keeps).statusCode());
      assertEquals(403, room.json("POST", note + "/restore", "", keeps).statusCode());
      assertEquals(200, room.json("POST", note + "/restore", "", kept.adas).statusCode());
      String saved = "/api/v1/saved/" + kept.slug;
      room.json("PUT", saved, "{\"shared\":true}", kept.adas);
      room.json("PUT", saved, "{\"shared\":false}", kept.adas);
      assertEquals(403, room.json("POST", saved + "/revert", "", keeps).statusCode());
      assertEquals(200, room.json("POST", saved + "/revert", "", kept.adas).statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void nobodyElseTakesASearchBackToWhatItsOwnerKeptPrivate(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      String[] ben = room.program(room.add("Ben", Role.EDITOR));
      String change = "{\"name\":\"Mergers\",\"folder\":\"\",\"shared\":true}";
      JsonNode shared =
          SavedServer.tree(
              room.json("PUT", "/api/v1/saved/" + kept.slug, change, kept.adas).body());
      String saved = "/api/v1/saved/" + shared.get("slug").asText();
      for (HttpResponse<String> answer :
          List.of(
              room.json("POST", saved + "/revert", "", ben),
              room.post(
                  "/saved/revert?slug=" + shared.get("slug").asText(), room.signedIn("Ben")))) {
        assertEquals(403, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains(NAME), answer.body());
      }
      assertEquals(200, room.json("PUT", saved, "{\"note\":\"by Ben\"}", ben).statusCode());
      assertEquals(200, room.json("POST", saved + "/revert", "", ben).statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void tokenGivesWhatItsMakerSeesUntilThatPersonIsKeptOut(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      room.add("Ben", Role.READER);
      for (String cookie : List.of("none=", room.signedIn("Ben"))) {
        HttpResponse<String> file = room.get(kept.secret, "Cookie", cookie);
        assertEquals(200, file.statusCode(), file.body());
        assertEquals(1, file.body().lines().count(), file.body());
        assertTrue(file.body().contains("id1"), file.body());
        assertTrue(
            file.headers().firstValue("Cache-Control").orElse("").startsWith("private"),
            file.headers().toString());
      }
      room.people.accounts().disable(Actor.COMMAND_LINE, kept.ada.id());
      assertEquals(404, room.get(kept.secret).statusCode());
      assertEquals(401, room.get("/api/v1/saved", kept.adas).statusCode());
      room.people.accounts().enable(Actor.COMMAND_LINE, kept.ada.id());
      assertEquals(200, room.get(kept.secret).statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void tokenTellsOfNoCollectionThatItsSearchDoesNotName(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      String other =
          kept.made("/api/v1/collections", "{'name':'Unspoken source'}").get("slug").asText();
      kept.made("/api/v1/collections/" + other + "/articles", "{'articles':['id1']}");
      String tokens = "/api/v1/saved/" + kept.slug + "/tokens";
      String address = kept.made(tokens, "{'form':'json'}").get("address").asText();
      String own = room.get("/saved/" + kept.slug + "/search.json", kept.adas).body();
      assertTrue(own.contains("Unspoken source"), own);
      String given = room.get(address).body();
      assertEquals(1, SavedServer.tree(given).get("total").asInt());
      assertTrue(given.contains(kept.collection), given);
      assertFalse(given.toLowerCase(Locale.ROOT).contains("unspoken"), given);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void shortNameTellsNobodyThatAnotherHasTheSame(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      new Kept(room);
      String[] ben = room.program(room.add("Ben", Role.EDITOR));
      for (String what : List.of("saved", "collections")) {
        for (String name : List.of(NAME, "Nobody has this")) {
          String address = what.equals("saved") ? "\"address\":\"q=x\"," : "";
          String json = "{" + address + "\"name\":\"" + name + "\"}";
          String own = room.json("POST", "/api/v1/" + what, json, ben).body();
          String slug = SavedServer.tree(own).get("slug").asText();
          assertTrue(slug.matches("(zanzibar|nobody-has-this)-[0-9a-f]{6}"), slug);
          String shared =
              room.json("POST", "/api/v1/" + what, json.replace("}", ",\"shared\":true}"), ben)
                  .body();
          String plain = SavedServer.tree(shared).get("slug").asText();
          assertTrue(plain.matches("zanzibar|nobody-has-this"), plain);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void ownersAreCalledByTheirNames(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      kept.made("/api/v1/saved", "{'name':'Mergers','address':'q=merger','shared':true}");
      room.add("Ben", Role.READER);
      String list = room.get("/saved", "Cookie", room.signedIn("Ben")).body();
      assertTrue(list.contains("Mergers") && list.contains("Ada"), list);
      assertFalse(list.contains(kept.ada.id()), list);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whoChangesSomethingIsNotedAndNotWhatTheyKeepForThemselves(EachDatabase database) {
    try (Newsroom room = Newsroom.over(database, archive())) {
      Kept kept = new Kept(room);
      String looked = "/api/v1/saved/" + kept.slug + "/looked";
      assertEquals(200, room.json("POST", looked, "", kept.adas).statusCode());
      room.json("DELETE", "/api/v1/saved/" + kept.slug, "", kept.adas);
      room.json("DELETE", "/api/v1/saved/nothing", "", kept.adas);
      List<String> noted =
          room.people.audit().entries(Long.MAX_VALUE, 99).stream()
              .filter(entry -> entry.action().equals("change") && entry.name().equals("Ada"))
              .map(AuditEntry::subject)
              .toList();
      assertEquals("DELETE /api/v1/saved/{slug}", noted.getFirst());
      assertEquals(1, noted.stream().filter(subject -> subject.startsWith("DELETE")).count());
      assertTrue(
          noted.containsAll(
              List.of(
                  "POST /api/v1/saved/{slug}/tokens",
                  "POST /api/v1/alerts",
                  "POST /api/v1/frozen")),
          noted.toString());
      assertFalse(noted.toString().contains("looked"), "who asks again and again fills no log");
      String all = noted.toString().toLowerCase(Locale.ROOT);
      assertFalse(all.contains("zanzibar"), all);
    }
  }
}
