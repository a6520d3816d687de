package org.backfile.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.alerts.AlertRunner;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.PostgresServer;
import org.backfile.search.ArticleSearcher;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.backfile.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The whole product on a free port of this machine, over an index made by its own command. */
final class RunningBackfile implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<String, String> environment;
  private final Settings settings;
  private final ArticleSearcher searcher;
  private final Desk desk;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable AlertRunner alerts;

  private RunningBackfile(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    given.put(Setting.INDEX, index());
    given.put(Setting.DATA, data());
    given.put(Setting.PORT, "0");
    this.settings = Settings.of(given, environment, null);
    this.searcher = Wiring.searcher(settings);
    this.desk = Wiring.desk(settings);
    this.server = Wiring.server(settings, searcher, desk);
    server.start();
  }

  /** Serves an index in this folder, which may not have been made yet. */
  static RunningBackfile in(Path folder) {
    return new RunningBackfile(folder, Map.of());
  }

  /** Serves an index in this folder, with a desk in this database. */
  static RunningBackfile in(Path folder, Map<String, String> environment) {
    return new RunningBackfile(folder, environment);
  }

  /** Indexes files and folders and serves them. */
  static RunningBackfile over(Path folder, Path... articles) {
    return over(folder, EachDatabase.SQLITE, articles);
  }

  /** The same, with a new desk in a database of this kind. */
  static RunningBackfile over(Path folder, EachDatabase database, Path... articles) {
    Map<String, String> environment = environment(database);
    List<String> arguments = new ArrayList<>(List.of("index"));
    for (Path each : articles) {
      arguments.add(each.toString());
    }
    Printed printed = command(folder, environment, arguments.toArray(String[]::new));
    if (printed.code() != 0) {
      throw new IllegalStateException("Indexing failed: " + printed);
    }
    return new RunningBackfile(folder, environment);
  }

  /** The settings that put a desk into a new database of this kind. */
  static Map<String, String> environment(EachDatabase database) {
    return database == EachDatabase.SQLITE
        ? Map.of()
        : Map.of(
            "BACKFILE_DATABASE",
            PostgresServer.newDatabase(),
            "BACKFILE_DATABASE_USER",
            "postgres");
  }

  /** What a command printed and how it ended. */
  record Printed(int code, String out, String err) {}

  /** Runs a command on the index and data of this folder. */
  static Printed command(Path folder, String... arguments) {
    return command(folder, Map.of(), arguments);
  }

  /** The same with more in the environment. */
  static Printed command(Path folder, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> all = new TreeMap<>(environment);
    all.put("BACKFILE_INDEX", folder.resolve("index").toString());
    all.put("BACKFILE_DATA", folder.resolve("data").toString());
    CommandLine line = CommandLines.backfile(all);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.getSubcommands()
        .values()
        .forEach(
            sub -> {
              sub.setOut(new PrintWriter(out, true));
              sub.setErr(new PrintWriter(err, true));
            });
    return new Printed(line.execute(arguments), out.toString(), err.toString());
  }

  Printed command(String... arguments) {
    return command(folder, environment, arguments);
  }

  String index() {
    return folder.resolve("index").toString();
  }

  String data() {
    return folder.resolve("data").toString();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Asks with headers: names and values in turn. */
  HttpResponse<String> ask(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .headers(headers)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form and gives the answer to it, which mostly leads to another page. */
  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends JSON, or nothing, to the API. */
  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  static JsonNode parse(String json) throws IOException {
    return JSON.readTree(json);
  }

  /** Watches what comes into the archive and sends alerts from now on. */
  void sendAlerts() {
    alerts = AlertWiring.runner(settings, searcher, desk);
    alerts.start();
  }

  @Override
  public void close() {
    if (alerts != null) {
      alerts.close();
    }
    server.close();
    searcher.close();
    desk.close();
  }
}
