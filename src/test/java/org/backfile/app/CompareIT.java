package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader sets two outlets against each other, in a real browser over a few articles. */
class CompareIT extends InBrowser {
  @Override
  RunningBackfile serve(Path folder) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(
          "{\"id\":\"a%d\",\"title\":\"The harbour in year %d\",\"source\":\"%s\","
                  .formatted(i, i, i % 3 == 0 ? "The Courier" : "The Gull")
              + "\"published\":\"20%d-05-01\",\"entities\":[\"organization: Meridian Freight\"],"
                  .formatted(12 + i)
              + "\"body\":\"Meridian Freight pays for the harbour.\"}");
    }
    Files.write(file, lines, StandardCharsets.UTF_8);
    return RunningBackfile.over(folder, file);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoOutletsAreComparedByKeyboardAloneWithOrWithoutScript(boolean script) {
    become(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    go("/overview");
    tabTo("a[href^='/compare']");
    tabTo(".targets a[href*='source']");
    assertEquals(2, page.locator(".side").count());
    String first = page.locator(".side.a .reading").textContent();
    tabTo(".swap a");
    assertEquals(first, page.locator(".side.b .reading").textContent());
    String total = page.locator(".side.b h2 a").textContent();
    tabTo(".side.b h2 a");
    assertEquals(total, page.locator("h1").textContent().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {".chart a", ".matrix td a", ".bars a"})
  void everyPartOfAPictureLeadsToItsArticles(String part) {
    go("/overview?q=harbour");
    tabTo(part);
    assertTrue(page.url().contains("/search?"), page.url());
    assertTrue(page.locator(".card").count() > 0, page.url());
  }

  /** Goes by Tab to the first of these and presses Enter on it. */
  private void tabTo(String link) {
    String before = page.url();
    for (int i = 0; i < 200 && page.locator(link + ":focus").count() == 0; i++) {
      page.keyboard().press("Tab");
    }
    assertEquals(1, page.locator(link + ":focus").count(), "Tab never comes to " + link);
    follow(() -> page.keyboard().press("Enter"), url -> !url.equals(before));
  }
}
