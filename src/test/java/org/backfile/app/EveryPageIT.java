package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every page promises to everyone, whatever they see with, type with or read on. */
class EveryPageIT extends InBrowser {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final String RESULTS = "/search?q=harbour+OR+ferry&source=The+Gull";

  private static final List<String> PAGES =
      List.of(
          "/",
          RESULTS,
          "/search?q=harbour+nosuchword&entity=Meridian+Freight",
          "/search?q=pier&copies=each",
          "/search?q=%22harbour&colour=red",
          "/search?published=undated&mentions=2030",
          "/api",
          "/dev/patterns",
          "/dev/patterns/home",
          "/dev/patterns/empty",
          "/dev/patterns/results",
          "/dev/patterns/hostile",
          "/dev/patterns/right-to-left",
          "/dev/patterns/unavailable",
          "/dev/patterns/diagnosis",
          "/dev/patterns/copies",
          "/dev/patterns/compact",
          "/dev/patterns/days",
          "/facets/entity?q=harbour",
          "/facets/source?order=name",
          "/facets/toward",
          "/facets/topic?prefix=zzz",
          "/dev/patterns/letters",
          "/overview?q=harbour&share=yes",
          "/changes?since=2020-01-01",
          "/methods?q=harbour",
          "/frozen",
          "/dev/patterns/overview",
          "/compare",
          "/compare?a=q%3Dharbour",
          "/compare?a=q%3Dharbour&b=q%3Dpier",
          "/dev/patterns/compare",
          "/contrast?target=Meridian+Freight",
          "/dev/patterns/contrast",
          "/articles/ferry?q=pier",
          "/articles/ferry?quote=The+ferry+will+not+run",
          "/articles/ferry/changes?version=1",
          "/articles/ferry/changes?from=copy",
          "/articles/arabic",
          "/dev/patterns/reader",
          "/suggest?q=ha",
          "/dev/patterns/sign-in",
          "/dev/patterns/sign-in-wrong",
          "/dev/patterns/account",
          "/dev/patterns/people",
          "/dev/patterns/audit",
          "/saved",
          "/saved/harbour",
          "/saved/harbour/edit",
          "/saved/harbour/addresses",
          "/saved/new?q=harbour&source=The+Gull",
          "/saved/import",
          "/saved/bin",
          "/help/search",
          "/collections",
          "/collections/harbour",
          "/collect?article=ferry&back=/",
          "/collect?search=q%3Dharbour",
          "/search?collection=harbour&not-collection=nobody",
          "/notes",
          "/corrections",
          "/corrections/new?aspect=entity&article=ferry&value=Meridian+Freight",
          "/corrections/new?aspect=stance&article=ferry",
          "/corrections/new?aspect=topic&value=economy",
          "/alerts",
          "/alerts/new",
          "/alerts/new?search=harbour-watch",
          "/alerts/log",
          "/articles/nobody");

  private static final String FERRY =
      """
      The council of Lowmoor met on Monday to talk about the ferry and its pier.

      Engineers had found cracks in eleven of the forty piles that carry it.

      “The ferry will not run at night,” said the harbour master, Ada Quill.

      The repair is to begin in the spring of 2031, after the thaw.
      """;

