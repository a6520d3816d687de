package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.backfile.search.NaiveArticles;
import org.backfile.web.api.Example;
import org.backfile.web.api.OpenApi;
import org.junit.jupiter.api.Test;

/** The description of the API names what programs ask for, and nothing else. */
class DescribedRoutesTest {
  /** What is no page. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "/api/.*|/export\\..*|/feed\\..*|.*\\.(json|atom|csv|jsonl|bib|ris|md|txt)"
              + "|.*/original|/health|/ready");

  @Test
  void everythingThatProgramsAskForIsDescribedAndNothingElse() {
    Set<String> routes = new TreeSet<>();
    for (Route route : routes()) {
      if (FOR_PROGRAMS.matcher(route.path()).matches()) {
        routes.add(route.method().name() + " " + route.path());
      }
    }
    assertEquals(String.join("\n", routes), String.join("\n", operations()));
  }

  @Test
  void everyOperationHasAnExample() {
    Set<String> shown = new TreeSet<>();
    Example.all().forEach(example -> shown.add(example.method() + " " + example.operation()));
    assertEquals(operations(), shown);
  }

  @Test
  void everyRightIsThatOfTheRoute() {
    ObjectNode document = OpenApi.document("1", Map.of("GET /health", "read"));
    assertEquals("read", document.at("/paths/~1health/get/x-right").asText());
  }

  private static List<Route> routes() {
    try (NaiveArticles articles = new NaiveArticles();
        WebServer server =
            Servers.of(articles, new WebSettings("127.0.0.1", 0, Set.of(), "test"))) {
      return new ArrayList<>(server.routes());
    }
  }

  private static Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    OpenApi.document("1", Map.of())
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each ->
                            operations.add(
                                each.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey())));
    return operations;
  }
}
