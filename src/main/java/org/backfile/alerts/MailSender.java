package org.backfile.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.backfile.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a bulletin as mail, as plain text and as simple HTML. Each try has the same Message-ID.
 *
 * <p>A mail of which it is not known whether the server took it is not sent again by itself: most
 * servers do take it and answer late, and few readers' programs know a mail by its id.
 */
final class MailSender implements Sender {
  private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
  private static final String UNANSWERED =
      "The mail server was given the whole mail and did not say whether it took it. It may have"
          + " arrived, so it is not sent again by itself.";

  private final MailSettings settings;
  private final String site;
  private final Duration patience;

  /**
   * Ends each try before this time is over: one part is for all until the mail is with the server,
   * two for its answer, which may be slow, and one is left.
   */
  MailSender(MailSettings settings, String site, Duration time) {
    this.settings = settings;
    this.site = site;
    this.patience = time.dividedBy(4);
  }

  @Override
  public Outcome send(Outbox.Parcel parcel, Instant now) {
    if (settings.isOff()) {
      return Outcome.later("No mail server is set: smtp-host and mail-from.");
    }
    if (MailAddress.of(parcel.target()).isEmpty()) {
      return Outcome.never("This is not an address of mail.");
    }
    try {
      return deliver(message(parcel));
    } catch (SendFailedException refused) {
      Address[] invalid = refused.getInvalidAddresses();
      String why = String.valueOf(refused.getMessage());
      return invalid != null && invalid.length > 0 ? Outcome.never(why) : Outcome.later(why);
    } catch (MessagingException problem) {
      return Outcome.later(String.valueOf(problem.getMessage()));
    }
  }

  private Outcome deliver(MimeMessage message) throws MessagingException {
    MailTransport transport = new MailTransport(message.getSession(), patience);
    try {
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), settings.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
      return Outcome.sent(Objects.requireNonNullElse(transport.getLastServerResponse(), ""));
    } catch (MessagingException problem) {
      if (transport.isUnanswered()) {
        return Outcome.never(UNANSWERED);
      }
      throw problem;
    } finally {
      leave(transport);
    }
  }

  /** What was accepted was accepted, however the server takes leave. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException asGoodAsClosed) {
      LOG.debug("Not parted in peace", asGoodAsClosed);
    }
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    String millis = Long.toString(patience.toMillis());
    properties.put("mail.smtp.connectiontimeout", Long.toString(patience.toMillis() / 3));
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.timeout", Long.toString(2 * patience.toMillis()));
    properties.put("mail.smtp.quitwait", "false");
    boolean starttls = settings.security() == MailSettings.Security.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
    boolean tls = settings.security() == MailSettings.Security.TLS;
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return Session.getInstance(properties);
  }

  private MimeMessage message(Outbox.Parcel parcel) throws MessagingException {
    Bulletin bulletin = parcel.bulletin();
    Wording wording = Wording.of(parcel.alert().terms().language()).orElse(Wording.ENGLISH);
    String path = Unsubscribing.path(parcel.alert(), parcel.secret());
    MailText text =
        new MailText(
            bulletin, new MailText.Around(site + parcel.alert().path(), site + path, wording));
    InternetAddress from = new InternetAddress(settings.from(), false);
    MimeMessage message = new Numbered(session(), id(bulletin, from));
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.target(), true));
    message.setSubject(text.subject(), UTF_8.name());
    message.setSentDate(Date.from(Instant.parse(bulletin.made())));
    message.setHeader("List-Unsubscribe", "<" + site + path + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", wording.tag());
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(text.plain(), "plain"));
    both.addBodyPart(part(text.html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), kind);
    part.setDisposition(Part.INLINE);
    return part;
  }

  private static String id(Bulletin bulletin, InternetAddress from) {
    String host = from.getAddress().replaceFirst(".*@", "").toLowerCase(Locale.ROOT);
    return "<" + bulletin.delivery() + "@" + host + ">";
  }

  /** A message that has the id of its delivery. */
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
