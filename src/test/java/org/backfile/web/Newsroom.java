package org.backfile.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.people.Account;
import org.backfile.people.Actor;
import org.backfile.people.ApiKey;
import org.backfile.people.People;
import org.backfile.people.QuickPeople;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;

/** A running server that people sign in to, with a clock that a test can move. */
final class Newsroom implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final Desk desk;
  final Movable clock = new Movable();
  final People people;
  final WebServer server;

  private final ArticleSearcher articles;

  Newsroom(EachDatabase database, SignInWays ways, boolean behindProxy) {
    this(database, ways, behindProxy, Path.of(tmp(), "none-" + UUID.randomUUID()));
  }

  private Newsroom(EachDatabase database, SignInWays ways, boolean behindProxy, Path index) {
    this.desk = database.newDesk();
    this.people = QuickPeople.of(desk, clock);
    this.articles = new LuceneSearcher(index, Limits.DEFAULT);
    this.server =
        new WebServer(
            Servers.parts(articles, desk, clock),
            new WebSettings("127.0.0.1", 0, Set.of(), "test", ways, behindProxy),
            people);
    server.start();
  }

  static Newsroom withPasswords(EachDatabase database) {
    return new Newsroom(database, SignInWays.PASSWORDS, false);
  }

  /** One with articles. */
  static Newsroom over(EachDatabase database, List<EnrichedArticle> archive) {
    Path index = Path.of(tmp(), "backfile-newsroom-" + UUID.randomUUID());
    try (ArticleWriter writer = LuceneWriter.open(index, "test")) {
      archive.forEach(writer::put);
      writer.commit();
    }
    return new Newsroom(database, SignInWays.PASSWORDS, false, index);
  }

  private static String tmp() {
    return System.getProperty("java.io.tmpdir");
  }

  /** The header of a program that acts for someone, with all that person's rights or fewer. */
  String[] program(Account owner, Right... rights) {
    Set<Right> given = rights.length == 0 ? owner.role().rights() : Set.of(rights);
    ApiKey.Made key = people.keys().make(new Actor(owner.person(), ""), "program", given, null);
    return new String[] {"Authorization", "Bearer " + key.secret()};
  }

  Account add(String name, Role role) {
    return people.accounts().add(Actor.COMMAND_LINE, name, "", role, PASSWORD);
  }

  /** The cookie of someone who has signed in. */
  String signedIn(String name) {
    return cookie(signIn(name, PASSWORD));
  }

  HttpResponse<String> signIn(String name, String password) {
    return post("/sign-in", "", "name", name, "password", password, "back", "/help/search");
  }

  static String cookie(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.contains("session="))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer + " " + answer.body()))
        .replaceFirst(";.*", "");
  }

  HttpRequest.Builder asked(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(with(asked(path), headers));
  }

  /** Sends a form as a browser does from a page of this site. */
  HttpResponse<String> post(String path, String cookie, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        asked(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.address())
            .header("Cookie", cookie.isEmpty() ? "none=" : cookie)
            .POST(BodyPublishers.ofString(form.toString())));
  }

  HttpResponse<String> json(String method, String path, String body, String... headers) {
    return send(with(asked(path), headers).method(method, BodyPublishers.ofString(body)));
  }

  static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return answer(request.build());
    } catch (IOException problem) {
      throw new AssertionError(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** A server closes a connection whose request it did not read whole, maybe as the next begins. */
  private static HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException closed) {
      return CLIENT.send(request, BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    server.close();
    articles.close();
    desk.close();
  }

  /** Stands still until it is moved. */
  static final class Movable extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
