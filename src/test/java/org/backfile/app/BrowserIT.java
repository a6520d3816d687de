package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader does with the pages, in a real browser over the seeds. */
class BrowserIT extends InBrowser {
  private static final int MOST_BYTES = 50 * 1024;
  private static final int MOST_REQUESTS = 5;
  private static final String HOSTILE =
      "<script>window.broken=1</script><img src=x onerror=alert(1)>";

  @Override
  RunningBackfile serve(Path folder) throws IOException {
    Path hostile = Files.createDirectories(folder.resolve("hostile"));
    Files.writeString(
        hostile.resolve("hostile.md"),
        """
        ---
        id: hostile
        title: 'Hostile %1$s title'
        source: 'Source %1$s'
        author: 'Author %1$s'
        entities: ['organization: Entity %1$s']
        topics: ['topic %1$s']
        tags: ['%1$s']
        "key %1$s": '%1$s'
        ---
        The body says %1$s and goes on about OpenAI. javascript:alert(1) "onmouseover="alert(1)
        """
            .formatted(HOSTILE));
    Files.writeString(
        hostile.resolve("arabic.md"),
        """
        ---
        id: arabic
        title: افتتاح خط الترام الجديد
        language: ar
        published: 2024-05-02
        ---
        افتتحت المدينة اليوم خط الترام الجديد بعد ثلاث سنوات من العمل. Averyveryveryveryveryveryveryveryveryverylongwordwithoutanyplacetobreakitatall.
        """);
    return RunningBackfile.over(folder, Path.of("seeds"), hostile);
  }

  private List<String> results() {
    return page.locator(".card h3 a").allTextContents();
  }

  private Locator value(String facet, String label) {
    return page.locator("#facet-" + facet + " .choice")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first();
  }

  private void searchInTheBox(String words) {
    page.locator("#q").fill(words);
    follow(() -> page.locator("#q").press("Enter"), has("q=" + words));
  }

  private void openFirstResult() {
    follow(page.locator(".card h3 a").first()::click, has("/articles/"));
  }

  private void openFilters(Page on) {
    if (!on.locator("#facet-entity").isVisible()) {
      on.locator("#filters > summary").click();
    }
  }

  /** The way of a reporter, with or without script. */
  private void searchFilterAndRead() {
    go("/");
    searchInTheBox("amazon");
    assertFalse(results().isEmpty());
    go("/search?q=partnership");
    openFilters(page);
    Locator value = value("entity", "Amazon");
    int count = Integer.parseInt(value.locator(".count").textContent().strip());
    value.locator("input").press("Space");
    follow(page.locator("#choices .act button")::click, has("entity=Amazon"));
    assertEquals(count, results().size());
    assertTrue(page.locator(".chips").textContent().contains("Amazon"));
    openFirstResult();
    assertTrue(page.locator("mark").count() > 0, "No hit is marked");
    follow(page.locator(".kicker a").first()::click, has("entity=Amazon"));
    follow(page.locator("a.clear")::click, has("entity=").negate());
  }

  @Test
  void readerSearchesFiltersAndReads() {
    searchFilterAndRead();
  }

  @Test
  void everythingWorksWithoutJavaScript() {
    become(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    searchFilterAndRead();
  }

  @Test
  void excludedValueIsLeftOutAndCanBeLetInAgain() {
    go("/search");
    int all = results().size();
    openFilters(page);
    int with = Integer.parseInt(value("entity", "Amazon").locator(".count").textContent().strip());
    follow(
        page.locator("a.leave[aria-label='Leave out Amazon']").first()::click,
        has("not-entity=Amazon"));
    assertEquals(all - with, results().size());
    follow(page.locator(".chips a.chip").first()::click, has("not-entity=").negate());
    assertEquals(all, results().size());
  }

  @Test
  void backAndForwardGoThroughTheSearches() {
    go("/search?q=openai");
    List<String> first = results();
    searchInTheBox("amazon");
    List<String> second = results();
    assertFalse(first.equals(second));
    page.goBack();
    assertEquals(first, results());
    assertEquals("openai", page.locator("#q").inputValue());
    page.goForward();
    assertEquals(second, results());
  }

  @Test
  void bookmarkShowsTheSameInAFreshProfile() {
    go("/search?q=partnership");
    openFilters(page);
    value("entity", "Amazon").locator("input").press("Space");
    follow(page.locator("#choices .act button")::click, has("entity=Amazon"));
    String bookmark = page.url();
    List<String> before = results();
    become(usual());
    page.navigate(bookmark);
    assertEquals(before, results());
    assertTrue(page.locator(".chips").textContent().contains("Amazon"));
  }

  @Test
  void formsLeadToTheCanonicalAddress() {
    go("/search?q=openai");
    openFilters(page);
    page.locator("#from").fill("2019");
    follow(
        page.locator("#choices .act button")::click,
        url -> url.endsWith("/search?q=openai&from=2019"));
    assertTrue(
        page.locator("main").textContent().contains("undated"), "Undated are dropped silently");
  }

  @Test
  void keyboardAloneIsEnough() {
    go("/search?q=openai");
    page.keyboard().press("Tab");
    assertEquals("#main", focused("getAttribute('href')"));
    page.keyboard().press("Enter");
    assertEquals("main", focused("id"));
    page.keyboard().press("/");
    assertEquals("q", focused("id"));
    page.keyboard().type("amazon");
    follow(() -> page.keyboard().press("Enter"), has("q=amazon"));
    for (int i = 0; i < 200 && !focused("type + ''").equals("checkbox"); i++) {
      page.keyboard().press("Tab");
      Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      assertFalse(outline.equals("none"), "Focus cannot be seen on " + focused("outerHTML"));
    }
    page.keyboard().press("Space");
    follow(() -> page.keyboard().press("Enter"), has("q=amazon&"));
  }

  private Object focused(String what) {
    return page.evaluate("document.activeElement." + what);
  }

  @Test
  void hitsAreReachedOneAfterTheOther() {
    go("/search?q=partnership");
    openFirstResult();
    follow(() -> page.keyboard().press("n"), has("#hit-1"));
    follow(() -> page.keyboard().press("n"), has("#hit-2"));
    follow(() -> page.keyboard().press("p"), has("#hit-1"));
  }

  @Test
  void firstPageIsLightAndLoadsNothingForeign() {
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    go("/search?q=openai");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertTrue(responses.size() <= MOST_REQUESTS, responses.size() + " requests");
    long bytes =
        responses.stream().mapToLong(response -> response.request().sizes().responseBodySize).sum();
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  @Test
  void scriptInAnArticleOrAQueryNeverRuns() {
    String attack = org.backfile.query.Address.encode(HOSTILE);
    for (String path :
        List.of(
            "/articles/hostile",
            "/articles/hostile?q=" + attack,
            "/search?q=body",
            "/search?q=" + attack,
            "/search?entity=" + attack + "&source=" + attack + "&topic=" + attack,
            "/search?" + attack + "=" + attack,
            "/facets/entity?prefix=" + attack,
            "/facets/source",
            "/overview?q=body",
            "/compare?a=q%3Dbody&b=" + org.backfile.query.Address.encode("entity=" + attack),
            "/articles/" + attack.replace("%2F", ""),
            "/dev/patterns/hostile")) {
      go(path);
      assertEquals(null, page.evaluate("window.broken"), path);
      assertEquals(0, page.locator("img[src=x]").count(), path);
    }
    go("/search?q=body");
    assertTrue(results().getFirst().contains("<script>"), "The title is shown as it is");
  }
}
