package org.backfile.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Stance;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Articles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Results as large as archives are, taken home from a server with little memory: in every build
 * 2,000 long articles within 128 MB, where their text would not fit once for each reader; with the
 * profile {@code shared} 200,000 within 256 MB.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeExportIT {
  private static final boolean WHOLE = !System.getProperty("shared", "").isEmpty();
  private static final int ARTICLES = WHOLE ? 200_000 : 2_000;
  private static final int SENTENCES = WHOLE ? 1 : 100;
  private static final String HEAP = WHOLE ? "-Xmx256m" : "-Xmx128m";
  private static final int MOST_AT_ONCE = 16;
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern USED = Pattern.compile("(\\d+)M->(\\d+)M");

  private Process server;
  private int port;
  private Path gcLog;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    long started = System.nanoTime();
    try (ArticleWriter writer = LuceneWriter.open(folder.resolve("index"), "a test")) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.put(article(i));
      }
      writer.commit();
    }
    tell("indexed", started);
    gcLog = folder.resolve("gc.log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-Xlog:gc:file=" + gcLog,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--port",
            "0",
            "--index",
            folder.resolve("index").toString(),
            "--data",
            folder.resolve("data").toString());
    server = new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
    BufferedReader out = server.inputReader();
    Matcher address = ADDRESS.matcher(String.valueOf(out.readLine()));
    assertTrue(address.find(), () -> read(folder.resolve("err.txt")));
    port = Integer.parseInt(address.group(1));
  }

  private static EnrichedArticle article(int i) {
    return Articles.article("a" + i)
        .title("Ferry " + i + " waits for pier " + i * 7919L % 100_003)
        .body(
            ("The crew of ferry " + i + " mended the pier with " + i * 31 % 977 + " piles. ")
                .repeat(SENTENCES))
        .published(String.format(Locale.ROOT, "%d-%02d", 1990 + i % 35, 1 + i % 12))
        .source("Paper " + i % 50)
        .authors("Ada Quill")
        .entity("Harbour " + i % 500, EntityType.PLACE)
        .topic("economy/harbours")
        .stance("Harbour " + i % 500, Stance.CRITICAL)
        .build();
  }

  @AfterAll
  void stop() throws InterruptedException, IOException {
    server.destroy();
    assertTrue(server.waitFor(60, TimeUnit.SECONDS));
    int most = 0;
    Matcher used = USED.matcher(Files.readString(gcLog));
    while (used.find()) {
      most = Math.max(most, Integer.parseInt(used.group(2)));
    }
    System.err.println("LargeExportIT: at most " + most + " MB in use after a collection");
  }

  @Test
  void everyFileHoldsEveryArticleOnceWhileOthersTakeTheirsAndOneReaderSleeps() throws Exception {
    Map<String, String> starts =
        Map.of("csv", "a", "jsonl", "{\"id\":\"", "bib", "@article{", "ris", "ID  - ");
    try (Socket sleeper = sleeper();
        ExecutorService readers = Executors.newFixedThreadPool(starts.size())) {
      assertTrue(sleeper.isConnected());
      long started = System.nanoTime();
      List<Future<Set<String>>> all = new ArrayList<>();
      starts.forEach((ending, start) -> all.add(readers.submit(() -> ids(ending, start))));
      for (Future<Set<String>> each : all) {
        assertEquals(ARTICLES, each.get(5, TimeUnit.MINUTES).size());
      }
      tell("four files at once", started);
    }
  }

  @Test
  void readersWhoSleepOverTheirFilesHoldNoPageUp() throws Exception {
    List<Socket> sleepers = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_AT_ONCE; i++) {
        sleepers.add(sleeper());
      }
      try (Socket oneTooMany = sleeper()) {
        String answer = new String(oneTooMany.getInputStream().readNBytes(12), US_ASCII);
        assertEquals("TTP/1.1 503 ", answer);
      }
      try (InputStream page = get("/api/v1/search?q=pier+977")) {
        assertTrue(new String(page.readAllBytes(), StandardCharsets.UTF_8).contains("\"total\""));
      }
    } finally {
      for (Socket each : sleepers) {
        each.close();
      }
    }
    assertEquals(ARTICLES, ids("csv", "a").size());
  }

  /** Someone who asks for a file, takes its first letter and no more. */
  private Socket sleeper() throws IOException {
    Socket sleeper = new Socket();
    sleeper.setReceiveBufferSize(4096);
    sleeper.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String request = "GET /export.jsonl?copies=each HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    sleeper.getOutputStream().write(request.getBytes(US_ASCII));
    assertEquals('H', sleeper.getInputStream().read());
    return sleeper;
  }

  private Set<String> ids(String ending, String start) throws IOException, InterruptedException {
    long started = System.nanoTime();
    Set<String> ids = new HashSet<>();
    int rows = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                get("/export." + ending + "?copies=each"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(start)) {
          rows++;
          ids.add(line.substring(start.equals("a") ? 0 : start.length()).replaceFirst("\\W.*", ""));
        }
      }
    }
    assertEquals(rows, ids.size(), "An article stands twice in " + ending);
    tell(ending, started);
    return ids;
  }

  private InputStream get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofMinutes(1))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<InputStream> answer;
    do {
      answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } while (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent());
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  private static void tell(String what, long started) {
    System.err.printf(
        Locale.ROOT, "LargeExportIT: %s in %.1f s%n", what, (System.nanoTime() - started) / 1e9);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
