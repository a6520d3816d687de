package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.backfile.desk.EachDatabase;
import org.backfile.people.Account;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.backfile.search.Articles;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone sends who means harm. */
class AttackTest {
  private static final String MARKUP = "\"><script>alert(1)</script><b x='";

  /** The first line of the answer to these headers, after which nothing is sent. */
  private static String answered(Newsroom room, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), room.server.port())) {
      String head = String.join("\r\n", headers) + "\r\n\r\n";
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return String.valueOf(
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine());
    }
  }

  @Test
  void tooLargeABodyIsRefusedBeforeAnyOfItIsRead() throws IOException {
    try (Newsroom room = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      for (String path : List.of("/sign-in", "/api/v1/saved", "/alerts/x/unsubscribe")) {
        assertTrue(
            answered(
                    room,
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 1000001")
                .contains(" 413 "),
            path);
      }
      assertTrue(
          answered(
                  room, "POST /saved/import HTTP/1.1", "Host: localhost", "Content-Length: 8000001")
              .contains(" 413 "));
      assertTrue(
          answered(room, "POST /sign-in HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked")
              .contains(" 411 "));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void largeFileIsImportedAndALargerFormRefused(EachDatabase database) {
    try (Newsroom room = Newsroom.withPasswords(database)) {
      Account ada = room.add("Ada", Role.ARCHIVIST);
      String[] program = room.program(ada);
      String blank = " ".repeat(3_000_000);
      String file =
          "{\"format\":\"backfile-saved-searches\",\"version\":1,\"saved\":[" + blank + "]}";
      HttpResponse<String> taken = room.json("POST", "/api/v1/saved/import", file, program);
      assertEquals(200, taken.statusCode(), taken.body());
      HttpResponse<String> ledger = room.json("POST", "/api/v1/corrections/import", blank, program);
      assertEquals(200, ledger.statusCode(), ledger.body());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatPeopleNameStaysTextOnEveryPage(EachDatabase database) {
    try (Newsroom room =
        Newsroom.over(database, List.of(Articles.article("id1").body("a merger").build()))) {
      Account ada = room.add(MARKUP.substring(2, 27), Role.ADMIN);
      String[] program = room.program(ada);
      String name = MARKUP.replace("\"", "\\\"") + "\\u0000\\r\\nBcc: all@news.example";
      for (String[] made :
          List.of(
              new String[] {
                "saved", "{'name':'%s','folder':'%s','note':'%s','address':'q=merger'}"
              },
              new String[] {"collections", "{'name':'%s','note':'%s','shared':true}"},
              new String[] {"notes", "{'article':'id1','quote':'merger','text':'%s'}"},
              new String[] {"frozen", "{'search':'q=%s'}"})) {
        String json = made[1].replace("'", "\"").replace("%s", name);
        HttpResponse<String> answer = room.json("POST", "/api/v1/" + made[0], json, program);
        assertTrue(answer.statusCode() < 300, made[0] + answer.body());
      }
      String cookie = room.signedIn(ada.name());
      List<String> paths = new ArrayList<>(List.of("/articles/id1", "/search?q=" + "merger"));
      room.server.routes().stream()
          .map(Route::path)
          .filter(path -> !path.contains("{") && !path.startsWith("/sign-"))
          .forEach(paths::add);
      for (String link :
          SavedServer.found(
              "href=\"(/(?:saved|collections|frozen)/[^\"?]+)\"", pages(room, cookie))) {
        paths.add(Jsoup.parse(link).text());
      }
      for (String path : paths) {
        HttpResponse<String> page = room.get(path, "Cookie", cookie, "Accept", "text/html");
        if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          assertTrue(
              Jsoup.parse(page.body()).select("script").stream().allMatch(s -> s.hasAttr("src")),
              path);
        }
        assertFalse(page.headers().firstValue("Bcc").isPresent(), path);
        assertTrue(page.statusCode() < 500 || page.statusCode() == 503, path + page.body());
      }
      assertTrue(paths.size() > 40, paths.toString());
    }
  }

  private static String pages(Newsroom room, String cookie) {
    return room.get("/saved", "Cookie", cookie).body()
        + room.get("/collections", "Cookie", cookie).body()
        + room.get("/frozen", "Cookie", cookie).body();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whateverIsSentToAProgramsAddressIsNoBug(EachDatabase database) {
    try (Newsroom room =
        Newsroom.over(database, List.of(Articles.article("id1").body("a merger").build()))) {
      Account ada = room.add("Ada", Role.ADMIN);
      String[] program = room.program(ada);
      List<String> bugs = new ArrayList<>();
      List<String> bodies =
          List.of(
              "null",
              "[]",
              "1",
              "\"x\"",
              "{",
              "name=x&role=admin",
              "{\"name\":null,\"role\":[],\"rights\":{},\"disabled\":\"x\",\"articles\":[null,1,{}],"
                  + "\"search\":null,\"address\":{},\"article\":\"id1\",\"kind\":1,\"form\":null}",
              "{\"a\":".repeat(5_000));
      for (Route route : room.server.routes()) {
        if (!route.path().startsWith("/api/") || route.method().equals(HandlerType.GET)) {
          continue;
        }
        String path = route.path().replaceAll("\\{[a-z]+}", "id1");
        for (String body : bodies) {
          for (String type : List.of("application/json", "text/plain", "multipart/form-data")) {
            HttpResponse<String> answer =
                Newsroom.send(
                    Newsroom.with(room.asked(path), program)
                        .header("Content-Type", type)
                        .method(route.method().name(), BodyPublishers.ofString(body)));
            if (answer.statusCode() == 500) {
              bugs.add(route + " " + type + " " + body.substring(0, Math.min(40, body.length())));
            }
          }
        }
      }
      assertEquals(List.of(), bugs);
      assertEquals(1, room.people.accounts().all().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "/a\r\nSet-Cookie: session=x",
        "javascript:alert(1)",
        "/\t/evil.example"
      })
  void nobodyIsLedElsewhere(String back) {
    try (Newsroom room = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      room.add("Ada", Role.READER);
      HttpResponse<String> in =
          room.post("/sign-in", "", "name", "Ada", "password", Newsroom.PASSWORD, "back", back);
      assertEquals(303, in.statusCode());
      String there = in.headers().firstValue("Location").orElseThrow();
      assertTrue(there.equals("/") || there.equals(room.server.address() + "/"), there);
      assertEquals(1, in.headers().allValues("Set-Cookie").size());
    }
  }

  @Test
  void whatAProxyWouldTellIsNotBelievedWhereThereIsNone() {
    try (Newsroom room = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      room.add("Ada", Role.READER);
      HttpResponse<String> in =
          Newsroom.send(
              room.asked("/sign-in")
                  .headers(
                      "X-Forwarded-Proto", "https",
                      "X-Forwarded-For", "203.0.113.9",
                      "X-Forwarded-Host", "evil.example",
                      "Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "name=Ada&password=" + Newsroom.PASSWORD.replace(' ', '+'))));
      assertEquals(303, in.statusCode(), in.body());
      assertFalse(in.headers().firstValue("Location").orElseThrow().contains("evil"));
      assertTrue(Newsroom.cookie(in).startsWith("session="), "not one of a safe connection");
      assertEquals(
          "127.0.0.1", room.people.audit().entries(Long.MAX_VALUE, 1).getFirst().address());
    }
  }

  @Test
  void noticesAndSessionsAreBoundToTheHostBehindAProxy() {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE, SignInWays.PASSWORDS, true)) {
      Account ada = room.add("Ada", Role.READER);
      String[] program = room.program(ada);
      HttpResponse<String> made =
          Newsroom.send(
              Newsroom.with(room.asked("/saved"), program)
                  .headers(
                      "X-Forwarded-Proto",
                      "https",
                      "Content-Type",
                      "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("name=x&address=q%3Dx")));
      String cookie = made.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(cookie.startsWith("__Host-notice=") && cookie.contains("Secure"), cookie);
    }
  }
}
