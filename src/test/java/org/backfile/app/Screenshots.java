package org.backfile.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the pictures of the documents from the running product over its own articles. */
final class Screenshots {
  private static final Path IMAGES = Path.of("docs/images");

  private final RunningBackfile backfile;
  private final Browser browser;

  private Screenshots(RunningBackfile backfile, Browser browser) {
    this.backfile = backfile;
    this.browser = browser;
  }

  public static void main(String[] nothing) throws IOException {
    Path folder = Files.createTempDirectory("backfile-screenshots");
    try (RunningBackfile backfile = RunningBackfile.over(folder, Path.of("seeds"));
        Playwright playwright = Browsers.playwright()) {
      new Screenshots(backfile, Browsers.launch(playwright)).take();
    }
  }

  private void take() {
    String results = "/search?q=openai+cloud&entity=Microsoft";
    String reader = "/articles/" + firstResult(results) + "?q=openai+cloud";
    shot("home", "/", 1280, 900, ColorScheme.LIGHT);
    shot("results", results, 1280, 900, ColorScheme.LIGHT);
    shot("results-dark", results, 1280, 900, ColorScheme.DARK);
    shot("results-phone", results, 390, 844, ColorScheme.LIGHT);
    shot("reader", reader, 1280, 900, ColorScheme.LIGHT);
  }

  private String firstResult(String path) {
    try (Page page = browser.newPage()) {
      page.navigate(backfile.address(path));
      return page.locator(".card h3 a")
          .first()
          .getAttribute("href")
          .replaceFirst("/articles/([^?]+).*", "$1");
    }
  }

  private void shot(String name, String path, int width, int height, ColorScheme scheme) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, height))) {
      Page page = context.newPage();
      page.navigate(backfile.address(path));
      page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
  }
}
