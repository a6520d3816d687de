package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Stance;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.query.Address;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Articles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that show a whole result, over a real index: every number is what its link finds. */
class WholeResultPagesTest {
  private static final int ARTICLES = 200;
  private static final int STATES = 60;
  private static final String SCRIPT = "<script>x</script>";
  private static final List<String> NAMES =
      List.of("Ada Bank", "Bo Rivers", "Fund & Co", "Vote Now", "Zed", "a/b", SCRIPT);
  private static final List<String> TOPICS = List.of("money", "money/bank", "vote", "vote/law");
  private static final List<String> SOURCES = List.of("The Gull", "The Courier", "Post & Sons");
  private static final List<String> DATES =
      List.of("2023", "2024-02", "2024-02-29", "2024-03-01", "2025-07-04", "2025-12-31", "1999");
  private static final List<String> KEYS =
      List.of(
          "q=bank",
          "q=river+OR+bank",
          "q=%22unclosed",
          "entity=Zed",
          "entity=Ada+Bank&entity=Zed",
          "entity=Ada+Bank&entity=Zed&match-entity=all",
          "not-entity=Zed",
          "topic=money",
          "not-topic=money/bank",
          "topic=money&topic=vote&match-topic=all",
          "stance=critical",
          "not-stance=neutral",
          "source=The+Gull",
          "source=The+Gull&source=The+Courier",
          "not-source=The+Courier",
          "published=2024",
          "published=2024-02",
          "published=2023&published=2025",
          "published=undated",
          "not-published=2024",
          "not-published=2024-02",
          "from=2024-02-15",
          "to=2025-07",
          "sort=title&page=3",
          "colour=red");

  @TempDir static Path folder;

  private static ArticleSearcher articles;
  private static WebServer server;

