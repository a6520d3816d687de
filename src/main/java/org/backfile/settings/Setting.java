package org.backfile.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a person can set: the docs, the help text and the reader of settings use this
 * list.
 */
public enum Setting {
  INDEX("index", "Folder of the index. Safe to delete: index the articles again."),
  DATA(
      "~/.local/share/backfile",
      "Folder of what people make: the desk's database; name, topic and cue lists."),
  ENGINE("lucene", "Which engine answers. This edition has one: lucene."),
  HOST("127.0.0.1", "Address to listen on. Others than this machine reach it only if you say so."),
  PORT("8080", "Port of the pages; 0 takes any free one."),
  ALLOWED_HOSTS("", "More host names that the pages may be asked under, separated by commas."),
  SIGN_IN("none", "How people sign in: none, accounts, oidc, or accounts,oidc."),
  ANYONE_MAY_DO_EVERYTHING(
      "off", "Lets others than this machine in without sign-in: on or off. Alone it means on."),
  BEHIND_PROXY(
      "off", "Whether a proxy of yours tells how and from where requests came: on or off."),
  OIDC_ISSUER("", "Address of the provider of OpenID Connect."),
  OIDC_CLIENT("", "What the provider calls this Backfile."),
  OIDC_SECRET("", "What this Backfile shows the provider; better set in the environment."),
  OIDC_ROLE_CLAIM("", "What of the provider's word gives the role; else roles are given here."),
  OIDC_USUAL_ROLE("reader", "Role of people whose role the provider does not give; or none."),
  DEADLINE("2000", "Milliseconds after which a search answers with what it has found so far."),
  ORIGINALS("", "Folders whose files readers may download, separated by commas."),
  VECTORS("off", "Whether meaning is searched as well: on or off. Alone it means on."),
  DATABASE("", "PostgreSQL for what people make, as jdbc:postgresql://HOST/NAME; else a file."),
  DATABASE_USER("", "Name at the PostgreSQL server."),
  DATABASE_PASSWORD("", "Password at the PostgreSQL server; better set in the environment."),
  SITE("", "Address under which people reach the pages, for links in mails; else that of host."),
  TIME_ZONE("", "Time zone of the hours of alerts, such as Europe/Berlin; else this machine's."),
  SMTP_HOST("", "Mail server for alerts; without it none goes by mail."),
  SMTP_PORT("587", "Port of the mail server."),
  SMTP_USER("", "Name at the mail server; without it nobody signs in there."),
  SMTP_PASSWORD("", "Password at the mail server; better set in the environment."),
  SMTP_SECURITY("starttls", "How the way to the mail server is secured: none, starttls or tls."),
  MAIL_FROM("", "Address that mails of alerts come from."),
  WEBHOOK_PRIVATE_HOSTS("", "Hosts inside the network that webhooks may go to, with commas."),
  NAMES("names.txt", "The newsroom's list of names, in the data folder or anywhere."),
  TOPICS("topics.txt", "The newsroom's list of topics, in the data folder or anywhere."),
  CUES("cues.txt", "The newsroom's list of words for and against, in the data folder or anywhere.");

  private final String fallback;
  private final String help;

  Setting(String fallback, String help) {
    this.fallback = fallback;
    this.help = help;
  }

  /** The name on the command line (after {@code --}) and in a settings file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in the environment. */
  public String variable() {
    return "BACKFILE_" + name();
  }

  /** The value when nobody sets one. */
  public String fallback() {
    return fallback;
  }

  /** Whether it is on or off and nothing else. */
  public boolean isSwitch() {
    return fallback.equals("off");
  }

  /** One line for the docs and for {@code --help}. */
  public String help() {
    return help;
  }

  /** The setting with this key; empty when there is none. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
