package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.desk.EachDatabase;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.AuditEntry;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.people.Sessions;
import org.backfile.people.SignInWays;
import org.backfile.search.NaiveArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions, how they begin and how they end, through a running server. */
class SignInTest {
  private static int pageOf(Newsroom newsroom, String cookie) {
    return newsroom.get("/account", "Cookie", cookie).statusCode();
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static List<String> deeds(Newsroom newsroom) {
    return newsroom.people.audit().entries(Long.MAX_VALUE, 99).stream()
        .map(AuditEntry::action)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void sessionBeginsWithThePasswordAndEndsWithSigningOut(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada Quill", Role.EDITOR);
      HttpResponse<String> away = newsroom.get("/account?x=1");
      assertEquals(303, away.statusCode());
      assertTrue(location(away).endsWith("/sign-in?back=%2Faccount%3Fx%3D1"), location(away));
      HttpResponse<String> in = newsroom.signIn("  ADA  quill ", Newsroom.PASSWORD);
      assertEquals(303, in.statusCode(), in.body());
      assertTrue(location(in).endsWith("/help/search"), location(in));
      String cookie = Newsroom.cookie(in);
      HttpResponse<String> account = newsroom.get("/account", "Cookie", cookie);
      assertEquals(200, account.statusCode());
      assertTrue(account.body().contains("Ada Quill"), account.body());
      assertEquals(303, newsroom.post("/sign-out", cookie).statusCode());
      assertEquals(303, pageOf(newsroom, cookie), "the session is over at the server");
      assertEquals(List.of("sign-out", "sign-in", "people.add"), deeds(newsroom));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void signingOutIsNotedWhereASessionEnds(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      Account ada = newsroom.add("Ada", Role.READER);
      String[] key = newsroom.program(ada, Right.READ);
      List<String> before = deeds(newsroom);
      assertEquals(303, newsroom.json("POST", "/sign-out", "", key).statusCode());
      assertEquals(before, deeds(newsroom));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void sessionIsOverWhenItIsNotUsedOrTooOld(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.READER);
      String idle = newsroom.signedIn("Ada");
      newsroom.clock.pass(Sessions.IDLE.minusMinutes(1));
      assertEquals(200, pageOf(newsroom, idle));
      newsroom.clock.pass(Sessions.IDLE);
      assertEquals(303, pageOf(newsroom, idle));
      String busy = newsroom.signedIn("Ada");
      Duration step = Duration.ofHours(8);
      for (Duration age = step; age.compareTo(Sessions.LONGEST) < 0; age = age.plus(step)) {
        newsroom.clock.pass(step);
        assertEquals(200, pageOf(newsroom, busy), age.toString());
      }
      newsroom.clock.pass(step);
      assertEquals(303, pageOf(newsroom, busy));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whoIsDisabledOrGetsANewPasswordIsOutAtOnce(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      Account ada = newsroom.add("Ada", Role.READER);
      newsroom.add("Ben", Role.ADMIN);
      String first = newsroom.signedIn("Ada");
      newsroom.people.accounts().disable(Actor.COMMAND_LINE, ada.id());
      assertEquals(303, pageOf(newsroom, first));
      assertEquals(422, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
      newsroom.people.accounts().enable(Actor.COMMAND_LINE, ada.id());
      assertEquals(303, pageOf(newsroom, first), "a session never comes back");
      String second = newsroom.signedIn("Ada");
      String third = newsroom.signedIn("Ada");
      String fresh = "a wholly new password";
      HttpResponse<String> wrong =
          newsroom.post("/account/password", second, "until", "wrong", "password", fresh);
      assertEquals(422, wrong.statusCode());
      assertEquals(200, pageOf(newsroom, third));
      HttpResponse<String> changed =
          newsroom.post("/account/password", second, "until", Newsroom.PASSWORD, "password", fresh);
      assertEquals(303, changed.statusCode(), changed.body());
      assertEquals(200, pageOf(newsroom, Newsroom.cookie(changed)));
      assertEquals(303, pageOf(newsroom, second));
      assertEquals(303, pageOf(newsroom, third));
      assertEquals(422, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
      assertEquals(303, newsroom.signIn("Ada", fresh).statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void cookieThatWasThereBeforeIsNeverTheSession(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.READER);
      String planted = "session=planted-by-somebody-else";
      HttpResponse<String> in =
          newsroom.post("/sign-in", planted, "name", "Ada", "password", Newsroom.PASSWORD);
      String first = Newsroom.cookie(in);
      assertNotEquals(planted, first);
      assertEquals(303, pageOf(newsroom, planted));
      HttpResponse<String> again =
          newsroom.post("/sign-in", first, "name", "Ada", "password", Newsroom.PASSWORD);
      assertNotEquals(first, Newsroom.cookie(again));
      assertEquals(303, pageOf(newsroom, first));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "false, https, false",
    "true, https, true",
    "true, http, false",
    "true, 'http, https', true",
    "true, 'https, http', false",
  })
  void cookieIsSentByTlsAloneWhereTheProxySaysThatThereIsSome(
      boolean behindProxy, String told, boolean secure) {
    try (Newsroom newsroom = new Newsroom(EachDatabase.SQLITE, SignInWays.PASSWORDS, behindProxy)) {
      newsroom.add("Ada", Role.READER);
      HttpResponse<String> in =
          adaSignsIn(
              newsroom
                  .asked("/sign-in")
                  .header("X-Forwarded-Proto", told)
                  .header("Sec-Fetch-Site", "same-origin"));
      String cookie =
          in.headers().allValues("Set-Cookie").stream()
              .filter(one -> one.contains("session="))
              .findFirst()
              .orElseThrow();
      assertEquals(secure, cookie.startsWith("__Host-session="), cookie);
      assertEquals(secure, cookie.contains("Secure"), cookie);
      assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
      assertTrue(cookie.contains("Path=/") && !cookie.contains("Domain"), cookie);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void guessesAreFewAndWrittenDownAndTellNothing(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.READER);
      String wrong = newsroom.signIn("Ada", "not the password").body();
      assertEquals(wrong.replace("Ada", "Eve"), newsroom.signIn("Eve", "not the password").body());
      for (int i = 1; i < 10; i++) {
        assertEquals(422, newsroom.signIn("ada", "guess number " + i).statusCode());
      }
      HttpResponse<String> many = newsroom.signIn("Ada", Newsroom.PASSWORD);
      assertEquals(429, many.statusCode());
      int seconds = Integer.parseInt(many.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(seconds > 1 && seconds <= 15 * 60, "" + seconds);
      newsroom.clock.pass(Duration.ofSeconds(seconds));
      assertEquals(303, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
      List<AuditEntry> failed =
          newsroom.people.audit().entries(Long.MAX_VALUE, 99).stream()
              .filter(entry -> entry.action().equals("sign-in.failed"))
              .toList();
      assertEquals(11, failed.size());
      assertEquals("127.0.0.1", failed.getFirst().address());
      assertEquals("Ada", failed.getFirst().subject());
      assertEquals("", failed.get(9).subject(), "what is no name may be a password");
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void rightSignInsAreBoundedAndTheOldestSessionsEnd(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada", Role.READER);
      newsroom.add("Ben", Role.READER);
      String ben = newsroom.signedIn("Ben");
      String first = newsroom.signedIn("Ada");
      newsroom.clock.pass(Duration.ofSeconds(1));
      String second = newsroom.signedIn("Ada");
      for (int i = 2; i < 300; i++) {
        assertEquals(303, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode(), "" + i);
        if (i == 49) {
          assertEquals(200, pageOf(newsroom, first));
        } else if (i == 50) {
          assertEquals(303, pageOf(newsroom, first));
          assertEquals(200, pageOf(newsroom, second));
        }
      }
      assertEquals(429, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
      assertEquals(303, newsroom.signIn("Ben", Newsroom.PASSWORD).statusCode());
      assertEquals(200, pageOf(newsroom, ben));
      newsroom.clock.pass(Duration.ofMinutes(15));
      assertEquals(303, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'192.0.2.7:%d', 192.0.2.7",
    "'[2001:db8::7]:%d', 2001:db8::7",
    "'2001:db8::7', 2001:db8::7"
  })
  void portThatAProxyTellsMakesNoOtherAddress(String told, String address) {
    try (Newsroom newsroom = new Newsroom(EachDatabase.SQLITE, SignInWays.PASSWORDS, true)) {
      int tried = 0;
      while (guessFrom(newsroom, String.format(Locale.ROOT, told, 1_000 + tried), tried) == 422) {
        tried++;
      }
      assertEquals(30, tried);
      assertEquals(
          address, newsroom.people.audit().entries(Long.MAX_VALUE, 1).getFirst().address());
    }
  }

  @Test
  void lineThatAProxyAddsCountsAndNotWhatTheCallerSays() {
    try (Newsroom newsroom = new Newsroom(EachDatabase.SQLITE, SignInWays.PASSWORDS, true)) {
      newsroom.add("Ada", Role.READER);
      HttpResponse<String> in =
          adaSignsIn(
              newsroom
                  .asked("/sign-in")
                  .header("X-Forwarded-For", "203.0.113.9")
                  .header("X-Forwarded-For", "192.0.2.7")
                  .header("X-Forwarded-Proto", "http")
                  .header("X-Forwarded-Proto", "https"));
      assertTrue(Newsroom.cookie(in).startsWith("__Host-"), Newsroom.cookie(in));
      assertEquals(
          "192.0.2.7", newsroom.people.audit().entries(Long.MAX_VALUE, 1).getFirst().address());
    }
  }

  private static HttpResponse<String> adaSignsIn(HttpRequest.Builder asked) {
    String form = "name=Ada&password=" + Newsroom.PASSWORD.replace(' ', '+');
    HttpResponse<String> in =
        Newsroom.send(
            asked
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    assertEquals(303, in.statusCode(), in.body());
    return in;
  }

  private static int guessFrom(Newsroom newsroom, String address, int number) {
    return Newsroom.send(
            newsroom
                .asked("/sign-in")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=stranger" + number + "&password=a")))
        .statusCode();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whoSignsOutAtOneServerIsOutAtEvery(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database);
        WebServer other =
            new WebServer(
                Servers.parts(new NaiveArticles(), newsroom.desk, newsroom.clock),
                new WebSettings("127.0.0.1", 0, Set.of(), "test", SignInWays.PASSWORDS, false))) {
      other.start();
      newsroom.add("Ada", Role.READER);
      String cookie = newsroom.signedIn("Ada");
      URI there = URI.create(other.address() + "/account");
      assertEquals(
          200, Newsroom.send(HttpRequest.newBuilder(there).header("Cookie", cookie)).statusCode());
      newsroom.post("/sign-out", cookie);
      assertEquals(
          303, Newsroom.send(HttpRequest.newBuilder(there).header("Cookie", cookie)).statusCode());
    }
  }

  @Test
  void oneAddressCannotTryOneNameAfterTheOther() {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      newsroom.add("Ada", Role.READER);
      int tried = 0;
      while (newsroom.signIn("name " + tried, "not the password").statusCode() == 422) {
        tried++;
      }
      assertEquals(30, tried);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void strangersFromEverywhereFillNoLog(EachDatabase database) {
    try (Newsroom newsroom = new Newsroom(database, SignInWays.PASSWORDS, true)) {
      for (int i = 0; i < 300; i++) {
        assertEquals(422, guessFrom(newsroom, "192.0.2." + i % 250, i));
      }
      assertEquals(250, newsroom.people.audit().entries(Long.MAX_VALUE, 999).size());
      newsroom.clock.pass(Duration.ofMinutes(15));
      newsroom.signIn("Ada", "not the password");
      List<AuditEntry> noted = newsroom.people.audit().entries(Long.MAX_VALUE, 999);
      assertEquals(252, noted.size());
      assertEquals("sign-in.unnoted 50", noted.get(1).action() + " " + noted.get(1).subject());
      newsroom.clock.pass(Duration.ofMinutes(15));
      newsroom.signIn("Ada", "not the password");
      assertEquals(253, newsroom.people.audit().entries(Long.MAX_VALUE, 999).size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "//evil.example, /",
    "/\\evil.example, /",
    "https://evil.example, /",
    "/search?q=a, /search?q=a",
    "/../..//evil.example, /../..//evil.example",
    "/.//evil.example, /.//evil.example",
    "/%0d%0aSet-Cookie:x, /%0d%0aSet-Cookie:x",
    "/%2F/evil.example, /%2F/evil.example",
  })
  void signingInLeadsBackToThisSiteOnly(String back, String to) {
    try (Newsroom newsroom = Newsroom.withPasswords(EachDatabase.SQLITE)) {
      newsroom.add("Ada", Role.READER);
      HttpResponse<String> in =
          newsroom.post("/sign-in", "", "name", "Ada", "password", Newsroom.PASSWORD, "back", back);
      assertEquals(to, location(in).replace(newsroom.server.address(), ""));
    }
  }

  @Test
  void nothingIsAskedWhereNobodySignsIn() {
    try (Newsroom newsroom = new Newsroom(EachDatabase.SQLITE, SignInWays.NONE, false)) {
      assertEquals(200, newsroom.get("/").statusCode());
      assertFalse(newsroom.get("/").body().contains("/sign-in"));
      assertEquals(404, newsroom.get("/account").statusCode());
      assertEquals(404, newsroom.get("/people").statusCode());
      assertEquals(404, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
    }
  }
}
