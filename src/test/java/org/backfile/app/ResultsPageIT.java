package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader does with results, and with none, in a real browser. */
class ResultsPageIT extends InBrowser {
  private static final int NARROW = 320;

  @Override
  RunningBackfile serve(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (int day = 1; day <= 12; day++) {
      article(articles, "ferry-" + day, "Valley Times", "2024-03-" + (day + 10), other(day));
    }
    String strike = "The harbour pilots went on strike over their pensions. " + others();
    article(articles, "strike", "The Paper", "2024-05-02", strike);
    article(articles, "strike-again", "Evening Gull", "2024-05-03", strike);
    article(articles, "strike-later", "Valley Times", "2024-05-04", strike + " More to follow.");
    return RunningBackfile.over(folder, articles);
  }

  private static void article(Path in, String id, String source, String date, String body)
      throws IOException {
    String head = body.substring(0, body.indexOf('.'));
    Files.writeString(
        in.resolve(id + ".md"),
        "---\nid: %s\ntitle: %s\nsource: %s\npublished: %s\n---\n%s\n"
            .formatted(id, head, source, date, body));
  }

  private static String other(int number) {
    return "Ferry number %d crosses the estuary. Its crew of %d repaired the engine on pier %d."
        .formatted(number, number + 3, number * 7);
  }

  private static String others() {
    StringBuilder text = new StringBuilder();
    for (String who : List.of("cooks", "riggers", "clerks", "welders", "divers", "drivers")) {
      text.append("The ").append(who).append(" of the yard said that they would join them, as ");
      text.append("no offer had been made to the ").append(who).append(" since the winter. ");
    }
    return text.toString().strip();
  }

  private void follow(Locator link, Predicate<String> leadsTo) {
    follow(link::click, leadsTo);
  }

  private String heading() {
    return page.locator("h1").textContent().strip();
  }

  private int results() {
    return page.locator("#results-heading ~ .cards > li").count();
  }

  private void type(String text) {
    page.locator("#q").fill("");
    page.locator("#q").pressSequentially(text);
    page.locator("#suggestions [role=option]").first().waitFor();
  }

  @Test
  void readerWhoMistypesIsPutRightByOneClick() {
    go("/search?q=estaury");
    assertEquals("No articles", heading());
    String promised = page.locator(".meant .count").textContent();
    follow(page.locator(".meant a"), has("q=estuary"));
    assertEquals("12 results", promised);
    assertEquals("12 articles", heading());
  }

  @Test
  void filterThatEmptiesTheResultIsNamedAndDroppedByOneClick() {
    go("/search?q=ferry&source=Evening+Gull&from=2024");
    assertEquals("No articles", heading());
    String said = page.locator(".nothing .lead").textContent();
    assertTrue(said.contains("source: Evening Gull"), said);
    assertTrue(said.contains("12 results"), said);
    List<String> numbers = page.locator(".doctor tr.empties .number").allTextContents();
    assertTrue(numbers.getFirst().strip().equals("1"), numbers::toString);
    follow(page.locator(".nothing .drop"), has("from=2024"));
    assertTrue(page.url().endsWith("/search?q=ferry&from=2024"), page.url());
    assertEquals("12 articles", heading());
  }

  @Test
  void everyNumberOfTheDiagnosisIsWhatItsLinkFinds() {
    go("/search?q=pilots+engine&source=The+Paper");
    List<String> promised = page.locator(".doctor td a").allTextContents();
    assertEquals(3, promised.size());
    for (int i = 0; i < promised.size(); i++) {
      go("/search?q=pilots+engine&source=The+Paper");
      page.locator(".doctor td a").nth(i).click();
      page.waitForURL(url -> !url.contains("q=pilots+engine&source"));
      String number = promised.get(i).replaceFirst("(?s)^\\s*(\\d+).*", "$1");
      assertEquals(number, heading().replace("No", "0").replaceFirst(" .*", ""));
    }
  }

  @Test
  void copiesFoldAndUnfoldAndTheirCountsAgree() {
    go("/search?q=strike");
    assertEquals("1 story in 3 articles", heading());
    assertEquals(1, results());
    Locator copies = page.locator("details.copies");
    assertEquals(
        "3 copies, first seen 2 May 2024 in The Paper",
        copies.locator("summary").textContent().strip());
    copies.locator("summary").click();
    assertEquals(2, copies.locator("li").count());
    String changes = copies.locator(".note a").first().getAttribute("href");
    assertTrue(changes.matches("/articles/[^/]+/changes\\?from=[^/]+"), changes);
    follow(page.locator(".counting a:not([href^='/saved'])").first(), has("copies=each"));
    assertEquals("3 articles", heading());
    assertEquals(3, results());
    follow(page.locator(".counting a:not([href^='/saved'])").first(), has("copies=each").negate());
    assertEquals(1, results());
  }

