package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reader does with facets, in a real browser over some thousands of made-up names. */
class FacetsIT extends InBrowser {
  private static final int ARTICLES = 120;
  private static final int NAMES = 25;
  private static final String BOARD = "Harbour Board";
  private static final String TRUST = "Quay Trust";
  private static final String FUND = "Sea Wall Fund";
  private static final String ALL_THREE =
      "entity=Harbour+Board&entity=Quay+Trust&entity=Sea+Wall+Fund";

  @Override
  RunningBackfile serve(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      lines.add(article(i));
    }
    Path file = folder.resolve("articles.jsonl");
    Files.write(file, lines);
    return RunningBackfile.over(folder, file);
  }

  /** Of ten articles four are of March 2023, four of May 2024, one of 2024 and one is undated. */
  private static String article(int i) {
    List<String> names = new ArrayList<>();
    for (int n = i * NAMES; n < (i + 1) * NAMES; n++) {
      names.add(String.format(Locale.ROOT, "\"person: %cara Tester%04d\"", 'A' + n % 26, n));
    }
    List.of(2, 3, 5)
        .forEach(
            each -> {
              if (i % each == 0) {
                names.add(
                    "\"organization: " + (each == 2 ? BOARD : each == 3 ? TRUST : FUND) + "\"");
              }
            });
    String day = String.format(Locale.ROOT, "%02d", i % 28 + 1);
    String published =
        i % 10 < 4 ? "2023-03-" + day : i % 10 < 8 ? "2024-05-" + day : i % 10 == 8 ? "2024" : "";
    StringBuilder body = new StringBuilder("The ferry");
    Random random = new Random(i);
    for (int word = 0; word < 90; word++) {
      body.append(' ')
          .append(Integer.toString(random.nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36));
    }
    return String.format(
        Locale.ROOT,
        "{\"id\":\"a%d\",\"title\":\"Report %s\",\"body\":\"%s.\",\"language\":\"en\",%s\"entities\":%s}",
        i,
        Integer.toString(random.nextInt(1 << 30), 36),
        body,
        published.isEmpty() ? "" : "\"published\":\"" + published + "\",",
        names);
  }

  @Override
  Browser.NewContextOptions usual() {
    return new Browser.NewContextOptions().setViewportSize(1280, 900);
  }

  private void waitFor(String part) {
    page.waitForURL(url -> url.contains(part));
  }

  private Locator choice(String facet, String label) {
    return page.locator("#facet-" + facet + " .choice")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first();
  }

  private int count(String facet, String label) {
    return Integer.parseInt(choice(facet, label).locator(".count").textContent().strip());
  }

  private String text(String place) {
    return page.locator(place).textContent();
  }

  private int total() {
    String said = text("h1");
    return said.startsWith("No") ? 0 : Integer.parseInt(said.replaceAll("\\D", ""));
  }

  private void tabTo(String value) {
    for (int i = 0; i < 300; i++) {
      page.keyboard().press("Tab");
      if (value.equals(page.evaluate("document.activeElement.value"))) {
        return;
      }
    }
    throw new AssertionError(value + " is not reached by keys");
  }

  @Test
  void threeNamesAreChosenWithKeysAloneAndOneApply() {
    go("/search");
    tabTo(BOARD);
    page.keyboard().press("Space");
    tabTo(TRUST);
    page.keyboard().press("Space");
    tabTo(FUND);
    page.keyboard().press("Space");
    page.waitForCondition(() -> text("#choices .total").equals("88 articles"));
    assertTrue(page.url().endsWith("/search"), "Keys alone lead nowhere: " + page.url());
    page.keyboard().press("Enter");
    waitFor(ALL_THREE);
    assertEquals(88, total());
    tabTo("any");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    waitFor("match-entity=all");
    assertEquals(4, total());
    assertTrue(choice("entity", FUND).locator("input").isChecked());
  }

  @Test
  void clickAppliesAtOnceAndTheReaderGoesOnWhereTheClickWas() {
    go("/search");
    Locator trust = choice("entity", TRUST);
    trust.scrollIntoViewIfNeeded();
    int count = count("entity", TRUST);
    trust.locator(".label").click();
    waitFor("entity=Quay+Trust");
    assertEquals(count, total());
    page.waitForCondition(() -> TRUST.equals(page.evaluate("document.activeElement.value")));
    page.waitForCondition(() -> text("#choices-found").equals(text("h1")));
    choice("entity", TRUST).locator(".label").click();
    page.waitForURL(url -> url.endsWith("/search"));
    assertEquals(ARTICLES, total());
  }

  @Test
  void valueThatIsLeftOutIsShownAndTakenBack() {
    go("/search");
    int with = count("entity", BOARD);
    page.locator("a.leave[aria-label='Leave out " + BOARD + "']").click();
    waitFor("not-entity=Harbour+Board");
    assertEquals(ARTICLES - with, total());
    assertEquals(with, count("entity", BOARD));
    assertTrue(choice("entity", BOARD).textContent().contains("left out"));
    choice("entity", BOARD).locator(".label").click();
    page.waitForURL(url -> url.endsWith("/search"));
    assertEquals(ARTICLES, total());
  }

  @Test
  void chosenValueStaysAtZero() {
    go("/search?q=nothingatall&entity=Harbour+Board");
    assertEquals(0, count("entity", BOARD));
    assertTrue(choice("entity", BOARD).locator("input").isChecked());
  }

  @Test
  void thousandsOfNamesAreReachedByTheirFirstLetter() {
    go("/search");
    page.locator("#facet-entity .more a").last().click();
    waitFor("/facets/entity");
    page.locator(".orders a").last().click();
    waitFor("order=name");
    assertEquals(26, page.locator(".letters a").count());
    page.locator(".letters a").filter(new Locator.FilterOptions().setHasText("M")).click();
    waitFor("offset=");
    assertTrue(firstName().startsWith("Mara"), firstName());
    assertEquals("M", page.locator(".letters [aria-current]").textContent());
    page.locator(".pages .next").click();
    page.waitForCondition(() -> firstName().compareTo("Mara Tester1") > 0);
    page.locator("#prefix").fill("tester0042");
    page.locator("#prefix").press("Enter");
    waitFor("prefix=tester0042");
    assertEquals(1, page.locator(".ticks .choice").count());
    page.locator(".ticks .choice input").check();
    page.locator(".ticks .act button").click();
    waitFor("/search");
    assertEquals(1, total());
    page.locator("#find").fill("zara");
    page.locator("#find").press("Enter");
    waitFor("prefix=zara");
    assertTrue(page.url().contains("entity="), "The search is kept");
  }

  private String firstName() {
    return page.locator(".choice bdi").first().textContent();
  }

  @Test
  void chartZoomsFromYearToMonthToDayAndBackAndUndatedAreAlwaysBesideIt() {
    go("/search");
    for (String step : List.of("2024", "2024-05", "2024-05-06")) {
      assertEquals("12", undated());
      Locator bar = page.locator("#facet-published .bar[data-from='" + step + "']");
      String said = bar.getAttribute("aria-label");
      bar.click();
      waitFor("published=" + step);
      page.waitForURL(url -> url.endsWith("published=" + step));
      assertEquals(said.replaceAll(".*: ", ""), Integer.toString(total()));
    }
    assertEquals(List.of("All years", "2024", "May"), page.locator(".trail a").allTextContents());
    page.locator(".trail a").nth(1).click();
    page.waitForURL(url -> url.endsWith("published=2024"));
    assertTrue(page.locator("#facet-published").textContent().contains("12 known by year only"));
    page.locator(".trail a").first().click();
    page.waitForURL(url -> url.endsWith("/search"));
    page.locator("#facet-published .undated a").click();
    waitFor("published=undated");
    assertEquals(12, total());
  }

  private String undated() {
    return page.locator("#facet-published .undated .count").textContent();
  }

  @Test
  void draggingOverBarsChoosesAPeriod() {
    go("/search?published=2024-05");
    BoundingBox first = page.locator(".bar[data-from='2024-05-05']").boundingBox();
    BoundingBox last = page.locator(".bar[data-from='2024-05-15']").boundingBox();
    page.mouse().move(first.x + first.width / 2, first.y + 20);
    page.mouse().down();
    page.mouse()
        .move(
            last.x + last.width / 2,
            last.y + 20,
            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
    assertTrue(page.locator(".bar.brushed").count() == 11);
    page.mouse().up();
    waitFor("from=2024-05-05&to=2024-05-15");
    assertFalse(page.url().contains("published="));
    assertEquals("12", undated());
    assertEquals("2024-05-05", page.locator("#from").inputValue());
  }

  @Test
  void formFindsTheSameWithoutJavaScript() {
    become(usual().setJavaScriptEnabled(false));
    go("/search");
    choice("entity", BOARD).locator("input").check();
    choice("entity", TRUST).locator("input").check();
    page.locator("#from").fill("2024");
    page.locator("#choices .act button").click();
    waitFor("entity=Harbour+Board");
    int found = total();
    assertTrue(page.locator("main").textContent().contains("undated"));
    go("/search?entity=Harbour+Board&entity=Quay+Trust&from=2024");
    assertEquals(total(), found);
    assertTrue(found > 0);
  }

  @Test
  void phoneShowsResultsFirstAndFiltersInASheetThatSaysWhatTheyFind() {
    become(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    go("/search?entity=Quay+Trust");
    assertTrue(page.locator(".card").first().boundingBox().y < 1.5 * 844);
    page.locator("#filters > summary").click();
    assertTrue(page.locator("#choices .act button").isVisible());
    choice("entity", BOARD).locator(".label").click();
    page.waitForCondition(() -> text("#choices .total").equals("80 articles"));
    assertFalse(page.url().contains("Harbour"), "A sheet waits for its button");
    assertEquals(List.of(), barriers());
    page.locator("#choices .act button").click();
    waitFor("entity=Harbour+Board");
    assertEquals(80, total());
    assertFalse(page.locator("#choices").isVisible(), "The sheet is closed");
    page.locator("#filters > summary").click();
    page.keyboard().press("Escape");
    assertFalse(page.locator("#choices").isVisible());
  }

  @Test
  void noStateHasABarrierThatAxeKnowsOrIsWiderThanANarrowScreen() {
    for (String path :
        List.of(
            "/search?" + ALL_THREE + "&match-entity=all",
            "/search?published=2024-05&not-entity=Quay+Trust",
            "/facets/entity?order=name&offset=200&not-entity=Quay+Trust")) {
      for (int width : List.of(1280, 320)) {
        page.setViewportSize(width, 900);
        go(path);
        assertEquals(List.of(), barriers(), path);
        unfold();
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        assertTrue(((Number) wide).intValue() <= width, path + " is " + wide + " px wide");
      }
    }
  }
}
