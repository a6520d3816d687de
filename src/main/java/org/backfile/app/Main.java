package org.backfile.app;

/** The program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(CommandLines.backfile(System.getenv()).execute(arguments));
  }
}
