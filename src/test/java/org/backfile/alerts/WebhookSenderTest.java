package org.backfile.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What receivers can do to a sender, and whom it never speaks to. */
class WebhookSenderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static Outcome send(String address, Set<String> allowed) {
    Alert alert =
        new Alert(
            "id",
            "ada",
            "search",
            new Alert.Terms(Channel.WEBHOOK, address, Schedule.AT_ONCE, "en"),
            Alert.State.LIVE,
            "",
            new Alert.Basis("", ""),
            0,
            NOW,
            NOW,
            null,
            null);
    Bulletin bulletin =
        new Bulletin(
            "key",
            Bulletin.NEWS,
            new Bulletin.Origin("id", "", "", ""),
            NOW.toString(),
            List.of(),
            List.of());
    return new WebhookSender(new PublicHosts(allowed))
        .send(
            new Outbox.Parcel(alert, "secret", address, BulletinJson.write(bulletin), bulletin, 1),
            NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001::1]",
        "localhost",
        "2130706433",
        "0x7f.1"
      })
  void nothingIsSentInsideTheNetwork(String host) {
    Outcome outcome = send("http://" + host + ":1/", Set.of());
    assertFalse(outcome.kind() == Outcome.Kind.SENT, outcome::response);
    assertTrue(
        outcome.response().contains("inside this network")
            || outcome.response().contains("not an address")
            || outcome.response().contains("not known"),
        outcome::response);
  }

  @Test
  void publicAddressesArePublic() throws IOException {
    for (String host : List.of("8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700:4700::1111")) {
      assertTrue(PublicHosts.isPublic(InetAddress.getByName(host)), host);
    }
    assertThrows(
        PublicHosts.NotPublic.class, () -> new PublicHosts(Set.of("other")).of("127.0.0.1"));
    for (String host : List.of("127.0.0.1", "[::1]", "LOCALHOST", "169.254.169.254")) {
      assertTrue(new PublicHosts(Set.of("other")).isClosed(host), host);
      assertFalse(new PublicHosts(Set.of(host)).isClosed(host), host);
    }
    assertFalse(new PublicHosts(Set.of()).isClosed("9.9.9.9"));
    assertFalse(new PublicHosts(Set.of()).isClosed("999.1"));
  }

  @Test
  void hostThatTheSettingsNameIsSentTo() {
    try (Receiver receiver = new Receiver()) {
      assertEquals(Outcome.Kind.SENT, send(receiver.address(), Set.of("127.0.0.1")).kind());
      assertEquals("key", receiver.all().getFirst().headers().get("Idempotency-key"));
    }
  }

  @Test
  void receiverIsAskedLaterOrNeverByWhatItAnswers() {
    try (Receiver receiver = new Receiver()) {
      Function<Integer, Outcome.Kind> kind =
          status -> {
            receiver.reply(status, Map.of(), "");
            return send(receiver.address(), Set.of("127.0.0.1")).kind();
          };
      for (int status : List.of(408, 425, 429, 500, 502, 503, 504)) {
        assertEquals(Outcome.Kind.LATER, kind.apply(status), () -> "" + status);
      }
      for (int status : List.of(301, 302, 307, 400, 401, 404, 410)) {
        assertEquals(Outcome.Kind.NEVER, kind.apply(status), () -> "" + status);
      }
    }
  }

  @Test
  void waitThatTheReceiverAsksForIsReadAndBounded() {
    try (Receiver receiver = new Receiver()) {
      Function<String, Duration> wait =
          header -> {
            receiver.reply(429, Map.of("Retry-After", header), "");
            return send(receiver.address(), Set.of("127.0.0.1")).atLeast();
          };
      assertEquals(Duration.ofMinutes(2), wait.apply("120"));
      assertEquals(Duration.ofMinutes(5), wait.apply("Mon, 02 Mar 2026 09:05:00 GMT"));
      assertEquals(Duration.ofHours(6), wait.apply("999999999"));
      assertEquals(Duration.ZERO, wait.apply("soon"));
    }
  }

  @Test
  void endlessAnswerIsReadAtItsBeginningAlone() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerWithoutEnd(server));
      Outcome outcome =
          send("http://127.0.0.1:" + server.getLocalPort() + "/", Set.of("127.0.0.1"));
      assertEquals(Outcome.Kind.SENT, outcome.kind());
      assertTrue(outcome.response().length() <= HttpPost.MOST_OF_BODY + 20);
    }
  }

  @Test
  void whatDoesNotSpeakHttpIsAskedLater() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket socket = server.accept()) {
                  socket
                      .getOutputStream()
                      .write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                  Thread.currentThread().interrupt();
                }
              });
      assertEquals(
          Outcome.Kind.LATER,
          send("http://127.0.0.1:" + server.getLocalPort() + "/", Set.of("127.0.0.1")).kind());
    }
  }

  @Test
  void headerCannotBeWrittenByAnAddress() {
    for (String address :
        List.of("http://a.example/\r\nX: y", "http://a.example/ x", "http://a.example\n/")) {
      assertTrue(WebhookAddress.of(address).isEmpty(), address);
    }
    assertEquals(
        "https://a.example/%C3%BC",
        WebhookAddress.of("https://a.example/ü").orElseThrow().toString());
  }

  private static void answerWithoutEnd(ServerSocket server) {
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] much = new byte[8192];
      while (!socket.isClosed()) {
        out.write(much);
      }
    } catch (IOException enough) {
      Thread.currentThread().interrupt();
    }
  }
}
