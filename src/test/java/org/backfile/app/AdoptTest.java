package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.PostgresServer;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.People;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was kept while nobody signed in finds an owner. */
class AdoptTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> OWN =
      List.of("saved", "collections", "notes", "alerts", "frozen");

  @TempDir Path folder;

  private static String made(RunningBackfile backfile, String path, String json, String name)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = backfile.send("POST", "/api/v1/" + path, json.replace('\'', '"'));
    assertTrue(answer.statusCode() < 300, path + answer.body());
    return RunningBackfile.parse(answer.body()).path(name).asText();
  }

  private static HttpResponse<String> get(RunningBackfile backfile, String path, String key)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(backfile.address(path)))
            .header("Authorization", "Bearer " + key)
            .build(),
        BodyHandlers.ofString());
  }

  /** The address of a file with a token. */
  private String keepEverything(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("news.jsonl"),
        "{\"id\": \"one\", \"title\": \"Banks\", \"body\": \"A merger of two banks.\"}");
    RunningBackfile.command(folder, environment, "index", articles.toString());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      String slug = made(backfile, "saved", "{'name':'Mergers','address':'q=merger'}", "slug");
      made(backfile, "saved/" + slug + "/looked", "", "slug");
      String shelf = made(backfile, "collections", "{'name':'Banks'}", "slug");
      made(backfile, "collections/" + shelf + "/articles", "{'articles':['one']}", "undo");
      made(backfile, "notes", "{'article':'one','quote':'merger','text':'Ask them.'}", "id");
      made(backfile, "frozen", "{'search':'q=merger'}", "id");
      String alert =
          "{'search':'" + slug + "','channel':'webhook','target':'https://hook.example/'}";
      String id = made(backfile, "alerts", alert, "id");
      made(backfile, "alerts/" + id + "/test", "{}", "delivery");
      return made(backfile, "saved/" + slug + "/tokens", "{'form':'jsonl'}", "address");
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatWasKeptWithoutSignInIsOnesOwnAfterwards(EachDatabase database)
      throws IOException, InterruptedException {
    Map<String, String> open =
        database == EachDatabase.SQLITE
            ? Map.of()
            : Map.of(
                "BACKFILE_DATABASE",
                PostgresServer.newDatabase(),
                "BACKFILE_DATABASE_USER",
                "postgres");
    String file = keepEverything(open);
    Map<String, String> closed = new TreeMap<>(open);
    closed.put("BACKFILE_SIGN_IN", "accounts");
    Settings settings = settings(closed);
    try (Desk desk = Wiring.desk(settings);
        RunningBackfile backfile = RunningBackfile.in(folder, closed)) {
      People people = People.of(desk, Clock.systemUTC());
      Account ada =
          people
              .accounts()
              .add(Actor.COMMAND_LINE, "Ada Quill", "", Role.EDITOR, "correct horse battery");
      String key =
          people
              .keys()
              .make(new Actor(ada.person(), ""), "test", Set.of(Right.READ, Right.KEEP), null)
              .secret();
      assertEquals(Optional.empty(), GivenSignIn.orphans(settings(open), people.accounts()));
      String waiting = GivenSignIn.orphans(settings, people.accounts()).orElseThrow();
      assertTrue(waiting.contains(": 6 (") && waiting.contains("people adopt"), waiting);
      assertEquals(Set.of("local"), people.accounts().away(SignInWays.PASSWORDS));
      assertEquals(Set.of(), people.accounts().away(SignInWays.NONE));
      assertEquals(404, get(backfile, file, key).statusCode(), "a token of nobody opens nothing");
      for (String what : OWN) {
        assertEquals(0, kept(backfile, what, key), what);
      }
      assertTrue(refused(open).contains("sign-in is none"), refused(open));
      people.accounts().disable(Actor.COMMAND_LINE, ada.id());
      assertTrue(refused(closed).contains("disabled"), refused(closed));
      people.accounts().enable(Actor.COMMAND_LINE, ada.id());
      assertTrue(GivenSignIn.orphans(settings, people.accounts()).isPresent());
      String said = adopt(closed);
      assertTrue(said.contains("Ada Quill has"), said);
      for (String what : List.of("1 saved searches", "1 alerts", "1 notes", "1 collections")) {
        assertTrue(said.contains(what), said);
      }
      for (String what : OWN) {
        assertEquals(1, kept(backfile, what, key), what);
      }
      assertEquals(200, get(backfile, file, key).statusCode());
      String log = get(backfile, "/api/v1/alerts/deliveries", key).body();
      assertEquals(1, RunningBackfile.parse(log).get("total").asInt(), log);
      assertEquals(List.of(), holding(desk, Person.LOCAL.id()));
      assertEquals(Optional.empty(), GivenSignIn.orphans(settings, people.accounts()));
      assertEquals("adopt", people.audit().entries(Long.MAX_VALUE, 1).getFirst().action());
      assertTrue(adopt(closed).contains("nothing"), "the second time");
      assertFalse(people.audit().entries(Long.MAX_VALUE, 2).getLast().action().equals("adopt"));
    }
  }

  private String adopt(Map<String, String> environment) {
    RunningBackfile.Printed printed =
        RunningBackfile.command(folder, environment, "people", "adopt", "ada quill");
    assertEquals(0, printed.code(), printed.toString());
    return printed.out();
  }

  private String refused(Map<String, String> environment) {
    RunningBackfile.Printed printed =
        RunningBackfile.command(folder, environment, "people", "adopt", "ada quill");
    assertEquals(2, printed.code(), printed.toString());
    return printed.err();
  }

  private static int kept(RunningBackfile backfile, String what, String key)
      throws IOException, InterruptedException {
    JsonNode answer = RunningBackfile.parse(get(backfile, "/api/v1/" + what, key).body());
    return answer.get(what).size();
  }

  /** Every table with a row that says this somewhere. */
  private static List<String> holding(Desk desk, String word) {
    List<String> holding = new ArrayList<>();
    for (String table : desk.state().rows().keySet()) {
      List<Map<String, Object>> rows =
          desk.read(
              List.of(), handle -> handle.createQuery("select * from " + table).mapToMap().list());
      if (rows.stream().anyMatch(row -> row.containsValue(word))) {
        holding.add(table);
      }
    }
    return holding;
  }

  private Settings settings(Map<String, String> environment) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    given.put(Setting.DATA, folder.resolve("data").toString());
    return Settings.of(given, environment, null);
  }
}