  @BeforeAll
  static void start() {
    Random random = new Random(7);
    try (ArticleWriter writer = LuceneWriter.open(folder, "test")) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.put(article(i, random));
      }
      writer.commit();
    }
    articles = new LuceneSearcher(folder, Limits.DEFAULT);
    server = Servers.of(articles, new WebSettings("127.0.0.1", 0, Set.of(), "test"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    articles.close();
  }

  private static EnrichedArticle article(int number, Random random) {
    Articles article =
        Articles.article("id" + number)
            .title("Title " + number + " " + (number % 9 == 0 ? SCRIPT : ""))
            .body(random.nextBoolean() ? "the bank by the river" : "a fund for the river");
    for (int i = random.nextInt(4); i > 0; i--) {
      article.entity(any(NAMES, random), EntityType.OTHER);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      article.topic(any(TOPICS, random));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      article.stance(any(NAMES, random), any(List.of(Stance.values()).subList(0, 4), random));
    }
    if (random.nextInt(4) > 0) {
      article.published(any(DATES, random));
    }
    if (random.nextInt(5) > 0) {
      article.source(any(SOURCES, random));
    }
    return article.build();
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String state(Random random) {
    Set<String> keys = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      keys.add(any(KEYS, random));
    }
    return String.join("&", keys);
  }

  @Test
  void everyNumberOfTheOverviewIsWhatItsLinkFinds() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int links = 0;
    for (int i = 0; i < STATES; i++) {
      String state = state(random);
      String look = any(List.of("", "&by=year", "&by=month", "&by=day", "&share=yes"), random);
      Document page = page("/overview?" + state + look);
      String where = "seed " + seed + " at /overview?" + state + look + " ";
      assertEquals(total(page.select(".kicker a").attr("href")), number(page.select("h1")), where);
      for (Element link : page.select(".numbers td a, .matrix td a")) {
        assertEquals(total(link.attr("href")), number(link.text()), where + link);
        links++;
      }
      for (Element link : page.select(".bars a")) {
        assertEquals(total(link.attr("href")), number(link.select(".count")), where + link);
      }
      for (Element point : page.select(".trend:not(.low) .chart a")) {
        String said = point.attr("aria-label").replaceFirst(".*: ", "");
        assertEquals(total(point.attr("href")), number(said), where + point);
      }
      for (Element note : page.select(".beside a")) {
        assertEquals(total(note.attr("href")), number(note.text()), where + note);
      }
    }
    assertTrue(links > STATES, "Hardly any number was looked at: " + links);
  }

  @Test
  void everyNumberOfAComparisonIsWhatItsLinkFinds() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int links = 0;
    for (int i = 0; i < STATES; i++) {
      String a = state(random);
      String b = state(random);
      String address = "/compare?a=" + Address.encode(a) + "&b=" + Address.encode(b);
      String where = "seed " + seed + " at " + address + " ";
      Document page = page(address);
      for (Element side : page.select(".side h2 a")) {
        assertEquals(total(side.attr("href")), number(side.text()), where + side);
      }
      for (Element link : page.select(".numbers td a")) {
        assertEquals(total(link.attr("href")), number(link.text()), where + link);
        links++;
      }
      Set<String> inA = ids(a);
      Set<String> inB = ids(b);
      int both = (int) inA.stream().filter(inB::contains).count();
      assertEquals(
          List.of(inA.size() - both, both, inB.size() - both),
          page.select(".shared b").eachText().stream().map(Integer::parseInt).toList(),
          where);
      List<Element> headlines = page.select(".overlap .contrast section");
      assertEquals(Math.min(10, inA.size() - both), headlines.getFirst().select("li").size());
      for (String one : headlines.getFirst().select("li > a").eachAttr("href")) {
        String id = one.replaceFirst("/articles/([^?]+).*", "$1");
        assertTrue(inA.contains(id) && !inB.contains(id), where + one);
      }
    }
    assertTrue(links > STATES, "Hardly any number was looked at: " + links);
  }

  @Test
  void twoOutletsCanBeSetAgainstEachOther() throws IOException, InterruptedException {
    Document choice = page("/compare?a=");
    String outlets =
        choice.select(".targets a").eachAttr("href").stream()
            .filter(href -> href.contains("source%3D"))
            .findFirst()
            .orElseThrow();
    Document page = page(outlets);
    assertEquals(2, page.select(".side").size());
    assertTrue(page.select("#differ-source").next().text().contains("made by these values"));
    assertEquals("0", page.select(".shared b").get(1).text());
    Document swapped = page(page.select(".swap a").attr("href"));
    assertEquals(
        page.select(".side h2 a").getFirst().text(), swapped.select(".side h2 a").getLast().text());
  }

  @Test
  void formsLeadToOneAddress() throws IOException, InterruptedException {
    assertEquals("/compare?a=&b=q%3Driver", redirect("/compare?a=&words=+river"));
    assertEquals("/compare?a=q%3Da&b=q%3Db", redirect("/compare?first=a&words=b"));
    assertEquals(
        "/compare?a=q%3Da&b=q%3Da%26source%3DThe%2BGull",
        redirect("/compare?a=q%3Da%26page%3D3&source=The+Gull"));
    assertEquals("/compare?a=&b=from%3D2023%26to%3D2024", redirect("/compare?from=2024&to=2023"));
    assertEquals("/compare?a=to%3D2023-12-31&b=from%3D2024", redirect("/compare?a=&split=2024"));
    assertEquals(
        "/compare?a=&b=q%3Dx",
        redirect(
            "/compare?address=" + Address.encode("http://news.example/search?q=x&page=4#top")));
  }

  @Test
  void slipsAreNamedAndNeverAnError() throws IOException, InterruptedException {
    assertTrue(page("/compare?a=&split=2024-13").text().contains("2024-13 could not be read"));
    assertTrue(page("/compare?a=&address=hello").text().contains("hello could not be read"));
    Document page = page("/compare?a=%ff%00%25&b=colour%3Dred%26published%3Dsoon&b=q%3Dtwice&c=1");
    assertTrue(page.text().contains("colour"), page.text());
    for (String odd :
        List.of(
            "/compare?a=" + "%2522".repeat(500) + "&b=q%3D(((",
            "/compare?b=",
            "/compare?a=q%3D" + Address.encode(Address.encode(SCRIPT)) + "&b=source%3D%2525",
            "/compare?split=0001&a=",
            "/compare?a=published%3D0001&b=",
            "/overview?by=fortnight&share=no&share=yes",
            "/overview?entity=" + Address.encode(SCRIPT),
            "/overview?q=nothingatall&published=9999-12-31")) {
      assertFalse(page(odd).select("main").isEmpty(), odd);
    }
  }

  @Test
  void hostileValuesStayText() throws IOException, InterruptedException {
    String hostile = Address.encode("entity=" + Address.encode(SCRIPT));
    for (String path :
        List.of("/overview", "/overview?q=" + Address.encode(SCRIPT), "/compare?a=&b=" + hostile)) {
      Document page = page(path);
      assertTrue(page.select("script").eachText().stream().allMatch(String::isEmpty), path);
      assertEquals(1, page.select("script").size(), path);
      assertTrue(page.text().contains(SCRIPT), path);
    }
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path);
    return Jsoup.parse(answer.body());
  }

  private static String redirect(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertEquals(303, answer.statusCode(), path);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static long total(String address) {
    int question = address.indexOf('?');
    String query = question < 0 ? "" : address.substring(question);
    return articles.answer(Address.readQuery(query).request()).total();
  }

  private static Set<String> ids(String keys) {
    SearchRequest request = Address.readQuery(keys).request().with(Copies.EACH);
    List<String> ids = new ArrayList<>();
    articles.each(request, article -> ids.add(article.id().value()));
    return new TreeSet<>(ids);
  }

  private static long number(Iterable<Element> elements) {
    return number(elements.iterator().next().text());
  }

  /** The first number of a text; none stands for zero. */
  private static long number(String text) {
    String digits = text.replaceFirst("^\\D*([0-9,]*).*", "$1").replace(",", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
