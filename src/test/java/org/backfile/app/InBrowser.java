package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader at a real browser: a fresh profile for each test, and an alarm for whatever no reader
 * may ever meet, such as a dialog, an error of a script or a request to another site.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
  /** A page that takes half a second alone takes many where all others run beside it. */
  private static final int PATIENCE_MILLIS = 120_000;

  RunningBackfile backfile;
  Page page;
  final List<String> alarms = new ArrayList<>();

  private Playwright playwright;
  private Browser browser;
  private BrowserContext profile;

  /** Makes the archive that all tests of the class read. */
  abstract RunningBackfile serve(Path folder) throws IOException, InterruptedException;

  /** What the reader's window is like, unless a test says otherwise. */
  Browser.NewContextOptions usual() {
    return new Browser.NewContextOptions();
  }

  @BeforeAll
  final void open(@TempDir Path folder) throws IOException, InterruptedException {
    backfile = serve(folder);
    playwright = Browsers.playwright();
    browser = Browsers.launch(playwright);
  }

  @AfterAll
  final void close() {
    playwright.close();
    backfile.close();
  }

  @BeforeEach
  final void freshProfile() {
    alarms.clear();
    become(usual());
  }

  @AfterEach
  final void nothingAlarming() {
    profile.close();
    assertEquals("", String.join("\n", alarms));
  }

  /** Goes on as another reader, who has never been here. */
  final void become(Browser.NewContextOptions reader) {
    if (profile != null) {
      profile.close();
    }
    profile = browser.newContext(reader);
    profile.setDefaultTimeout(PATIENCE_MILLIS);
    page = profile.newPage();
    page.onDialog(
        dialog -> {
          alarms.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(error -> alarms.add("script error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            alarms.add("console: " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(backfile.address("/"))) {
            alarms.add("foreign request: " + request.url());
          }
        });
  }

  final void go(String path) {
    page.navigate(backfile.address(path));
  }

  /**
   * Does one step and waits until the page it leads to has loaded, script included: what is read or
   * pressed next must not meet a page that is still half there.
   */
  final void follow(Runnable step, Predicate<String> leadsTo) {
    step.run();
    page.waitForURL(leadsTo);
  }

  static Predicate<String> has(String part) {
    return url -> url.contains(part);
  }

  final void unfold() {
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
  }

  /** What axe finds on the page as it is now. */
  final List<String> barriers() {
    return new AxeBuilder(page)
            .setLegacyMode(true)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
            .toList();
  }
}
