package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.backfile.desk.EachDatabase;
import org.backfile.people.AuditEntry;
import org.backfile.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions and their beginnings and ends, through a running server. */
class SignInTest {
  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void sessionBeginsWithThePasswordAndEndsWithSigningOut(EachDatabase database) {
    try (Newsroom newsroom = Newsroom.withPasswords(database)) {
      newsroom.add("Ada Quill", Role.EDITOR);
      HttpResponse<String> away = newsroom.get("/account");
      assertEquals(303, away.statusCode());
      assertTrue(location(away).endsWith("/sign-in?back=%2Faccount"), location(away));
      HttpResponse<String> in = newsroom.signIn("  ADA  quill ", Newsroom.PASSWORD);
      assertEquals(303, in.statusCode(), in.body());
      assertTrue(location(in).endsWith("/help/search"), location(in));
      String cookie = Newsroom.cookie(in);
      HttpResponse<String> account = newsroom.get("/account", "Cookie", cookie);
      assertEquals(200, account.statusCode());
      assertTrue(account.body().contains("Ada Quill"), account.body());
      assertEquals(303, newsroom.post("/sign-out", cookie).statusCode());
      assertEquals(303, newsroom.get("/account", "Cookie", cookie).statusCode());
      assertEquals(
          List.of("sign-out", "sign-in", "people.add"),
          newsroom.people.audit().entries(99, 9).stream().map(AuditEntry::action).toList());
    }
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
