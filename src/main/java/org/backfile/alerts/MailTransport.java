package org.backfile.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to a mail server for one mail, which knows whether the server has the mail.
 *
 * <p>A server may scan a mail for minutes before it answers for it (RFC 5321, 4.5.3.2.6), so it is
 * waited for longer than for anything before, within the time of a try.
 */
final class MailTransport extends SMTPTransport {
  private static final String END_OF_MAIL = ".";

  private final long latest;
  private boolean isUnanswered;

  /** The whole mail is with the server after so much time, or is not sent. */
  MailTransport(Session session, Duration patience) {
    super(session, new URLName("smtp", null, -1, null, null, null));
    this.latest = System.nanoTime() + patience.toNanos();
  }

  /** Whether the server was given the whole mail and never said whether it took it. */
  boolean isUnanswered() {
    return isUnanswered;
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (System.nanoTime() - latest > 0) {
      throw new MessagingException("The mail server took too long.");
    }
    isUnanswered |= command.equals(END_OF_MAIL);
    super.sendCommand(command);
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    isUnanswered &= code <= 0;
    return code;
  }
}