  @Test
  void reasonsOpenWithoutScript() {
    become(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/search?q=pilot+source:paper");
    Locator reasons = page.locator("details.because").first();
    assertFalse(reasons.locator("li").first().isVisible());
    reasons.locator("summary").click();
    assertTrue(reasons.locator("li").first().isVisible());
    assertEquals(
        List.of(
            "\u201cpilot\u201d: once in the title, as pilots; once in the text, as pilots",
            "\u201cpaper\u201d: as source: The Paper"),
        reasons.locator("li").allTextContents());
  }

  @Test
  void readerChoosesShortCardsAndKeepsThem() {
    go("/search?q=ferry");
    assertTrue(page.locator(".card .tags").count() > 0 || page.locator(".snippet").count() > 0);
    follow(page.locator(".looks a:not([aria-current])"), has("/search?q=ferry"));
    assertTrue(page.locator(".cards.compact").isVisible());
    go("/search?q=strike");
    assertEquals(1, page.locator(".cards.compact .snippet").count());
    assertEquals(0, page.locator(".card .tags").count());
    follow(page.locator(".looks a:not([aria-current])"), has("/search?q=strike"));
    assertEquals(0, page.locator(".cards.compact").count());
  }

  @Test
  void wordIsCompletedByKeyboard() {
    go("/search?source=Valley+Times");
    type("repaired estu");
    Locator box = page.locator("#q");
    assertEquals("true", box.getAttribute("aria-expanded"));
    page.keyboard().press("ArrowDown");
    String chosen = box.getAttribute("aria-activedescendant");
    assertEquals("true", page.locator("#" + chosen).getAttribute("aria-selected"));
    page.keyboard().press("Enter");
    assertEquals("repaired estuary", box.inputValue());
    assertEquals("false", box.getAttribute("aria-expanded"));
    page.keyboard().press("Enter");
    page.waitForURL(has("q=repaired+estuary&source=Valley+Times"));
    assertEquals("12 articles", heading());
  }

  @Test
  void sourceIsChosenByKeyboardAndBecomesAFilter() {
    go("/");
    type("valley");
    assertEquals("Sources", page.locator("[data-kind=source]").getAttribute("aria-label"));
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Home");
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.waitForURL(has("source=Valley+Times"));
    assertTrue(page.url().endsWith("/search?source=Valley+Times"), page.url());
  }

  @Test
  void suggestionsNeverStandInTheWay() {
    go("/");
    type("fer");
    page.keyboard().press("Escape");
    assertFalse(page.locator("#suggestions").isVisible());
    assertEquals("fer", page.locator("#q").inputValue());
    page.locator("#q").fill("");
    page.locator("#q").pressSequentially("ferry");
    page.keyboard().press("Enter");
    page.waitForURL(has("q=ferry"));
    assertEquals("12 articles", heading());
  }

  @Test
  void suggestionsAreAPageWithoutScript() {
    become(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/search?source=Valley+Times");
    page.locator("#q").fill("estu");
    follow(page.locator(".box .quiet"), has("/suggest?q=estu"));
    follow(page.locator("main .door a").first(), has("/search?q=estuary&source=Valley+Times"));
    assertEquals("12 articles", heading());
  }

  @Test
  void resultIsTakenHomeInEveryForm() throws Exception {
    go("/search?q=strike");
    List<Locator> links = page.locator(".uses a").all();
    assertEquals(8, links.size());
    for (Locator link : links) {
      String address = link.getAttribute("href");
      var answer = backfile.get(address);
      assertEquals(200, answer.statusCode(), address);
      assertTrue(answer.body().contains("strike"), address);
    }
    assertEquals(
        List.of("/feed.atom?q=strike", "/feed.json?q=strike"),
        page.locator("link[rel=alternate]").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList());
  }

  @Test
  void firstResultIsNearTheTopOfAPhone() {
    page.setViewportSize(390, 844);
    go("/search?q=strike&source=The+Paper&from=2024");
    Object top = page.evaluate("document.querySelector('.card').getBoundingClientRect().bottom");
    assertTrue(((Number) top).doubleValue() < 1.5 * 844, "The first result ends at " + top);
  }

  static List<String> states() {
    return List.of(
        "/search?q=strike",
        "/search?q=estaury",
        "/search?q=ferry&source=Evening+Gull&from=2024",
        "/suggest?q=estu",
        "/dev/patterns/diagnosis",
        "/dev/patterns/copies",
        "/dev/patterns/compact",
        "/dev/patterns/suggest");
  }

  @ParameterizedTest
  @MethodSource("states")
  void nothingIsCutOffOnANarrowScreen(String path) {
    page.setViewportSize(NARROW, 800);
    go(path);
    unfold();
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertTrue(((Number) width).intValue() <= NARROW, path + " is " + width + " px wide");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void noStateHasABarrierThatAxeKnows(ColorScheme scheme) {
    become(new Browser.NewContextOptions().setColorScheme(scheme));
    List<String> violations = new ArrayList<>();
    for (String path : states()) {
      go(path);
      unfold();
      barriers().forEach(barrier -> violations.add(path + ": " + barrier));
    }
    type("estu");
    page.keyboard().press("ArrowDown");
    violations.addAll(barriers());
    assertEquals(List.of(), violations);
  }
}
