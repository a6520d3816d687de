package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.alerts.MailServers;
import org.backfile.desk.EachDatabase;
import org.backfile.settings.Setting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A reporter's week at the desk, in a real browser and with a real mail server. */
class WeekIT extends InBrowser {
  private static final String WRONG = "Meridian Freight";
  private static final String RIGHT = "Meridian Ferries";
  private static final String NEWS = "Night boats stop at Lowmoor";
  private static final int LONGEST_WAIT = 90_000;

  private final GreenMail mail = MailServers.smtp();
  private Path archive = Path.of("");

  EachDatabase database() {
    return EachDatabase.SQLITE;
  }

  @Override
  RunningBackfile serve(Path folder) throws IOException {
    mail.start();
    archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = 1; i <= 12; i++) {
      String words = "Gulls were counted at the harbour on day " + i + ".\n";
      write("gulls-" + i, "Gulls, day " + i, i % 3 == 0 ? "The Courier" : "The Gull", words);
    }
    Map<String, String> environment = new TreeMap<>(RunningBackfile.environment(database()));
    environment.put(Setting.SMTP_HOST.variable(), "127.0.0.1");
    environment.put(Setting.SMTP_PORT.variable(), String.valueOf(mail.getSmtp().getPort()));
    environment.put(Setting.SMTP_SECURITY.variable(), "none");
    environment.put(Setting.MAIL_FROM.variable(), "desk@backfile.example");
    RunningBackfile.command(folder, environment, "index", archive.toString());
    RunningBackfile served = RunningBackfile.in(folder, environment);
    served.sendAlerts();
    return served;
  }

  @AfterAll
  void stopMail() {
    mail.stop();
  }

  @Override
  Browser.NewContextOptions usual() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  private void write(String id, String title, String source, String body) throws IOException {
    List<String> matter =
        List.of(
            "---",
            "id: " + id,
            "title: '" + title + "'",
            "source: " + source,
            "published: 2024-05-02",
            "entities: ['organization: Meridian Freight']",
            "---",
            body);
    Files.write(archive.resolve(id + ".md"), matter, StandardCharsets.UTF_8);
  }

  @Test
  void reportersWeekGoesFromASearchToACitedFrozenResultThatAStrangerFindsAgain() throws Exception {
    String search = searchByFacets();
    saveIt();
    alertByMail();
    alertArrivesWithItsReason();
    correctTheWrongName();
    cite();
    String frozen = freeze();
    export();
    comeBack(search, frozen);
  }

  /** Gives the long address of the search. */
  private String searchByFacets() {
    go("/");
    page.locator("#q").fill("harbour");
    follow(() -> page.locator("#q").press("Enter"), has("/search?q=harbour"));
    Locator gull =
        page.locator("#facet-source .choice")
            .filter(new Locator.FilterOptions().setHasText("The Gull"));
    follow(gull.locator(".label")::click, has("source="));
    assertEquals("8 articles", heading());
    return page.url().substring(backfile.address("").length());
  }

  private void saveIt() {
    follow(page.locator(".counting a[href^='/saved/new']")::click, has("/saved/new"));
    page.locator("#name").fill("Harbour watch");
    follow(page.locator("form[action='/saved'] button")::click, has("/saved/harbour-watch"));
    assertEquals("8 articles", heading());
  }

  private void alertByMail() {
    follow(page.locator(".saved-head a[href^='/alerts/new']")::click, has("/alerts/new"));
    page.locator("#mail").fill("ada@desk.example");
    follow(page.locator("form[action='/alerts'] button")::click, url -> !url.contains("/new"));
  }

  private void alertArrivesWithItsReason() throws IOException, MessagingException {
    write("night", NEWS, "The Gull", "The harbour closes to night boats in June.\n");
    assertEquals(0, backfile.command("index", archive.toString()).code());
    assertTrue(mail.waitForIncomingEmail(LONGEST_WAIT, 1));
    MimeMessage told = mail.getReceivedMessages()[0];
    String text = ((MimeMultipart) told.getContent()).getBodyPart(0).getContent().toString();
    assertEquals("Harbour watch: one article", told.getSubject());
    assertTrue(text.contains("* " + NEWS), text);
    assertTrue(text.contains("“harbour”: once in the text"), text);
    assertTrue(text.contains("Sources: The Gull"), text);
    assertTrue(text.contains("The harbour closes to night boats in June."), text);
  }

  private void correctTheWrongName() {
    go("/saved/harbour-watch");
    assertEquals("9 articles", heading());
    assertEquals(9, count(WRONG));
    follow(page.locator(".card h3 a", text(NEWS))::click, has("/articles/night"));
    unfold();
    follow(
        page.locator("section[aria-labelledby=names-heading] a[href^='/corrections/new']").first()
            ::click,
        has("/corrections/new"));
    page.locator("input[name=kind][value=rename]").check();
    page.locator("#to").fill(RIGHT);
    page.locator("#reason").fill("It runs the boats.");
    follow(page.locator("form.correct button")::click, has("/articles/night"));
    go("/saved/harbour-watch");
    assertEquals(8, count(WRONG));
    assertEquals(1, count(RIGHT));
  }

  private void cite() {
    follow(page.locator(".card h3 a", text(NEWS))::click, has("/articles/night"));
    unfold();
    String mla = page.locator("#cite-mla").innerText();
    assertTrue(mla.contains(NEWS), mla);
    page.locator("[data-cite=cite-mla]").click();
    page.waitForCondition(() -> mla.strip().equals(clipboard()));
  }

  private String clipboard() {
    return page.evaluate("navigator.clipboard.readText()").toString().strip();
  }

  /** Gives the address of what is frozen. */
  private String freeze() {
    go("/saved/harbour-watch");
    follow(page.locator(".saved-head form[action='/frozen'] button")::click, has("/frozen/"));
    assertEquals(9, page.locator(".frozen-list li > .frozen-title").count());
    return page.url().substring(backfile.address("").length());
  }

  private void export() throws IOException {
    go("/saved/harbour-watch");
    unfold();
    Download download = page.waitForDownload(page.locator(".uses a", text("CSV"))::click);
    List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
    assertEquals(10, lines.size(), () -> String.join("\n", lines));
    assertEquals(1, lines.stream().filter(line -> line.contains(RIGHT)).count());
    assertEquals(8, lines.stream().filter(line -> line.contains(WRONG)).count());
  }

  private void comeBack(String search, String frozen) {
    go("/saved/harbour-watch");
    List<String> found = found();
    assertNotEquals(List.of(), found);
    become(usual());
    go("/saved/harbour-watch");
    assertEquals(found, found());
    assertEquals("9 articles", heading());
    go(search);
    assertEquals(found, found());
    assertEquals("9 articles", heading());
    go(frozen);
    assertTrue(page.locator("main").innerText().contains("No article of this list has changed"));
  }

  private String heading() {
    return page.locator("h1").innerText();
  }

  private List<String> found() {
    return page.locator(".card h3").allInnerTexts();
  }

  private int count(String entity) {
    Locator choice = page.locator("#facet-entity .choice", text(entity));
    return choice.count() == 0 ? 0 : Integer.parseInt(choice.locator(".count").innerText());
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
