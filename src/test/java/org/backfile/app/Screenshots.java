package org.backfile.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Makes the pictures of docs/screens.md from the running product: over its own articles, and from
 * the made-up values of its pattern pages where five articles are too few.
 */
final class Screenshots {
  private static final Path IMAGES = Path.of("docs/images");
  private static final String RESULTS = "/search?q=openai+cloud&entity=Microsoft";
  private static final int PHONE = 390;
  private static final int WIDE = 1280;

  /** The width of an A4 sheet between its margins, in CSS pixels. */
  private static final int PAPER = 680;

  private final RunningBackfile backfile;
  private final Browser browser;

  private Screenshots(RunningBackfile backfile, Browser browser) {
    this.backfile = backfile;
    this.browser = browser;
  }

  public static void main(String[] nothing) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("backfile-screenshots");
    try (RunningBackfile backfile = RunningBackfile.over(folder, Path.of("seeds"));
        Playwright playwright = Browsers.playwright()) {
      Screenshots screenshots = new Screenshots(backfile, Browsers.launch(playwright));
      screenshots.wide();
      screenshots.phone();
      screenshots.dark();
      screenshots.paper();
      screenshots.others();
      screenshots.desk();
    }
  }

  private void wide() {
    Browser.NewContextOptions wide = size(WIDE, 900);
    shot(wide, "home", "/");
    shot(wide, "results", RESULTS);
    shot(wide, "nothing", "/search?q=openai+zeppelin&entity=Microsoft");
    from(size(WIDE, 480), "copies", "/dev/patterns/copies", ".tally");
    shot(wide, "letters", "/facets/entity?order=name");
    from(wide, "overview", "/dev/patterns/overview", "main h2");
    from(wide, "compare", "/dev/patterns/compare", "section:not(.side) h2");
    shot(wide, "contrast", "/dev/patterns/contrast");
    shot(wide, "reader", reader());
    from(wide, "changes", "/dev/patterns/changes", "h1");
    shot(wide, "help", "/help/search");
  }

  private void phone() {
    Browser.NewContextOptions phone = size(PHONE, 844).setHasTouch(true).setIsMobile(true);
    shot(phone, "results-phone", RESULTS);
    shot(phone, "reader-phone", reader());
    show(phone, "filters-phone", RESULTS, page -> page.locator("#filters > summary").click());
  }

  private void dark() {
    Browser.NewContextOptions dark = size(WIDE, 900).setColorScheme(ColorScheme.DARK);
    shot(dark, "results-dark", RESULTS);
    from(dark, "overview-dark", "/dev/patterns/overview", "main h2");
  }

  private void paper() {
    show(size(PAPER, 960), "results-print", RESULTS, Screenshots::print);
    show(size(PAPER, 960), "reader-print", reader(), Screenshots::print);
  }

  private void others() {
    shot(size(WIDE, 700).setJavaScriptEnabled(false), "suggest-no-script", "/suggest?q=mi");
    shot(size(WIDE, 900).setLocale("de-DE"), "results-german", RESULTS);
    shot(size(WIDE, 700), "right-to-left", "/dev/patterns/right-to-left");
  }

  /** What is kept here changes the pages above, so this comes last. */
  private void desk() throws IOException, InterruptedException {
    make("saved", "{'name': 'The cloud', 'folder': 'Deals', 'address': '" + RESULTS + "'}");
    make("saved", "{'name': 'Lawsuits', 'folder': 'Deals', 'address': '/search?q=lawsuit'}");
    make("saved", "{'name': 'Board', 'note': 'For Friday', 'address': '/search?q=board+OR+chair'}");
    make("collections", "{'name': 'Contract file'}");
    make("collections/contract-file/articles", "{'search': 'q=contract'}");
    String frozen = make("frozen", "{'search': 'q=openai+cloud'}").get("id").asText();
    make(
        "corrections",
        "{'kind': 'merge', 'aspect': 'entity', 'from': 'OpenAI Group PBC', 'to': 'OpenAI',"
            + " 'type': 'organization', 'reason': 'The same company under its new form.'}");
    make(
        "corrections",
        "{'kind': 'confirm', 'aspect': 'entity', 'from': 'Microsoft', 'reason': 'Read again.'}");
    Browser.NewContextOptions wide = size(WIDE, 900);
    shot(wide, "saved", "/saved");
    shot(wide, "saved-search", "/saved/the-cloud");
    shot(wide, "alert", "/alerts/new?search=the-cloud");
    shot(wide, "correct", "/corrections/new?aspect=entity&value=Microsoft");
    shot(wide, "corrections", "/corrections");
    shot(wide, "frozen", "/frozen/" + frozen);
    shot(wide, "methods", "/methods?q=openai+zeppelin");
    shot(wide, "api", "/api");
    show(wide, "cite", reader(), Screenshots::cited);
    shot(size(PHONE, 844).setHasTouch(true).setIsMobile(true), "saved-phone", "/saved/the-cloud");
  }

  /** Keeps something, said in JSON with single quotes, and gives what became of it. */
  private JsonNode make(String what, String json) throws IOException, InterruptedException {
    HttpResponse<String> made = backfile.send("POST", "/api/v1/" + what, json.replace('\'', '"'));
    if (made.statusCode() / 100 != 2) {
      throw new IllegalStateException(what + ": " + made.body());
    }
    return RunningBackfile.parse(made.body());
  }

  private static void cited(Page page) {
    page.evaluate(
        "document.querySelector('#citations').open = true; document.querySelector('#citations').scrollIntoView()");
  }

  private static void print(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  private static Browser.NewContextOptions size(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private String reader() {
    try (Page page = browser.newPage()) {
      page.navigate(backfile.address(RESULTS));
      return page.locator(".card h3 a").first().getAttribute("href");
    }
  }

  private void shot(Browser.NewContextOptions options, String name, String path) {
    show(options, name, path, page -> {});
  }

  /** A picture that begins where this stands. */
  private void from(Browser.NewContextOptions options, String name, String path, String begin) {
    String scroll = "begin => document.querySelector(begin).scrollIntoView()";
    show(options, name, path, page -> page.evaluate(scroll, begin));
  }

  private void show(
      Browser.NewContextOptions options, String name, String path, Consumer<Page> first) {
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.navigate(backfile.address(path));
      first.accept(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
  }
}
