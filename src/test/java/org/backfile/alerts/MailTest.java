package org.backfile.alerts;

import static org.backfile.alerts.Newsroom.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.backfile.alerts.OddMailServer.Oddity;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail that goes to a real server on this machine. */
class MailTest {
  private final GreenMail server = MailServers.smtp();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailSettings settings(String user) {
    return new MailSettings(
        "127.0.0.1",
        server.getSmtp().getPort(),
        user,
        user.isEmpty() ? "" : "secret",
        MailSettings.Security.NONE,
        "desk@backfile.example");
  }

  private static Alert.Terms to(String address, String language) {
    return new Alert.Terms(Channel.MAIL, address, Schedule.AT_ONCE, language);
  }

  private static String part(MimeMessage message, int number) throws Exception {
    return ((MimeMultipart) message.getContent())
        .getBodyPart(number)
        .getContent()
        .toString()
        .replace("\r\n", "\n");
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void mailSaysWhatWasFoundAndWhy(EachDatabase database) throws Exception {
    try (Newsroom room = new Newsroom(database)) {
      server.setUser("ada@desk.example", "desk", "secret");
      room.mail = settings("desk");
      Alert alert = room.add(room.search("q=merger&source=The+Gull"), to("ada@desk.example", "en"));
      room.come(article("a").title("Banks <join> & more").body("A merger was near."));
      room.round();
      MimeMessage mail = server.getReceivedMessages()[0];
      assertEquals("Mergers: one article", mail.getSubject());
      assertEquals("desk@backfile.example", mail.getFrom()[0].toString());
      Delivery sent = room.sent().getFirst();
      assertEquals("<" + sent.id() + "@backfile.example>", mail.getMessageID());
      String text = part(mail, 0);
      assertTrue(text.contains("* Banks <join> & more"), text);
      assertTrue(text.contains("https://desk.example/articles/a"), text);
      assertTrue(text.contains("- “merger”: once in the text, as merger"), text);
      assertTrue(text.contains("- Sources: The Gull"), text);
      assertTrue(text.contains("> A merger was near."), text);
      String html = part(mail, 1);
      assertTrue(html.contains("Banks &lt;join&gt; &amp; more"), html);
      String link = mail.getHeader("List-Unsubscribe")[0];
      assertTrue(link.startsWith("<https://desk.example" + alert.path() + "/unsubscribe?"), link);
      assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post")[0]);
      assertEquals(Delivery.Status.SENT, sent.status());
      assertTrue(sent.attempts().getFirst().response().startsWith("250"), sent::toString);
      String token = link.replaceFirst(".*token=", "").replace(">", "");
      assertTrue(new Unsubscribing(room.alerts).of(alert.id(), token).isPresent());
      assertTrue(new Unsubscribing(room.alerts).of(alert.id(), token + "0").isEmpty());
    }
  }

  @Test
  void mailIsGermanForWhoWantsIt() throws Exception {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      room.mail = settings("");
      room.add(room.search("q=merger"), to("ada@desk.example", "de"));
      room.come(article("a").body("A merger was near."));
      room.round();
      MimeMessage mail = server.getReceivedMessages()[0];
      assertEquals("Mergers: ein Artikel", mail.getSubject());
      assertTrue(part(mail, 0).contains("Abbestellen:"));
    }
  }

