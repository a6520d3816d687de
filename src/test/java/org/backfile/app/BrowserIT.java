package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader does with the pages, in a real browser over the seeds. */
class BrowserIT {
  private static final int NARROW = 320;
  private static final int MOST_BYTES = 100 * 1024;
  private static final int MOST_REQUESTS = 5;
  private static final String HOSTILE =
      "<script>window.broken=1</script><img src=x onerror=alert(1)>";

  @TempDir static Path folder;

  private static RunningBackfile backfile;
  private static Playwright playwright;
  private static Browser browser;

  private BrowserContext profile;
  private Page page;
  private final List<String> alarms = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
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
    backfile = RunningBackfile.over(folder, Path.of("seeds"), hostile);
    playwright = Browsers.playwright();
    browser = Browsers.launch(playwright);
  }

  @AfterAll
  static void stop() {
    playwright.close();
    backfile.close();
  }

  @BeforeEach
  void freshProfile() {
    profile = browser.newContext();
    page = open(profile);
  }

  /** A page that notes whatever a reader must never see: dialogs, errors, foreign requests. */
  private Page open(BrowserContext context) {
    Page fresh = context.newPage();
    fresh.onDialog(
        dialog -> {
          alarms.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    fresh.onPageError(error -> alarms.add("script error: " + error));
    fresh.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            alarms.add("console: " + message.text());
          }
        });
    fresh.onRequest(
        request -> {
          if (!request.url().startsWith(backfile.address("/"))) {
            alarms.add("foreign request: " + request.url());
          }
        });
    return fresh;
  }

  @AfterEach
  void nothingAlarming() {
    profile.close();
    assertEquals(List.of(), alarms);
  }

  private void go(String path) {
    page.navigate(backfile.address(path));
  }

  private List<String> results() {
    return page.locator(".card h3 a").allTextContents();
  }

  private Locator value(String facet, String label) {
    return page.locator("#facet-" + facet + " .choice")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first();
  }

  /**
   * Does one step and waits until the page it leads to has loaded, script included: what is read or
   * pressed next must not meet a page that is still half there.
   */
  private void follow(Runnable step, Predicate<String> leadsTo) {
    step.run();
    page.waitForURL(leadsTo);
  }

  private static Predicate<String> has(String part) {
    return url -> url.contains(part);
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
    profile.close();
    profile = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page = open(profile);
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
    try (BrowserContext other = browser.newContext()) {
      Page fresh = open(other);
      fresh.navigate(bookmark);
      assertEquals(before, fresh.locator(".card h3 a").allTextContents());
      assertTrue(fresh.locator(".chips").textContent().contains("Amazon"));
    }
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

  static List<String> kindsOfPages() {
    return List.of(
        "/",
        "/search",
        "/search?q=openai+partnership&entity=Microsoft&not-entity=Oracle",
        "/search?q=nothingatallhere&entity=Microsoft",
        "/search?q=%22openai&colour=red",
        "/search?published=undated&mentions=2030",
        "/search?from=2020",
        "/articles/hostile?q=body",
        "/articles/arabic",
        "/articles/nobody",
        "/facets/entity?q=openai",
        "/facets/entity?order=name",
        "/facets/toward",
        "/facets/said-by",
        "/facets/topic?prefix=zzz",
        "/contrast",
        "/contrast?target=OpenAI&q=openai",
        "/overview?q=openai&share=yes",
        "/compare",
        "/compare?a=q%3Dopenai",
        "/compare?a=q%3Dopenai&b=q%3Damazon",
        "/dev/patterns/overview",
        "/dev/patterns/compare",
        "/dev/patterns/compare-choice",
        "/dev/patterns/contrast",
        "/help/search",
        "/nowhere",
        "/dev/patterns",
        "/dev/patterns/results",
        "/dev/patterns/months",
        "/dev/patterns/days",
        "/dev/patterns/reader",
        "/dev/patterns/hostile",
        "/dev/patterns/right-to-left",
        "/dev/patterns/home",
        "/dev/patterns/empty",
        "/dev/patterns/facet",
        "/dev/patterns/letters",
        "/dev/patterns/unavailable");
  }

  @ParameterizedTest
  @MethodSource("kindsOfPages")
  void nothingIsCutOffOnANarrowScreen(String path) {
    page.setViewportSize(NARROW, 800);
    go(path);
    assertReflows(path);
    page.locator("details").all().forEach(fold -> fold.evaluate("fold => fold.open = true"));
    assertReflows(path + " with open folds");
  }

  private void assertReflows(String path) {
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertTrue(((Number) width).intValue() <= NARROW, path + " is " + width + " px wide");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void noPageHasABarrierThatAxeKnows(ColorScheme scheme) {
    profile.close();
    profile = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
    page = open(profile);
    List<String> violations = new ArrayList<>();
    for (int width : List.of(1280, NARROW)) {
      page.setViewportSize(width, 900);
      for (String path : kindsOfPages()) {
        go(path);
        page.locator("details").all().forEach(fold -> fold.evaluate("fold => fold.open = true"));
        AxeResults results = new AxeBuilder(page).analyze();
        results
            .getViolations()
            .forEach(
                rule ->
                    violations.add(
                        width
                            + " "
                            + path
                            + ": "
                            + rule.getId()
                            + " "
                            + rule.getNodes().getFirst().getHtml()));
      }
    }
    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @MethodSource("kindsOfPages")
  void targetsAreLargeEnoughToHit(String path) {
    page.setViewportSize(NARROW, 800);
    go(path);
    Object small =
        page.evaluate(
            "[...document.querySelectorAll('main .choice, main .match label, main .undated a, main a.leave, main a.chip, button, input:not([type=hidden])')]"
                + ".filter(e => e.checkVisibility()).map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])"
                + ".filter(([html, box]) => box.width > 0 && !/type=.(checkbox|radio)/.test(html) && Math.min(box.width, box.height) < 24)"
                + ".map(([html]) => html)");
    assertEquals(List.of(), small, path);
  }

  @Test
  void firstPageIsLightAndLoadsNothingForeign() {
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    go("/search?q=openai");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertTrue(responses.size() <= MOST_REQUESTS, responses.size() + " requests");
    long bytes = responses.stream().mapToLong(response -> response.body().length).sum();
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

  @Test
  void paperShowsTheSearchAndItsAddress() {
    go("/search?q=openai&entity=Microsoft");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertTrue(page.locator(".reading").isVisible());
    assertTrue(page.locator("footer .on-paper").isVisible());
    assertTrue(
        page.locator("footer .on-paper")
            .textContent()
            .contains("/search?q=openai&entity=Microsoft"));
    assertFalse(page.locator("#filters .rail-body").isVisible());
  }
}
