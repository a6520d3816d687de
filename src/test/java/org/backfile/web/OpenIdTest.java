package org.backfile.web;

import static java.util.Comparator.reverseOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.backfile.desk.EachDatabase;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.AuditEntry;
import org.backfile.people.OpenIdSettings;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in by a provider of OpenID Connect that runs on this machine. */
class OpenIdTest {
  private static final String HERE = "newsroom";
  private static MockOAuth2Server provider;

  @BeforeAll
  static void start() throws IOException {
    provider = new MockOAuth2Server();
    provider.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterAll
  static void stop() {
    provider.shutdown();
  }

  private static String issuer(String id) {
    return provider.issuerUrl(id).toString();
  }

  private static Newsroom newsroom(
      EachDatabase database, String issuer, String claim, @Nullable Role usual) {
    OpenIdSettings settings =
        new OpenIdSettings(issuer, "backfile", "a client secret", claim, usual);
    return new Newsroom(database, new SignInWays(false, settings), false);
  }

  private static void vouch(String subject, Map<String, Object> claims, long seconds) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(HERE, subject, "JWT", List.of("backfile"), claims, seconds));
  }

  private static void vouch(String subject, Map<String, Object> claims) {
    vouch(subject, claims, 3600);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> go(String address, String... headers) {
    return Newsroom.send(Newsroom.with(HttpRequest.newBuilder(URI.create(address)), headers));
  }

  /** Goes the whole way as a browser does; what comes between can be changed. */
  private static HttpResponse<String> signIn(
      Newsroom newsroom, UnaryOperator<String> cookie, UnaryOperator<String> returned) {
    HttpResponse<String> away = newsroom.get("/sign-in/provider?back=%2Fhelp%2Fsearch");
    assertEquals(303, away.statusCode(), away.body());
    String kept = away.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(kept.contains("HttpOnly") && kept.contains("Max-Age=600"), kept);
    String value = kept.replaceFirst(";.*", "").replaceFirst("journey=", "");
    String back = location(go(location(away)));
    String journey =
        cookie.apply(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
    return go(returned.apply(back), "Cookie", "journey=" + kept(journey));
  }

  private static String kept(String journey) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(journey.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> signIn(Newsroom newsroom) {
    return signIn(newsroom, UnaryOperator.identity(), UnaryOperator.identity());
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void personIsKnownAgainByIssuerAndSubjectHoweverTheyAreCalled(EachDatabase database) {
    try (Newsroom newsroom = newsroom(database, issuer(HERE), "", Role.EDITOR)) {
      vouch("subject-1", Map.of("name", "Ada Quill", "email", "ada@quill.example"));
      HttpResponse<String> in = signIn(newsroom);
      assertEquals(303, in.statusCode(), in.body());
      assertTrue(location(in).endsWith("/help/search"), location(in));
      String account = newsroom.get("/account", "Cookie", Newsroom.cookie(in)).body();
      assertTrue(account.contains("Ada Quill") && account.contains("Editor"), account);
      assertFalse(account.contains("action=\"/account/password\""), account);
      vouch("subject-1", Map.of("name", "Ada Quill-Meyer"));
      assertEquals(303, signIn(newsroom).statusCode());
      vouch("subject-2", Map.of("name", "Ada Quill-Meyer"));
      assertEquals(303, signIn(newsroom).statusCode());
      List<Account> people = newsroom.people.accounts().all();
      assertEquals(2, people.size());
      assertEquals(
          List.of("Ada Quill-Meyer", "Ada Quill-Meyer"),
          people.stream().map(Account::name).toList());
      people.forEach(one -> newsroom.people.accounts().disable(Actor.COMMAND_LINE, one.id()));
      vouch("subject-1", Map.of());
      assertEquals(403, signIn(newsroom).statusCode());
    }
  }

  @Test
  void roleIsWhatTheClaimSaysToday() {
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer(HERE), "groups", null)) {
      vouch("subject-1", Map.of("groups", List.of("staff", "editor", "archivist")));
      assertEquals(303, signIn(newsroom).statusCode());
      assertEquals(Role.ARCHIVIST, newsroom.people.accounts().all().getFirst().role());
      vouch("subject-1", Map.of("groups", "reader"));
      assertEquals(303, signIn(newsroom).statusCode());
      assertEquals(Role.READER, newsroom.people.accounts().all().getFirst().role());
      vouch("subject-1", Map.of("groups", List.of("staff")));
      assertEquals(422, signIn(newsroom).statusCode(), "who has left the groups stays outside");
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void lastAdminStaysOneWhateverTheClaimSays(EachDatabase database) {
    try (Newsroom newsroom = newsroom(database, issuer(HERE), "groups", null)) {
      vouch("subject-1", Map.of("groups", "admin"));
      assertEquals(303, signIn(newsroom).statusCode());
      vouch("subject-1", Map.of("groups", "reader"));
      assertEquals(303, signIn(newsroom).statusCode());
      assertEquals(Role.ADMIN, newsroom.people.accounts().all().getFirst().role());
      AuditEntry why = newsroom.people.audit().entries(Long.MAX_VALUE, 2).getLast();
      assertEquals("role.kept", why.action());
      assertEquals("admin to reader", why.subject());
      newsroom.add("Ben", Role.ADMIN);
      vouch("subject-1", Map.of("groups", "reader"));
      assertEquals(303, signIn(newsroom).statusCode());
      assertEquals(
          List.of(Role.ADMIN, Role.READER),
          newsroom.people.accounts().all().stream()
              .map(Account::role)
              .sorted(reverseOrder())
              .toList());
    }
  }

  @Test
  void returnsThatProveNothingAreFewAndWhatIsRightDoesNotCount() {
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer(HERE), "", Role.READER)) {
      for (int i = 0; i < 40; i++) {
        vouch("subject-1", Map.of());
        HttpResponse<String> in = signIn(newsroom);
        assertEquals(303, in.statusCode(), in.body());
        assertEquals("no-store", in.headers().firstValue("Cache-Control").orElseThrow());
      }
      int refused = 0;
      String[] madeUp = {"Cookie", "journey=" + kept("a\u001fb\u001fc\u001f/")};
      HttpResponse<String> answer = newsroom.get("/sign-in/return?code=a&state=b", madeUp);
      while (answer.statusCode() == 422) {
        refused++;
        answer = newsroom.get("/sign-in/return?code=a&state=b", madeUp);
      }
      assertEquals(30, refused);
      assertEquals(429, answer.statusCode());
      assertTrue(answer.headers().firstValue("Retry-After").isPresent());
      assertTrue(answer.body().contains("too many attempts"), answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', 422",
    "cross-site, no-cors, image, 403",
    "cross-site, navigate, iframe, 403",
    "cross-site, navigate, document, 422",
  })
  void pageElsewhereLocksNobodyOut(String site, String mode, String destination, int status) {
    OpenIdSettings settings =
        new OpenIdSettings(issuer(HERE), "backfile", "a client secret", "", Role.READER);
    try (Newsroom newsroom =
        new Newsroom(EachDatabase.SQLITE, new SignInWays(true, settings), false)) {
      newsroom.add("Ada", Role.READER);
      String[] headers =
          site.isEmpty()
              ? new String[0]
              : new String[] {
                "Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode, "Sec-Fetch-Dest", destination
              };
      for (int i = 0; i < 310; i++) {
        HttpResponse<String> answer = newsroom.get("/sign-in/return?code=a&state=b", headers);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "a journey goes on");
        if (status == 403) {
          assertEquals(403, newsroom.get("/sign-in/provider", headers).statusCode());
        }
      }
      vouch("subject-1", Map.of());
      assertEquals(303, signIn(newsroom).statusCode());
      String madeUp = "journey=" + kept("a\u001fb\u001fc\u001f/");
      for (int i = 0; i < 40; i++) {
        newsroom.get("/sign-in/return?code=a&state=b", "Cookie", madeUp);
      }
      assertEquals(303, newsroom.signIn("Ada", Newsroom.PASSWORD).statusCode());
      assertEquals(
          30,
          newsroom.people.audit().entries(Long.MAX_VALUE, 999).stream()
              .filter(entry -> entry.action().equals("sign-in.failed"))
              .count(),
          "what comes without a journey is not written down");
    }
  }

  @Test
  void journeysFromOneAddressAreBounded() {
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer(HERE), "", Role.READER)) {
      int journeys = 0;
      HttpResponse<String> answer = newsroom.get("/sign-in/provider");
      while (answer.statusCode() == 303) {
        journeys++;
        answer = newsroom.get("/sign-in/provider");
      }
      assertEquals(300, journeys);
      assertEquals(429, answer.statusCode());
      newsroom.clock.pass(Duration.ofMinutes(15));
      assertEquals(303, newsroom.get("/sign-in/provider").statusCode());
    }
  }

  @Test
  void strangerStaysOutsideWhereNoRoleIsUsual() {
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer(HERE), "", null)) {
      vouch("subject-1", Map.of("name", "Eve"));
      assertEquals(403, signIn(newsroom).statusCode());
      assertEquals(List.of(), newsroom.people.accounts().all());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "newsroom, backfile, 3600, true",
    "elsewhere, backfile, 3600, false",
    "newsroom, another, 3600, false",
    "newsroom, backfile, -3600, false",
  })
  void tokenOfAnotherIssuerAudienceOrTimeProvesNothing(
      String issuer, String audience, long seconds, boolean right) {
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer(HERE), "", Role.READER)) {
      vouch("subject-1", Map.of("iss", issuer(issuer), "aud", audience), seconds);
      HttpResponse<String> in = signIn(newsroom);
      assertEquals(right ? 303 : 422, in.statusCode(), in.body());
      assertEquals(right ? 1 : 0, newsroom.people.accounts().all().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"newsroom, true", "elsewhere, false"})
  void tokenThatAnotherKeySignedProvesNothing(String keys, boolean right) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer told = HttpServer.create(free, 0);
    String issuer = "http://127.0.0.1:" + told.getAddress().getPort();
    String document =
        """
        {"issuer": "%s", "subject_types_supported": ["public"], "jwks_uri": "%s",
         "authorization_endpoint": "%s", "token_endpoint": "%s"}
        """
            .formatted(
                issuer,
                provider.jwksUrl(keys),
                provider.authorizationEndpointUrl(HERE),
                provider.tokenEndpointUrl(HERE));
    told.createContext(
        "/.well-known/openid-configuration",
        asked -> {
          byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
          asked.getResponseHeaders().add("Content-Type", "application/json");
          asked.sendResponseHeaders(200, bytes.length);
          asked.getResponseBody().write(bytes);
          asked.close();
        });
    told.start();
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer, "", Role.READER)) {
      vouch("subject-1", Map.of("iss", issuer), 3600);
      assertEquals(right ? 303 : 422, signIn(newsroom).statusCode());
    } finally {
      told.stop(0);
    }
  }

  @Test
  void forgedStateNonceOrVerifierProvesNothing() {
    try (Newsroom newsroom = newsroom(EachDatabase.SQLITE, issuer(HERE), "", Role.READER)) {
      UnaryOperator<String> same = UnaryOperator.identity();
      vouch("subject-1", Map.of());
      String forged = "&state=forged-state-of-another";
      assertEquals(
          422,
          signIn(newsroom, same, address -> address.replaceFirst("&state=[^&]*", forged))
              .statusCode());
      for (int part = 0; part < 3; part++) {
        int changed = part;
        UnaryOperator<String> another =
            journey -> {
              String[] parts = journey.split("\u001f", -1);
              parts[changed] = "X".repeat(parts[changed].length());
              return String.join("\u001f", parts);
            };
        vouch("subject-1", Map.of());
        assertEquals(422, signIn(newsroom, another, same).statusCode(), "part " + part);
      }
      assertEquals(422, newsroom.get("/sign-in/return?code=a&state=b").statusCode());
      assertEquals(422, signIn(newsroom, journey -> "nonsense", same).statusCode());
      assertEquals(List.of(), newsroom.people.accounts().all());
    }
  }

  @Test
  void providerThatCannotBeAskedIsAPageAndNoBug() {
    try (Newsroom newsroom =
        newsroom(EachDatabase.SQLITE, "http://127.0.0.1:1/none", "", Role.READER)) {
      HttpResponse<String> away = newsroom.get("/sign-in/provider");
      assertEquals(422, away.statusCode());
      assertTrue(away.body().contains("/sign-in/provider"), away.body());
    }
  }
}
