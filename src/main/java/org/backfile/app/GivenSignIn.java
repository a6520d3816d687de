package org.backfile.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.desk.DeskUnavailable;
import org.backfile.people.Accounts;
import org.backfile.people.OpenIdSettings;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.backfile.settings.WrongSetting;
import org.jspecify.annotations.Nullable;

/** How people sign in, as it is set, and whether that will do for where it listens. */
final class GivenSignIn {
  private static final Set<String> WAYS = Set.of("none", "accounts", "oidc");

  private GivenSignIn() {}

  static SignInWays of(Settings settings) {
    List<String> ways = settings.list(Setting.SIGN_IN);
    for (String way : ways) {
      if (!WAYS.contains(way)) {
        throw new WrongSetting("sign-in must be none, accounts, oidc or accounts,oidc, not " + way);
      }
    }
    if (ways.isEmpty() || (ways.contains("none") && ways.size() > 1)) {
      throw new WrongSetting("sign-in must say one of none, accounts, oidc or accounts,oidc.");
    }
    return new SignInWays(
        ways.contains("accounts"), ways.contains("oidc") ? openId(settings) : null);
  }

  /**
   * Refuses to let others than this machine in without a sign-in, unless that is said in plain
   * words.
   */
  static void check(Settings settings) {
    boolean open = of(settings).isNone() && !settings.isOn(Setting.ANYONE_MAY_DO_EVERYTHING);
    if (open && !isThisMachine(settings)) {
      throw new WrongSetting(
          "Whoever reaches "
              + settings.text(Setting.HOST)
              + " could read and change everything, as nobody needs to sign in. Let people sign in"
              + " (--sign-in accounts, see docs/people.md), listen on 127.0.0.1 only, or say"
              + " --anyone-may-do-everything if that is what you mean.");
    }
  }

  /** What to look out for where it listens; nothing on one's own machine. */
  static Optional<String> advice(Settings settings) {
    if (isThisMachine(settings)) {
      return Optional.empty();
    }
    if (of(settings).isNone()) {
      return Optional.of("Anyone who reaches this address may read and change everything.");
    }
    return settings.isOn(Setting.BEHIND_PROXY)
        ? Optional.empty()
        : Optional.of(
            "Passwords travel in the clear here. Put a proxy with TLS before it and set"
                + " behind-proxy.");
  }

  /** How much waits for an owner, as it was kept before people signed in; empty for nothing. */
  static Optional<String> orphans(Settings settings, Accounts accounts) {
    if (of(settings).isNone()) {
      return Optional.empty();
    }
    try {
      return Optional.of(accounts.orphans())
          .filter(orphans -> orphans > 0)
          .map(
              orphans ->
                  "Kept without sign-in and waiting for an owner: "
                      + orphans
                      + " (people adopt NAME)");
    } catch (DeskUnavailable said) {
      // Its state is told by the pages and by status.
      return Optional.empty();
    }
  }

  /** Whether only this machine reaches it: its host has no address but those of the machine. */
  private static boolean isThisMachine(Settings settings) {
    String host = settings.text(Setting.HOST);
    if (settings.isOn(Setting.BEHIND_PROXY)) {
      return false;
    }
    try {
      return !host.isBlank()
          && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException unknown) {
      throw new WrongSetting("There is no host " + host + " to listen on.");
    }
  }

  private static OpenIdSettings openId(Settings settings) {
    for (Setting needed : List.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT, Setting.OIDC_SECRET)) {
      if (settings.text(needed).isEmpty()) {
        throw new WrongSetting("sign-in oidc needs the setting " + needed.key() + ".");
      }
    }
    return new OpenIdSettings(
        issuer(settings.text(Setting.OIDC_ISSUER)),
        settings.text(Setting.OIDC_CLIENT),
        settings.text(Setting.OIDC_SECRET),
        settings.text(Setting.OIDC_ROLE_CLAIM),
        usual(settings.text(Setting.OIDC_USUAL_ROLE)));
  }

  /** What vouches for people is asked by TLS, unless it is on this machine. */
  private static String issuer(String address) {
    try {
      URI issuer = URI.create(address);
      boolean isSafe =
          "https".equals(issuer.getScheme())
              || ("http".equals(issuer.getScheme())
                  && InetAddress.getByName(issuer.getHost()).isLoopbackAddress());
      if (issuer.getHost() != null && isSafe) {
        return address;
      }
    } catch (IllegalArgumentException | UnknownHostException unusable) {
      // Told below, like an address that is not safe.
    }
    throw new WrongSetting("oidc-issuer must be an address with https, not " + address + ".");
  }

  private static @Nullable Role usual(String key) {
    if (key.equals("none")) {
      return null;
    }
    return Role.of(key)
        .orElseThrow(
            () ->
                new WrongSetting(
                    "oidc-usual-role must be reader, editor, archivist, admin or none, not "
                        + key
                        + "."));
  }
}
