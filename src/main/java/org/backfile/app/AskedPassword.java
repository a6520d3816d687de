package org.backfile.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password that is asked for where nobody sees it; never an option, as others see those. */
final class AskedPassword {
  private AskedPassword() {}

  /** The first line of what is piped in, or what is typed twice on the terminal. */
  static String of(boolean piped, InputStream in) {
    return piped ? line(in) : typed();
  }

  private static String line(InputStream in) {
    try {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String line = lines.readLine();
      if (line != null) {
        return line;
      }
    } catch (IOException unreadable) {
      // Told below, like a pipe with nothing in it.
    }
    throw new WrongUsage("No password came in: pipe one into this command.");
  }

  // Java 21 has no other way to say that there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static String typed() {
    Console console = System.console();
    if (console == null) {
      throw new WrongUsage(
          "There is no terminal to ask for the password; pipe it in with --password-from-stdin.");
    }
    char[] once = console.readPassword("Password: ");
    char[] again = console.readPassword("Once more: ");
    if (once == null || !Arrays.equals(once, again)) {
      throw new WrongUsage("The two passwords are not the same. Nothing was changed.");
    }
    return new String(once);
  }
}
