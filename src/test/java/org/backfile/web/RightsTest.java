package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.desk.EachDatabase;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.ApiKey;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reaches what; every address of the server is tried, those that will come too. */
class RightsTest {
  private static final String NOBODY = "none=";

  private static List<Route> changes(Newsroom newsroom) {
    return newsroom.server.routes().stream()
        .filter(route -> !route.method().equals(HandlerType.GET))
        .toList();
  }

  private static String path(Route route) {
    return route.path().replaceAll("\\{[a-z]+}", "nobody");
  }

  private static int status(Newsroom newsroom, Route route, String... headers) {
    return Newsroom.send(
            Newsroom.with(newsroom.asked(path(route)), headers)
                .method(route.method().name(), BodyPublishers.noBody()))
        .statusCode();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyRoleReachesWhatItsRightsSayAndNothingElse(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      Map<Role, String> cookies = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        newsroom.add(role.key(), role);
        cookies.put(role, newsroom.signedIn(role.key()));
      }
      List<String> wrong = new ArrayList<>();
      for (Route route : newsroom.server.routes()) {
        if (route.path().startsWith("/sign-out")) {
          continue;
        }
        cookies.forEach(
            (role, cookie) -> {
              // What changes passwords would end the sessions that are tried.
              boolean may = route.right() == null || role.rights().contains(route.right());
              int status =
                  status(newsroom, route, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
              if (may == (status == 403) || status == 401 || status == 500) {
                wrong.add(role + " " + route + " " + status);
              }
            });
      }
      assertEquals(List.of(), wrong);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyKeyReachesWhatItSaysAndNothingElse(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      Account ada = newsroom.add("Ada", Role.ADMIN);
      List<String> wrong = new ArrayList<>();
      for (Right right : Right.values()) {
        String[] program = newsroom.program(ada, right);
        for (Route route : newsroom.server.routes()) {
          boolean proves =
              !route.method().equals(HandlerType.GET)
                  && route.path().matches(".*/(keys|keys/.*|account/password)");
          boolean may = route.right() == right && !proves;
          int status = status(newsroom, route, program);
          if ((route.right() != null && may == (status == 403)) || status == 500) {
            wrong.add(right + " " + route + " " + status);
          }
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void nobodyReachesAnythingButWhatIsOpen() {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      List<String> wrong = new ArrayList<>();
      for (Route route : newsroom.server.routes()) {
        int status = status(newsroom, route, "Cookie", NOBODY);
        boolean refused = status == 401 || status == 303;
        // The files of a saved search are open to who has a token.
        boolean open = route.right() == null && !route.path().startsWith("/saved/");
        if (open ? status == 401 : !refused) {
          wrong.add(route + " " + status);
        }
      }
      assertEquals(List.of(), wrong);
      assertTrue(newsroom.server.routes().stream().anyMatch(r -> r.path().equals("/search")));
      HttpResponse<String> api = newsroom.get("/api/v1/search");
      assertEquals(401, api.statusCode());
      assertEquals(
          "application/problem+json", api.headers().firstValue("Content-Type").orElseThrow());
      assertTrue(api.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    }
  }

  @Test
  void whatIsOpenIsFewAndNamedInTheDocuments() throws IOException {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      Set<String> open =
          newsroom.server.routes().stream()
              .filter(route -> route.right() == null)
              .map(Route::path)
              .collect(Collectors.toCollection(TreeSet::new));
      String told =
          Files.readString(Path.of("docs/operations.md"))
              .replaceFirst("(?s).*\\*\\*Someone without the right.\\*\\*", "")
              .replaceFirst("(?s)\n\\*\\*.*", "");
      Set<String> named =
          Pattern.compile("`(/[^`]*)`")
              .matcher(told)
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(String.join("\n", open), String.join("\n", named));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void noAnswerThatMayTellASecretIsStored(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      String[] ada = newsroom.program(newsroom.add("Ada", Role.ADMIN));
      List<String> stored = new ArrayList<>();
      for (Route route : changes(newsroom)) {
        for (String[] headers : List.of(ada, new String[] {"Cookie", NOBODY})) {
          HttpResponse<String> answer =
              Newsroom.send(
                  Newsroom.with(newsroom.asked(path(route)), headers)
                      .method(route.method().name(), BodyPublishers.noBody()));
          if (!answer.headers().allValues("Cache-Control").equals(List.of("no-store"))) {
            stored.add(route + " " + answer.headers().map());
          }
        }
      }
      assertEquals(List.of(), stored);
      HttpResponse<String> in = newsroom.signIn("Ada", Newsroom.PASSWORD);
      assertEquals(List.of("no-store"), in.headers().allValues("Cache-Control"));
      String body = "{\"name\":\"Ben\",\"role\":\"reader\",\"password\":null}";
      HttpResponse<String> added = newsroom.json("POST", "/api/v1/people", body, ada);
      assertTrue(added.body().contains("\"password\":\""), added.body());
      assertEquals(List.of("no-store"), added.headers().allValues("Cache-Control"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void noChangeIsTakenFromAnotherSite(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.ADMIN);
      String cookie = newsroom.signedIn("Ada");
      List<String> wrong = new ArrayList<>();
      for (Route route : changes(newsroom)) {
        for (List<String> from :
            List.of(
                List.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.of("Origin", "http://127.0.0.1:1"),
                List.<String>of())) {
          List<String> headers = new ArrayList<>(from);
          headers.addAll(List.of("Cookie", cookie));
          int status = status(newsroom, route, headers.toArray(String[]::new));
          if (status != 403) {
            wrong.add(route + " from " + from + " " + status);
          }
        }
      }
      assertEquals(List.of(), wrong);
      assertTrue(changes(newsroom).size() >= 15, "not all routes are tried");
      assertEquals(200, newsroom.get("/account", "Cookie", cookie).statusCode());
    }
  }

  @Test
  void whereNobodySignsInNoOtherSiteMakesChangesEither() {
    try (Newsroom newsroom = new Newsroom(EachDatabase.SQLITE, SignInWays.NONE, false)) {
      for (Route route : changes(newsroom)) {
        int status = status(newsroom, route, "Origin", "https://evil.example");
        assertEquals(403, status, route.toString());
      }
    }
  }

  @Test
  void programWithAKeyNeedsNoOrigin() {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      Actor ada = new Actor(newsroom.add("Ada", Role.ADMIN).person(), "");
      ApiKey.Made key =
          newsroom.people.keys().make(ada, "all", Set.of(Right.READ, Right.ADMINISTER), null);
      String bearer = "Bearer " + key.secret();
      HttpResponse<String> added =
          newsroom.json(
              "POST",
              "/api/v1/people",
              "{\"name\":\"Ben\",\"role\":\"reader\"}",
              "Authorization",
              bearer);
      assertEquals(201, added.statusCode(), added.body());
      HttpResponse<String> both =
          newsroom.json(
              "POST",
              "/api/v1/people",
              "{}",
              "Authorization",
              "Bearer bf_wrong",
              "Cookie",
              newsroom.signedIn("Ada"));
      assertEquals(401, both.statusCode(), "a wrong key never falls back on the cookie");
    }
  }

  @Test
  void knownAddressAskedInAWrongWaySaysTheRightOnes() {
    try (Newsroom newsroom = new Newsroom(EachDatabase.SQLITE, SignInWays.NONE, false)) {
      HttpResponse<String> api = newsroom.json("DELETE", "/api/v1/people", "");
      assertEquals(405, api.statusCode(), api.body());
      assertEquals("GET, HEAD, POST", api.headers().firstValue("Allow").orElseThrow());
      HttpResponse<String> page = newsroom.json("PUT", "/articles/any", "");
      assertEquals(405, page.statusCode());
      assertEquals("GET, HEAD", page.headers().firstValue("Allow").orElseThrow());
      assertEquals(404, newsroom.json("PUT", "/nowhere", "").statusCode());
    }
  }
}
