package org.backfile.alerts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes mails and then behaves oddly. */
final class OddMailServer implements AutoCloseable {
  /** What it does. */
  enum Oddity {
    /** Says nothing once it has the whole mail. */
    SILENT_AFTER_MAIL,
    /** Hangs up once it has the whole mail. */
    GONE_AFTER_MAIL,
    /** Says of the whole mail that it cannot take it now. */
    LATER_AFTER_MAIL,
    /** Says nothing to the first word. */
    SILENT_AT_ONCE
  }

  final AtomicInteger mails = new AtomicInteger();
  private final ServerSocket socket;
  private final Oddity oddity;

  OddMailServer(Oddity oddity) throws IOException {
    this.oddity = oddity;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  MailSettings settings() {
    return new MailSettings(
        "127.0.0.1",
        socket.getLocalPort(),
        "",
        "",
        MailSettings.Security.NONE,
        "desk@backfile.example");
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        talk(caller);
      } catch (IOException hungUp) {
        // The next one, unless it is closed.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
    say(caller, "220 odd");
    boolean isMail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (isMail && line.equals(".")) {
        isMail = false;
        mails.incrementAndGet();
        if (oddity == Oddity.GONE_AFTER_MAIL) {
          return;
        }
        if (oddity == Oddity.LATER_AFTER_MAIL) {
          say(caller, "451 not now");
        }
      } else if (line.equals("DATA")) {
        isMail = true;
        say(caller, "354 go on");
      } else if (!isMail && oddity != Oddity.SILENT_AT_ONCE) {
        say(caller, "250 well");
      }
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    OutputStream out = caller.getOutputStream();
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