  @Test
  void nameOfASearchWritesNoHeader() throws Exception {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      room.mail = settings("");
      SavedSearch search =
          room.searches.save(
              Newsroom.OWNER,
              new SavedSearch.Details("Übel\r\nBcc: eve@evil.example", "", "", "q=merger", false),
              room.clock.instant());
      room.add(search, to("ada@desk.example", "en"));
      room.come(article("a").title("Line\r\nBcc: eve@evil.example").body("A merger."));
      room.round();
      MimeMessage[] mails = server.getReceivedMessages();
      assertEquals(1, mails.length);
      assertEquals(null, mails[0].getHeader("Bcc"));
      assertEquals(1, mails[0].getAllRecipients().length);
      assertTrue(mails[0].getSubject().startsWith("Übel Bcc"), mails[0].getSubject());
    }
  }

  @Test
  void unsubscribedAlertSendsNothing() {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      room.mail = settings("");
      Alert alert = room.add(room.search("q=merger"), to("ada@desk.example", "en"));
      room.alerts.unsubscribe(alert.id());
      room.come(article("a").body("A merger."));
      room.round();
      assertEquals(0, server.getReceivedMessages().length);
      assertEquals(Alert.State.UNSUBSCRIBED, room.now(alert).state());
    }
  }

  @Test
  void serverThatIsDownIsTriedAgain() throws Exception {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      room.mail = settings("");
      room.add(room.search("q=merger"), to("ada@desk.example", "en"));
      room.come(article("a").body("A merger."));
      room.mail =
          new MailSettings("127.0.0.1", 1, "", "", MailSettings.Security.NONE, "a@b.example");
      room.round();
      assertEquals(Delivery.Status.WAITING, room.sent().getFirst().status());
      room.mail = settings("");
      room.clock.forward(Duration.ofMinutes(1));
      room.round();
      assertEquals(1, server.getReceivedMessages().length);
      assertEquals(
          List.of("later", "sent"),
          room.sent().getFirst().attempts().stream().map(Delivery.Attempt::outcome).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void mailThatTheServerHasIsNotSentTwiceWhenItsAnswerStaysAway(EachDatabase database)
      throws IOException {
    for (Oddity oddity : List.of(Oddity.SILENT_AFTER_MAIL, Oddity.GONE_AFTER_MAIL)) {
      try (OddMailServer odd = new OddMailServer(oddity);
          Newsroom room = new Newsroom(database)) {
        Delivery delivery = afterTwoTries(room, odd, Duration.ofSeconds(20));
        assertEquals(1, odd.mails.get(), oddity.toString());
        assertEquals(Delivery.Status.REFUSED, delivery.status(), oddity.toString());
        String why = delivery.attempts().getFirst().response();
        assertTrue(why.contains("may have arrived"), why);
        room.deliveries.again(delivery.id(), room.clock.instant());
        assertEquals(Delivery.Status.WAITING, room.sent().getFirst().status(), "by hand it is");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Oddity.class,
      names = {"LATER_AFTER_MAIL", "SILENT_AT_ONCE"})
  void mailThatTheServerHasNotIsTriedAgain(Oddity oddity) throws IOException {
    try (OddMailServer odd = new OddMailServer(oddity);
        Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      Delivery delivery =
          afterTwoTries(room, odd, Duration.ofSeconds(oddity == Oddity.SILENT_AT_ONCE ? 1 : 60));
      assertEquals(2, delivery.attempts().size(), delivery.toString());
      assertEquals(oddity == Oddity.LATER_AFTER_MAIL ? 2 : 0, odd.mails.get());
      assertEquals(Delivery.Status.WAITING, delivery.status());
    }
  }

  @Test
  void endOfTheProgramInTheMiddleOfAMailIsNotedToo() throws IOException {
    try (OddMailServer odd = new OddMailServer(Oddity.SILENT_AFTER_MAIL);
        Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      room.mail = odd.settings();
      room.add(room.search("q=merger"), to("ada@desk.example", "en"));
      room.come(article("a").body("A merger."));
      AlertRunner runner = room.runner();
      runner.round();
      Newsroom.await(() -> odd.mails.get() == 1);
      runner.close();
      assertEquals(Delivery.Status.REFUSED, room.sent().getFirst().status());
    }
  }

  /** A try may take so long; a quarter of it until the server has the mail. */
  private static Delivery afterTwoTries(Newsroom room, OddMailServer odd, Duration time) {
    room.mail = odd.settings();
    room.pace = new AlertRunner.Pace(Duration.ofSeconds(2), Duration.ofSeconds(30), time);
    room.add(room.search("q=merger"), to("ada@desk.example", "en"));
    room.come(article("a").body("A merger."));
    room.round();
    room.clock.forward(Duration.ofMinutes(1));
    room.round();
    return room.sent().getFirst();
  }

  @Test
  void securityThatTheServerDoesNotHaveIsNotGivenUp() {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      MailSettings plain = settings("");
      room.mail =
          new MailSettings(
              plain.host(), plain.port(), "", "", MailSettings.Security.STARTTLS, plain.from());
      room.add(room.search("q=merger"), to("ada@desk.example", "en"));
      room.come(article("a").body("A merger."));
      room.round();
      assertEquals(0, server.getReceivedMessages().length);
      String why = room.sent().getFirst().attempts().getFirst().response();
      assertTrue(why.toUpperCase(Locale.ROOT).contains("STARTTLS"), why);
      assertFalse(why.contains("secret"));
    }
  }
}
