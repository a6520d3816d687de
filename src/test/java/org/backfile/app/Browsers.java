package org.backfile.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real browser for tests: a Chrome or Chromium that is on this machine, else Debian's when we may
 * install it, else the one that Playwright brings.
 */
final class Browsers {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/usr/bin/google-chrome-stable"),
          Path.of("/snap/bin/chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Browsers() {}

  static Playwright playwright() {
    Map<String, String> environment =
        installed().isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
  }

  static Browser launch(Playwright playwright) {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
    installed().ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> installed() {
    Optional<Path> found = find();
    if (found.isEmpty() && mayInstall() && install()) {
      return find();
    }
    return found;
  }

  private static Optional<Path> find() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static boolean mayInstall() {
    return System.getProperty("user.name").equals("root")
        && Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  private static boolean install() {
    return run("apt-get", "update", "-qq")
        && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  }

  private static boolean run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      return builder.start().waitFor() == 0;
    } catch (IOException cannotRun) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
