package org.backfile.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordsTest {
  private final Passwords quick = new Passwords(8, 1);

  @Test
  void hashIsArgon2idWithTheParametersOfOwaspAndASaltOfItsOwn() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash("correct horse battery");
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertNotEquals(hash, passwords.hash("correct horse battery"));
    assertTrue(passwords.isRight("correct horse battery", hash));
    assertFalse(passwords.isRight("correct horse batterz", hash));
    assertFalse(passwords.isRight("correct horse battery", null));
    assertFalse(passwords.isOutdated(hash));
    assertTrue(passwords.isOutdated(quick.hash("correct horse battery")));
  }

  @ParameterizedTest
  @CsvSource({
    "eleven char, PASSWORD_SHORT",
    "'Ada  QUILL-Meyer', PASSWORD_IS_NAME",
    "ada@quill.example, PASSWORD_IS_NAME",
  })
  void unfitPasswordIsRefused(String password, Slip slip) {
    Unfit unfit =
        assertThrows(
            Unfit.class, () -> quick.hash(password, "Ada Quill-Meyer", "ada@quill.example"));
    assertEquals(slip, unfit.slip());
  }

  @Test
  void lengthIsCountedInLettersAndLongOnesAreCutBeforeAnyWork() {
    assertTrue(quick.isRight("\ud83d\udd11".repeat(12), quick.hash("\ud83d\udd11".repeat(12))));
    assertEquals(
        Slip.PASSWORD_LONG,
        assertThrows(Unfit.class, () -> quick.hash("x".repeat(1_000_000))).slip());
    assertEquals(
        Slip.PASSWORD_LONG, assertThrows(Unfit.class, () -> quick.hash("x".repeat(201))).slip());
  }

  @Test
  void letterIsTheSameHoweverAKeyboardSendsIt() {
    String hash = quick.hash("Müller und Söhne");
    assertTrue(quick.isRight("Mu\u0308ller und So\u0308hne", hash));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void hashOfOldParametersIsMadeAnewAtTheNextSignIn(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      Clock clock = Clock.systemUTC();
      People old = People.of(desk, clock, quick);
      old.accounts().add(Actor.COMMAND_LINE, "Ada", "", Role.READER, "correct horse battery");
      People later = People.of(desk, clock, new Passwords(16, 1));
      later.signIns().byPassword("Ada", "wrong horse battery", "");
      assertTrue(kept(desk).contains("m=8,"), "a wrong password renews nothing");
      later.signIns().byPassword("Ada", "correct horse battery", "");
      assertTrue(kept(desk).contains("m=16,"), kept(desk));
      assertTrue(
          later.signIns().byPassword("Ada", "correct horse battery", "")
              instanceof SignIns.Outcome.Admitted);
    }
  }

  private static String kept(Desk desk) {
    return desk.read(
        "", handle -> handle.createQuery("select password from person").mapTo(String.class).one());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.7, 10.0.0.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::9, 20010db800010002",
    "::1, 0000000000000000",
    "proxy.example, proxy.example",
  })
  void networkOfOneConnectionIsOne(String address, String network) {
    assertEquals(network, SignInLimits.network(address));
  }
}
