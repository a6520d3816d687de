package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader does with one article, in a real browser. */
class ReaderIT extends InBrowser {
  private static final String QUOTE = "The ferry will not run at night until the pier is mended";
  private static final String REPORT =
      """
      The council of Lowmoor met on Monday to talk about the ferry and the state of its pier.

      Engineers had found cracks in eleven of the forty piles that carry it, and said so in May.

      “%s,” said the harbour master, Ada Quill, who has kept the pier for nineteen years.

      The repair will cost about two million and is to begin in the spring of 2031, after the thaw.

      Those who live on the island asked how their children should come home from evening classes.

      Nobody on the council had an answer, and the mayor closed the meeting early.
      """
          .formatted(QUOTE);

  @Override
  RunningBackfile serve(Path folder) throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    write(archive, "ferry", "The ferry waits for its pier", "The Lowmoor Post", REPORT);
    write(
        archive,
        "copy",
        "No ferry at night",
        "The Evening Tern",
        REPORT.replace("two million", "three million") + "\nThe Post reported first.\n");
    write(
        archive,
        "pier",
        "Pier piles cracked, engineers say",
        "The Evening Tern",
        "Engineers say that the pier at Lowmoor has cracks in its piles. The harbour master, Ada"
            + " Quill, wants the ferry stopped.\n\nThe council will hear of the pier on Monday.\n");
    for (int i = 1; i <= 12; i++) {
      String words = "Gulls were counted on day " + i + " of the month by volunteers.\n";
      write(archive, "gulls-" + i, "Gulls, day " + i, "The Gull", words);
    }
    RunningBackfile served = RunningBackfile.over(folder, archive);
    write(
        archive,
        "ferry",
        "The ferry waits for its pier",
        "The Lowmoor Post",
        REPORT
            .replace(
                "met on Monday to talk", "met on Tuesday, not on Monday as was written, to talk")
            .replace("said the harbour master", "said in tears the harbour master"));
    served.command("index", archive.toString());
    return served;
  }

  private static void write(Path archive, String id, String title, String source, String body)
      throws IOException {
    List<String> matter =
        List.of(
            "---",
            "id: " + id,
            "title: '" + title + "'",
            "source: " + source,
            "author: B. Finch",
            "published: 2024-05-02",
            "---",
            body);
    Files.write(archive.resolve(id + ".md"), matter);
  }

  @Override
  Browser.NewContextOptions usual() {
    return new Browser.NewContextOptions()
        .setPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  @Test
  void stripShowsWhereTheMatchesLieAndLeadsThere() {
    go("/articles/ferry?q=pier");
    Locator marks = page.locator(".strip a");
    assertEquals(
        page.locator("#text mark").count() + page.locator("h1 mark").count(), marks.count());
    follow(() -> marks.nth(2).locator("rect").last().click(), url -> url.endsWith("#hit-3"));
    assertTrue(page.locator("mark:target").isVisible());
    page.locator(".places summary").click();
    follow(() -> page.locator(".places li a").first().click(), url -> url.endsWith("#hit-1"));
  }

  @Test
  void keysLeadFromMatchToMatchAndFromResultToResult() {
    go("/search?q=gulls&sort=title");
    follow(() -> page.locator(".card h3 a").nth(1).click(), url -> url.contains("/articles/"));
    assertEquals("Result 2 of 12", page.locator(".neighbours span").textContent());
    String second = page.url();
    follow(() -> page.keyboard().press("n"), url -> url.endsWith("#hit-1"));
    follow(() -> page.keyboard().press("j"), url -> !url.startsWith(second));
    assertEquals("Result 3 of 12", page.locator(".neighbours span").textContent());
    follow(() -> page.keyboard().press("k"), second::equals);
    follow(() -> page.keyboard().press("k"), url -> !url.equals(second));
    assertEquals(0, page.locator("#previous-result").count());
  }

  @Test
  void nextResultCrossesTheEndOfAPage() {
    go("/search?q=gulls&sort=title");
    follow(() -> page.locator(".card h3 a").last().click(), url -> url.contains("/articles/"));
    assertEquals("Result 10 of 12", page.locator(".neighbours span").textContent());
    follow(() -> page.locator("#next-result").click(), url -> url.contains("page=2"));
    assertEquals("Result 11 of 12", page.locator(".neighbours span").textContent());
    follow(() -> page.locator("#previous-result").click(), url -> !url.contains("page=2"));
    assertEquals("Result 10 of 12", page.locator(".neighbours span").textContent());
  }

  @Test
  void keysTypeWhileTypingAndCanBeTurnedOff() {
    go("/articles/ferry?q=pier");
    String before = page.url();
    page.locator("#q").focus();
    page.keyboard().type("n");
    assertEquals("npier", page.locator("#q").inputValue());
    page.locator(".keys summary").click();
    page.locator(".keys a").click();
    page.waitForSelector(
        "meta[name=keys]",
        new Page.WaitForSelectorOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    page.locator("h1").click();
    page.keyboard().press("n");
    assertEquals(before, page.url());
  }

  @Test
  void layersAreSwitchedOnAndOff() {
    go("/articles/ferry?q=pier");
    String look = "getComputedStyle(document.querySelector('#text .date')).boxShadow";
    assertEquals("none", page.evaluate(look));
    page.locator("#show-dates").check();
    assertFalse("none".equals(page.evaluate(look)));
    assertTrue(page.locator(".strip .dates").isVisible());
  }

  private void select(String words) {
    page.evaluate(
        """
        words => {
          const walk = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf(words);
            if (at >= 0) {
              getSelection().setBaseAndExtent(node, at, node, at + words.length);
              return;
            }
          }
          throw new Error("not in one piece: " + words);
        }""",
        words);
    page.waitForSelector("#passage-tools:not([hidden])");
  }

  private String clipboard() {
    page.waitForCondition(() -> !page.locator("#copied").textContent().isEmpty());
    return page.evaluate("navigator.clipboard.readText()").toString();
  }

  @Test
  void linkToAPassageLeadsToItAlsoWithoutScript() {
    go("/articles/copy");
    select("The ferry will not run at night");
    page.locator("#copy-link").click();
    String link = clipboard();
    assertTrue(link.contains("quote=The%20ferry%20will"), link);
    become(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(link);
    assertEquals("The ferry will not run at night", page.locator(".passage").textContent());
    assertTrue(page.locator(".asked").textContent().contains("which is marked"));
    assertFalse(page.locator(".asked").textContent().contains("no longer"));
  }

  @Test
  void selectedWordsAreCitedInTheStyleThatIsCopied() {
    go("/articles/copy");
    assertEquals(0, page.locator("#citations[open]").count());
    select("The ferry will not run at night");
    follow(page.locator("#cite-passage")::click, has("#citations"));
    assertEquals(1, page.locator("#citations[open]").count());
    page.locator("[data-cite=cite-apa]").click();
    String cited = clipboard();
    assertTrue(cited.startsWith("Finch, B. (2024, May 2). No ferry at night. The Evening"), cited);
    assertTrue(cited.contains("quote=The%20ferry%20will"), cited);
    assertTrue(page.locator("#citations").textContent().contains("para. 3"));
  }

  @Test
  void linkToAPassageSurvivesThatTheTextAroundItWasChanged() {
    go(
        "/articles/ferry?quote=The+ferry+will+not++run+at+night&before=said+so+in+May."
            + "&after=until+the+pier+was+closed#passage");
    assertEquals("The ferry will not run at night", page.locator(".passage").textContent());
    assertTrue(page.locator(".asked").textContent().contains("no longer what it was"));
    go("/articles/ferry?quote=met+on+Monday+to+talk#passage");
    assertEquals(0, page.locator(".passage").count());
    assertTrue(page.locator(".asked blockquote").textContent().contains("met on Monday to talk"));
  }

  @Test
  void paragraphsHaveLastingLinksWithoutScript() {
    become(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/articles/ferry");
    Locator link = page.locator("#text p").nth(3).locator(".pilcrow");
    follow(link::click, url -> url.endsWith("#passage"));
    assertTrue(page.locator("#text p").nth(3).locator(".passage").count() > 0);
  }

  @Test
  void quoteIsCopiedWithItsCitation() {
    go("/articles/copy");
    select("The ferry will not run at night");
    page.keyboard().press("c");
    assertEquals(
        "“The ferry will not run at night” — B. Finch, “No ferry at night”, The Evening Tern,"
            + " 2 May 2024, "
            + backfile.address("/articles/copy"),
        clipboard());
  }

  @Test
  void changesSincePublicationAreShown() {
    go("/articles/ferry");
    follow(
        () -> page.locator("#forms a[href*=version]").first().click(),
        url -> url.contains("version=1"));
    String added = page.locator(".changes ins").allTextContents().toString();
    assertTrue(added.contains("Tuesday") && added.contains("as was written"), added);
    assertTrue(page.locator(".changes ins").count() >= 2);
    assertTrue(page.locator(".changes summary").textContent().contains("paragraphs unchanged"));
  }

  @Test
  void copiesAreComparedAndSimilarArticlesSayWhatTheyShare() {
    go("/articles/ferry");
    assertTrue(page.locator(".similar").textContent().contains("Pier piles cracked"));
    assertTrue(page.locator(".similar").textContent().contains("shares: "));
    follow(
        () -> page.locator("#forms a[href*='from=']").first().click(),
        url -> url.contains("from=copy"));
    assertTrue(page.locator(".changes del").allTextContents().toString().contains("three"));
  }

  private static List<String> pages() {
    return List.of(
        "/articles/ferry?q=pier",
        "/articles/ferry?quote=The+ferry",
        "/articles/ferry/changes?version=1",
        "/articles/ferry/changes?from=copy",
        "/dev/patterns/passage-gone",
        "/dev/patterns/long-text",
        "/dev/patterns/changes",
        "/dev/patterns/no-changes");
  }

  @Test
  void noPageHasABarrierThatAxeKnowsOrIsCutOffOnANarrowScreen() {
    List<String> violations = new ArrayList<>();
    for (int width : List.of(1280, 320)) {
      page.setViewportSize(width, 900);
      for (String path : pages()) {
        go(path);
        unfold();
        barriers().forEach(barrier -> violations.add(path + ": " + barrier));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(wide <= width, path + " is " + wide + " px wide");
      }
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void paperHoldsTheTextAndNotItsTools() {
    go("/articles/ferry?q=pier");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertFalse(page.locator(".strip").isVisible());
    assertFalse(page.locator(".pilcrow").first().isVisible());
    assertTrue(page.locator("#citation").isVisible());
  }
}
