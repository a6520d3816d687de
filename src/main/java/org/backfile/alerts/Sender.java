package org.backfile.alerts;

import java.time.Instant;

/** A way out. */
sealed interface Sender permits MailSender, WebhookSender {
  /** Makes one try; what goes wrong is an outcome. The same parcel says the same each time. */
  Outcome send(Outbox.Parcel parcel, Instant now);
}
