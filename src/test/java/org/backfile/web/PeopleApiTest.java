package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.backfile.desk.EachDatabase;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People, their keys and the audit log, by pages and by programs. */
class PeopleApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> change(
      Newsroom newsroom, String method, String path, String body, String cookie) {
    return newsroom.json(method, path, body, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void keyMayWhatItSaysAndNeverMoreThanItsOwner(EachDatabase database) throws IOException {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      Account ada = newsroom.add("Ada", Role.ADMIN);
      newsroom.add("Ben", Role.ADMIN);
      String cookie = newsroom.signedIn("Ada");
      String body = "{\"name\":\"export\",\"rights\":[\"read\",\"administer\"],\"days\":30}";
      HttpResponse<String> made = change(newsroom, "POST", "/api/v1/keys", body, cookie);
      assertEquals(201, made.statusCode(), made.body());
      String secret = read(made).get("secret").asText();
      assertTrue(secret.matches("bf_[A-Za-z0-9_-]{43}"), secret);
      String bearer = "Bearer " + secret;
      assertEquals(
          "[\"read\",\"administer\"]",
          read(newsroom.get("/api/v1/account", "Authorization", bearer)).get("rights").toString());
      assertEquals(200, newsroom.get("/api/v1/audit", "Authorization", bearer).statusCode());
      String another = "{\"name\":\"child\",\"rights\":[\"read\"]}";
      HttpResponse<String> child =
          newsroom.json("POST", "/api/v1/keys", another, "Authorization", bearer);
      assertEquals(403, child.statusCode(), "a key makes no keys");
      newsroom.people.accounts().changeRole(Actor.COMMAND_LINE, ada.id(), Role.READER);
      assertEquals(403, newsroom.get("/api/v1/audit", "Authorization", bearer).statusCode());
      assertEquals(200, newsroom.get("/api/v1/keys", "Authorization", bearer).statusCode());
      HttpResponse<String> more = change(newsroom, "POST", "/api/v1/keys", body, cookie);
      assertEquals(422, more.statusCode(), "nobody gives what they have not");
      newsroom.people.accounts().disable(Actor.COMMAND_LINE, ada.id());
      assertEquals(401, newsroom.get("/api/v1/keys", "Authorization", bearer).statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void keyIsShownOnceAndWorksUntilItIsRevokedOrOver(EachDatabase database) throws IOException {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.READER);
      newsroom.add("Ben", Role.READER);
      String cookie = newsroom.signedIn("Ada");
      HttpResponse<String> page =
          newsroom.post("/account/keys", cookie, "name", "export", "right", "read", "days", "30");
      assertEquals(200, page.statusCode());
      String bearer = "Bearer " + page.body().replaceFirst("(?s).*>(bf_[^<]+)<.*", "$1");
      assertFalse(newsroom.get("/account", "Cookie", cookie).body().contains("bf_"));
      JsonNode key = read(newsroom.get("/api/v1/keys", "Authorization", bearer)).get("keys").get(0);
      assertEquals("export", key.get("name").asText());
      assertEquals("2026-11-22T12:00:00Z", key.get("used").asText());
      String revoke = "/account/keys/" + key.get("id").asText() + "/revoke";
      assertEquals(404, newsroom.post(revoke, newsroom.signedIn("Ben")).statusCode());
      newsroom.clock.pass(Duration.ofDays(30));
      assertEquals(401, newsroom.get("/api/v1/keys", "Authorization", bearer).statusCode());
      cookie = newsroom.signedIn("Ada");
      assertEquals(303, newsroom.post(revoke, cookie).statusCode());
      assertEquals(404, newsroom.post(revoke, cookie).statusCode());
      assertFalse(newsroom.get("/account", "Cookie", cookie).body().contains(revoke));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void adminSaysWhoMayDoWhatAndEachChangeIsNoted(EachDatabase database) throws IOException {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.ADMIN);
      String ada = newsroom.signedIn("Ada");
      HttpResponse<String> added =
          newsroom.post(
              "/people", ada, "name", "Zoë <b>", "email", "z@a.example", "role", "editor");
      assertEquals(200, added.statusCode(), added.body());
      String password = added.body().replaceFirst("(?s).*<code[^>]*>([^<]+)<.*", "$1");
      assertEquals(303, newsroom.signIn("Z@A.example", password).statusCode());
      JsonNode people = read(newsroom.get("/api/v1/people", "Cookie", ada)).get("people");
      assertEquals(2, people.size());
      String zoe = people.get(1).get("id").asText();
      assertEquals(
          303, newsroom.post("/people/" + zoe + "/role", ada, "role", "archivist").statusCode());
      HttpResponse<String> after = newsroom.get("/people", "Cookie", ada);
      assertTrue(after.body().contains("Zoë &lt;b&gt;"), after.body());
      HttpResponse<String> undone = newsroom.post("/people/" + zoe + "/role?role=editor", ada);
      assertEquals(303, undone.statusCode());
      HttpResponse<String> disabled =
          change(newsroom, "PUT", "/api/v1/people/" + zoe, "{\"disabled\":true}", ada);
      assertFalse(read(disabled).get("disabled").isNull(), disabled.body());
      assertEquals("editor", read(disabled).get("role").asText());
      JsonNode newest = read(newsroom.get("/api/v1/audit", "Cookie", ada)).get("entries");
      assertEquals("people.disable", newest.get(0).get("action").asText());
      assertEquals("Ada", newest.get(0).get("name").asText());
      assertEquals("Zoë <b>", newest.get(0).get("subject").asText());
      assertEquals("127.0.0.1", newest.get(0).get("address").asText());
      assertTrue(newsroom.get("/people/audit", "Cookie", ada).body().contains("disabled a person"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void lastAdminStays(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      Account ada = newsroom.add("Ada", Role.ADMIN);
      String cookie = newsroom.signedIn("Ada");
      String path = "/api/v1/people/" + ada.id();
      assertEquals(
          409, change(newsroom, "PUT", path, "{\"role\":\"reader\"}", cookie).statusCode());
      assertEquals(409, change(newsroom, "PUT", path, "{\"disabled\":true}", cookie).statusCode());
      newsroom.add("Ben", Role.ADMIN);
      assertEquals(
          200, change(newsroom, "PUT", path, "{\"role\":\"reader\"}", cookie).statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"name\":\"Ada\",\"role\":\"reader\"}', 409",
    "'{\"name\":\"ADA\",\"role\":\"reader\"}', 409",
    "'{\"name\":\"a@b.example\",\"role\":\"reader\"}', 422",
    "'{\"name\":\"\",\"role\":\"reader\"}', 422",
    "'{\"name\":\"\\u0000\",\"role\":\"reader\"}', 422",
    "'{\"name\":\"Ben\",\"role\":\"king\"}', 422",
    "'{\"name\":\"Ben\",\"role\":\"reader\",\"email\":\"no\"}', 422",
    "'{\"name\":\"Ben\",\"role\":\"reader\",\"password\":\"short\"}', 422",
    "'{\"name\":\"Benedict Ashdown\",\"role\":\"reader\",\"password\":\"benedict ashdown\"}', 422",
    "'[1]', 400",
    "'{', 400",
    "'', 400",
  })
  void whatCannotBeIsRefusedWithAReason(String body, int status) {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      newsroom.add("Ada", Role.ADMIN);
      HttpResponse<String> answer =
          change(newsroom, "POST", "/api/v1/people", body, newsroom.signedIn("Ada"));
      assertEquals(status, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"title\""), answer.body());
    }
  }

  @Test
  void auditLogIsReadPageByPage() throws IOException {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      Account ada = newsroom.add("Ada", Role.ADMIN);
      for (int i = 0; i < 120; i++) {
        newsroom.people.audit().note(ada.person(), "saved.add", "search " + i);
      }
      String cookie = newsroom.signedIn("Ada");
      JsonNode first = read(newsroom.get("/api/v1/audit", "Cookie", cookie));
      assertEquals(100, first.get("entries").size());
      JsonNode second = read(newsroom.get(first.get("next").asText(), "Cookie", cookie));
      assertEquals(22, second.get("entries").size());
      assertTrue(second.get("next").isNull());
      String page = newsroom.get("/people/audit", "Cookie", cookie).body();
      assertTrue(page.contains("/people/audit?before=73"), page);
      assertTrue(page.contains("saved.add"), page);
    }
  }
}
