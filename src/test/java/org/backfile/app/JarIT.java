package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, alone in a folder that has nothing else, as a process of its own. */
class JarIT {
  private static final Path JAR = Path.of(System.getProperty("backfile.jar"));
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  @TempDir Path folder;

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-jar", JAR.toAbsolutePath().toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("BACKFILE_DATA", folder.resolve("data").toString());
    return builder.redirectError(folder.resolve("err.txt").toFile()).start();
  }

  private String run(int code, String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    String err = Files.readString(folder.resolve("err.txt"));
    assertEquals(code, process.exitValue(), out + err);
    assertFalse(err.contains("\tat "), err);
    return out;
  }

  @Test
  void jarIndexesServesAndStopsCleanly() throws IOException, InterruptedException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("tram.txt"), "Tram line closed\n\nThe tram to Berlin stands still.\n");
    assertTrue(run(0, "index", "articles").contains("1 new"));
    assertTrue(run(0, "search", "tram").contains("Tram line closed"));
    assertTrue(run(0, "status").contains("1"));
    Process server = start("serve", "--port", "0");
    try (BufferedReader out = server.inputReader()) {
      Matcher address = ADDRESS.matcher(String.valueOf(out.readLine()));
      assertTrue(address.find());
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address.group() + "/search?q=tram")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("Tram"));
    } finally {
      server.destroy();
    }
    assertTrue(server.waitFor(60, TimeUnit.SECONDS), "It does not stop when asked to");
  }

  @Test
  void wrongUsageEndsWithTwo() throws IOException, InterruptedException {
    run(2, "serach");
    run(2);
  }

  @Test
  void searchWithoutAnIndexEndsWithOne() throws IOException, InterruptedException {
    run(1, "search", "tram");
  }

  @Test
  void codecsOfLuceneAreAllInTheJar() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (String service : List.of("Codec", "DocValuesFormat", "PostingsFormat")) {
        assertTrue(
            jar.getEntry("META-INF/services/org.apache.lucene.codecs." + service) != null, service);
      }
    }
  }

  @Test
  void secondIndexRunIsToldWhoHoldsTheIndex() throws IOException, InterruptedException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      many.append("{\"id\": \"a").append(i).append("\", \"title\": \"Tram ").append(i);
      many.append("\", \"body\": \"The tram to Berlin stands still, Siemens said on day ");
      many.append(i).append(".\"}\n");
    }
    Files.writeString(articles.resolve("many.jsonl"), many);
    Process first = start("index", "articles");
    Path holder = folder.resolve("index/.writer.txt");
    for (int i = 0; i < 1200 && !Files.exists(holder); i++) {
      Thread.sleep(50);
    }
    Process second = start("index", "articles");
    second.waitFor();
    String told = Files.readString(folder.resolve("err.txt"));
    assertEquals(1, second.exitValue(), told);
    assertTrue(told.contains("the index command"), told);
    assertTrue(told.contains(Long.toString(first.pid())), told);
    first.destroyForcibly().waitFor();
    assertTrue(run(0, "index", "articles").contains("6,000"), "The killed run is not made good");
    assertTrue(run(0, "index", "articles").contains("6,000 unchanged"));
  }
}
