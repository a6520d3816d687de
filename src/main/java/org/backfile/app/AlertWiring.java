package org.backfile.app;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.backfile.alerts.AlertRunner;
import org.backfile.alerts.AlertSettings;
import org.backfile.alerts.Alerts;
import org.backfile.alerts.Backoff;
import org.backfile.alerts.MailAddress;
import org.backfile.alerts.MailSettings;
import org.backfile.desk.Desk;
import org.backfile.ledger.Ledger;
import org.backfile.people.Accounts;
import org.backfile.people.People;
import org.backfile.people.SignInWays;
import org.backfile.search.ArticleSearcher;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.backfile.settings.WrongSetting;

/** Makes what sends alerts of the settings. */
final class AlertWiring {
  private AlertWiring() {}

  /** What sends alerts; whoever makes it starts and closes it. */
  static AlertRunner runner(Settings settings, ArticleSearcher articles, Desk desk) {
    AlertSettings told = settings(settings);
    Ledger ledger = new Ledger(desk, Clock.systemUTC());
    SignInWays ways = GivenSignIn.of(settings);
    Accounts accounts = People.of(desk, Clock.systemUTC()).accounts();
    return new AlertRunner(
        new AlertRunner.Parts(
            desk,
            articles,
            new Alerts(desk, told.zone()),
            () -> ledger.latest().aliases(),
            () -> accounts.away(ways),
            Clock.systemUTC()),
        told,
        AlertRunner.Pace.USUAL);
  }

  /**
   * How alerts go out.
   *
   * @throws WrongSetting when it cannot be as it is set
   */
  static AlertSettings settings(Settings settings) {
    return new AlertSettings(
        mail(settings),
        Set.copyOf(settings.list(Setting.WEBHOOK_PRIVATE_HOSTS)),
        site(settings),
        zone(settings.text(Setting.TIME_ZONE)),
        Backoff.USUAL);
  }

  private static MailSettings mail(Settings settings) {
    String from = settings.text(Setting.MAIL_FROM);
    if (!from.isEmpty() && MailAddress.of(from).isEmpty()) {
      throw new WrongSetting("mail-from must be an address such as desk@example.org, not " + from);
    }
    String security = settings.text(Setting.SMTP_SECURITY);
    return new MailSettings(
        settings.text(Setting.SMTP_HOST),
        settings.number(Setting.SMTP_PORT),
        settings.text(Setting.SMTP_USER),
        settings.text(Setting.SMTP_PASSWORD),
        MailSettings.Security.of(security)
            .orElseThrow(
                () ->
                    new WrongSetting(
                        "smtp-security must be none, starttls or tls, not " + security + ".")),
        from);
  }

  private static String site(Settings settings) {
    String site = settings.text(Setting.SITE).replaceFirst("/+$", "");
    if (!site.isEmpty() && !site.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,300}")) {
      throw new WrongSetting(
          "site must be an address such as https://desk.example.org, not " + site);
    }
    return site.isEmpty()
        ? "http://" + settings.text(Setting.HOST) + ":" + settings.number(Setting.PORT)
        : site;
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new WrongSetting("time-zone must be one such as Europe/Berlin, not " + name + ".");
    }
  }
}