  @Override
  RunningBackfile serve(Path folder) throws IOException, InterruptedException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = 1; i <= 12; i++) {
      String words =
          "Meridian Freight pays for the harbour. Gulls were counted on day " + i + ".\n";
      write(
          archive,
          "gulls-" + i,
          i % 3 == 0 ? "The Courier" : "The Gull",
          2010 + i + "-05-02",
          words);
    }
    write(archive, "ferry", "The Gull", "2024-05-02", FERRY);
    write(archive, "copy", "The Courier", "2024-05-03", FERRY.replace("eleven", "twelve"));
    write(
        archive,
        "arabic",
        "الميناء",
        "2024-05-04",
        "افتتحت المدينة اليوم خط الترام الجديد بعد ثلاث سنوات.\n");
    RunningBackfile served = RunningBackfile.over(folder, archive);
    write(archive, "ferry", "The Gull", "2024-05-02", FERRY.replace("Monday", "Tuesday"));
    served.command("index", archive.toString());
    new SavedForms(served).assertSame("Harbour", "/search?q=harbour");
    keep(served, "/collect", "article=ferry&name=Harbour");
    keep(served, "/collect", "article=copy&to=harbour");
    keep(served, "/articles/ferry/notes", "quote=The+ferry+will+not+run&text=Ask+why");
    keep(served, "/articles/ferry/notes", "text=On+the+whole+of+it");
    keep(served, "/saved", "name=Harbour+watch&address=q%3Dharbour");
    keep(
        served,
        "/alerts",
        "search=harbour-watch&channel=webhook&webhook=https%3A%2F%2Fexample.org%2Fhook");
    return served;
  }

  private static void write(Path archive, String id, String source, String day, String body)
      throws IOException {
    List<String> matter =
        List.of(
            "---",
            "id: " + id,
            "title: 'On " + id + "'",
            "source: '" + source + "'",
            "published: " + day,
            "entities: ['organization: Meridian Freight']",
            "---",
            body);
    Files.write(archive.resolve(id + ".md"), matter, StandardCharsets.UTF_8);
  }

  private static void keep(RunningBackfile served, String path, String form) throws IOException {
    HttpURLConnection sent =
        (HttpURLConnection) URI.create(served.address(path)).toURL().openConnection();
    sent.setInstanceFollowRedirects(false);
    sent.setDoOutput(true);
    sent.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
    assertEquals(303, sent.getResponseCode());
  }

  private static Browser.NewContextOptions english(int width) {
    return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(width, 900);
  }

  private static Browser.NewContextOptions german(int width) {
    return english(width).setLocale("de-DE");
  }

  /** Looks at every page as one reader; what their console says is wrong is a complaint too. */
  private void onEveryPage(Browser.NewContextOptions reader, Function<Page, List<?>> look) {
    visit(
        reader,
        page -> {
          for (String path : PAGES) {
            page.navigate(backfile.address(path));
            look.apply(page).forEach(wrong -> alarms.add(path + ": " + wrong));
          }
        });
  }

  private void visit(Browser.NewContextOptions reader, Consumer<Page> look) {
    become(reader);
    look.accept(page);
  }

  private static List<?> list(Page page, String script) {
    return (List<?>) page.evaluate(script);
  }

  private List<String> barriersUnfolded(Page page) {
    unfold();
    return barriers();
  }

  @Test
  void noPageHasABarrierOrASmallTargetThatAxeKnows() {
    onEveryPage(english(WIDE).setColorScheme(ColorScheme.LIGHT), this::barriersUnfolded);
    onEveryPage(german(NARROW).setColorScheme(ColorScheme.DARK), this::barriersUnfolded);
  }

  /** A window of 320 px is what 1280 px are at 400 %. */
  @Test
  void everyPageFitsANarrowWindowAndTextTwiceAsLarge() {
    onEveryPage(english(NARROW), this::cutOff);
    onEveryPage(german(NARROW), this::cutOff);
    onEveryPage(
        german(WIDE),
        page -> {
          page.evaluate("document.documentElement.style.fontSize = '200%'");
          return cutOff(page);
        });
  }

  private List<?> cutOff(Page page) {
    List<Object> wide = new ArrayList<>(list(page, WIDER));
    unfold();
    wide.addAll(list(page, WIDER));
    return wide;
  }

  private static final String WIDER =
      "document.documentElement.scrollWidth > innerWidth"
          + " ? [document.documentElement.scrollWidth + ' px of ' + innerWidth] : []";

  @Test
  void everyPageHasOneHeadingItsLandmarksItsLanguageAndItsName() {
    onEveryPage(english(WIDE), page -> list(page, order("en")));
    onEveryPage(german(WIDE), page -> list(page, order("de")));
  }

  private static String order(String language) {
    return """
        ({
          "h1": document.querySelectorAll("h1").length === 1,
          "main": document.querySelectorAll("main").length === 1,
          "banner": document.querySelectorAll("body > header").length === 1,
          "footer": document.querySelectorAll("body > footer").length === 1,
          "search": document.querySelectorAll("[role=search]").length === 1,
          "skip link": document.querySelector("a").getAttribute("href") === "#main",
          "title": document.title.includes("Backfile"),
          "language": document.documentElement.lang === "%s",
          "names of landmarks": [...document.querySelectorAll("nav")].every(nav => nav.ariaLabel || nav.getAttribute("aria-labelledby")),
          "levels of headings": [...document.querySelectorAll("h1, h2, h3, h4, h5")].map(h => +h.tagName[1]).every((level, i, all) => i === 0 || level <= all[i - 1] + 1)
        })"""
        .formatted(language)
        .transform(
            claims ->
                "Object.entries("
                    + claims
                    + ").filter(([, kept]) => !kept).map(([claim]) => claim)");
  }

  @Test
  void everyStopOfTheTabKeyIsSeenAndNoneHoldsTheReaderFast() {
    onEveryPage(english(WIDE).setReducedMotion(ReducedMotion.REDUCE), EveryPageIT::stops);
    visit(
        english(390),
        page -> {
          page.navigate(backfile.address(RESULTS));
          page.locator("#filters > summary").click();
          stops(page).forEach(wrong -> alarms.add("filters on a phone: " + wrong));
        });
  }

  /** Goes by Tab until the first stop comes again and says which stops could not be seen. */
  private static List<?> stops(Page page) {
    page.evaluate(
        """
        (() => {
          window.stops = [];
          document.addEventListener("focusin", ({ target }) => {
            const look = getComputedStyle(target);
            const box = target.getBoundingClientRect();
            const seen = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2
              && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            window.stops.push({ target, seen });
          });
        })()""");
    String round =
        "window.stops.length > 1 && window.stops.slice(1).some(stop => stop.target === window.stops[0].target)";
    int presses = 0;
    for (; presses < 600 && !(boolean) page.evaluate(round); presses += 10) {
      for (int i = 0; i < 10; i++) {
        page.keyboard().press("Tab");
      }
    }
    if (presses >= 600) {
      return List.of("Tab never comes round");
    }
    return list(
        page,
        "window.stops.filter(stop => !stop.seen).map(stop => 'unseen: ' + stop.target.outerHTML.slice(0, 120))");
  }

  @Test
  void nothingMovesForThoseWhoAskForRest() {
    onEveryPage(
        english(WIDE).setReducedMotion(ReducedMotion.REDUCE),
        page ->
            list(
                page,
                """
                [...document.querySelectorAll("*")].filter(each => {
                  const look = getComputedStyle(each);
                  return parseFloat(look.transitionDuration) > 0 || look.animationName !== "none" || look.scrollBehavior === "smooth";
                }).map(each => each.outerHTML.slice(0, 80))"""));
  }

  @Test
  void everyPageSaysTheSameWithoutJavaScript() {
    List<String> spoken = new ArrayList<>();
    onEveryPage(english(WIDE), page -> heard(page, spoken));
    List<String> unscripted = new ArrayList<>();
    onEveryPage(english(WIDE).setJavaScriptEnabled(false), page -> heard(page, unscripted));
    assertEquals(spoken.size(), unscripted.size());
    for (int i = 0; i < spoken.size(); i++) {
      assertEquals(timeless(spoken.get(i)), timeless(unscripted.get(i)), PAGES.get(i));
    }
  }

  /** To look at a saved search is kept, so the time of the last look is another each time. */
  private static String timeless(String heard) {
    return heard.replaceAll("since=[^&\\s]+", "since=");
  }

  private static List<?> heard(Page page, List<String> into) {
    into.add(
        page.evaluate(
                """
                [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, a, summary, td, label)")]
                  .map(each => (each.getAttribute("href") ?? "") + " " + each.textContent.replace(/\\s+/g, " ").trim())
                  .join("\\n")""")
            .toString());
    return List.of();
  }

  @Test
  void firstPageLeadsToTheDeskAndSaysWhatWasDoneThere() {
    visit(
        english(WIDE),
        page -> {
          page.navigate(backfile.address("/collect?article=arabic&back=/"));
          page.locator("main input[name=name]").fill("Trams");
          page.locator("main input[name=to][value='']").check();
          follow(() -> page.locator("main .act button").click(), url -> url.endsWith("/"));
          assertTrue(page.locator(".notice").innerText().contains("Trams"));
          assertTrue(page.locator(".notice p").boundingBox().x > 10, "It sticks to the edge");
          follow(() -> page.locator("nav.desk a").first().click(), has("/saved"));
        });
  }

  @Test
  void textIsReadInItsOwnDirection() {
    visit(
        german(WIDE),
        page -> {
          page.navigate(backfile.address("/articles/arabic"));
          assertEquals("rtl", page.evaluate(direction("#text p")));
          assertEquals("ltr", page.evaluate(direction("main")));
          page.navigate(backfile.address("/articles/ferry"));
          assertEquals("ltr", page.evaluate(direction("#text p")));
          page.navigate(backfile.address("/search?language=ar"));
          assertEquals("rtl", page.evaluate(direction(".snippet")));
        });
  }

  private static String direction(String selector) {
    return "getComputedStyle(document.querySelector('%s')).direction".formatted(selector);
  }

  @Test
  void phoneShowsTheFirstResultSoonAndRollsOnlyTables() {
    visit(
        german(390).setViewportSize(390, 844).setHasTouch(true).setIsMobile(true),
        page -> {
          page.navigate(backfile.address(RESULTS + "&published=2012&published=2013&from=2012"));
          assertTrue(page.locator(".masthead").boundingBox().height < 140);
          assertTrue(page.locator(".card").first().boundingBox().y < 1.5 * 844);
          page.navigate(backfile.address("/dev/patterns/overview"));
          assertTrue((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
          assertEquals(
              List.of(),
              list(
                  page,
                  "[...document.querySelectorAll('.wide')].filter(each => each.scrollWidth > each.clientWidth"
                      + " && (each.tabIndex < 0 || !each.ariaLabel)).map(each => each.outerHTML.slice(0, 80))"));
        });
  }

  @Test
  void paperSaysWhatWasAskedWhereAndWhenAndHoldsNoControls() {
    onEveryPage(english(WIDE), EveryPageIT::printed);
    visit(
        english(WIDE),
        page -> {
          page.navigate(backfile.address(RESULTS));
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          String paper = page.locator("body").innerText();
          assertTrue(paper.contains("articles with any of: harbour, ferry"), paper);
          assertTrue(page.locator(".chips").innerText().contains("The Gull"), paper);
          assertTrue(paper.contains("/search?q=harbour+OR+ferry&source=The+Gull"), paper);
          assertFalse(paper.contains("Why this result?"), paper);
          assertTrue(new String(page.pdf(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
        });
  }

  private static List<?> printed(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    List<?> wrong =
        list(
            page,
            """
            [...document.querySelectorAll("button, input, select, nav, .skip, .rail, .why:not([open])")]
              .filter(each => each.checkVisibility())
              .map(each => "on paper: " + each.outerHTML.slice(0, 80))
              .concat(document.querySelector("footer .on-paper")?.checkVisibility() ? [] : ["no address or date"])""");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    return wrong;
  }
}
