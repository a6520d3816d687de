package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.backfile.app.RunningBackfile.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** People on the command line, and where the server refuses to start. */
class PeopleCommandTest {
  @TempDir Path folder;

  private Printed run(String piped, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> environment = Map.of("BACKFILE_DATA", folder.resolve("data").toString());
    byte[] bytes = piped.getBytes(StandardCharsets.UTF_8);
    CommandLine line = CommandLines.backfile(environment, new ByteArrayInputStream(bytes));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return new Printed(line.execute(arguments), out.toString(), err.toString());
  }

  @Test
  void firstAdminIsMadeHereAndEveryoneIsListed() {
    String password = "correct horse battery\n";
    assertEquals(
        0,
        run(password, "people", "add", "Ada Quill", "--role", "admin", "--password-from-stdin")
            .code());
    Printed ben =
        run(password, "people", "add", "Ben", "--email=b@a.example", "--password-from-stdin");
    assertEquals(0, ben.code(), ben.toString());
    assertEquals(0, run("", "people", "role", "b@a.example", "editor").code());
    assertEquals(0, run("", "people", "disable", "ben").code());
    String list = run("", "people", "list").out();
    assertTrue(list.matches("(?s)admin +Ada Quill .*editor +disabled +Ben <b@a.example> .*"), list);
    assertEquals(0, run("", "people", "enable", "Ben").code());
    assertFalse(run("", "people", "list").out().contains("disabled"));
    Printed reset =
        run("another long password", "people", "password", "Ben", "--password-from-stdin");
    assertEquals(0, reset.code(), reset.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "people, '', Say which",
    "people add Ada --password-from-stdin, short, at least 12",
    "people add Ada --password-from-stdin, '', No password came in",
    "people add Ada --role king --password-from-stdin, correct horse battery, The roles are",
    "people role Nobody admin, '', no such person",
    "people lst, '', list",
  })
  void wrongUsageIsSaidAndChangesNothing(String line, String piped, String told) {
    Printed printed = run(piped, line.split(" ", -1));
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains(told), printed.err());
    assertEquals("", run("", "people", "list").out());
  }

  @Test
  void lastAdminStaysOnTheCommandLineToo() {
    run("correct horse battery", "people", "add", "Ada", "--role=admin", "--password-from-stdin");
    Printed disabled = run("", "people", "disable", "Ada");
    assertEquals(2, disabled.code());
    assertTrue(disabled.err().contains("last admin"), disabled.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--host 0.0.0.0",
        "--host ::",
        "--host 192.0.2.1",
        "--behind-proxy",
        "--host 0.0.0.0 --sign-in none",
      })
  void serverThatOthersReachDoesNotStartWithoutSignIn(String options) {
    Printed printed = run("", ("serve --port 0 " + options).split(" ", -1));
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains("anyone-may-do-everything"), printed.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--sign-in everyone, sign-in must be",
    "'--sign-in none,accounts', sign-in must say one",
    "--sign-in oidc, oidc-issuer",
    "--sign-in oidc --oidc-issuer http://id.example --oidc-client a --oidc-secret b, https",
    "--sign-in oidc --oidc-issuer https://id.example --oidc-client a --oidc-secret b"
        + " --oidc-usual-role king, oidc-usual-role",
    "--host nowhere.invalid, There is no host",
  })
  void signInThatCannotBeIsSaid(String options, String told) {
    Printed printed = run("", ("serve --port 0 " + options).split(" ", -1));
    assertEquals(2, printed.code(), printed.toString());
    assertTrue(printed.err().contains(told), printed.err());
  }
}
