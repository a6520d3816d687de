package org.backfile.alerts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;

/** Real mail servers on this machine. */
public final class MailServers {
  /** Its own patience is two seconds, in which a busy machine may not get it going. */
  private static final Duration TO_START = Duration.ofMinutes(1);

  private MailServers() {}

  /** One on a free port, which is yet to be started. */
  public static GreenMail smtp() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(TO_START.toMillis());
    return new GreenMail(setup);
  }
}
