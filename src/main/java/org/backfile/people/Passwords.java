package org.backfile.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps passwords as Argon2id hashes. Safe for use by many threads; few are hashed at a time, as
 * each takes 19 MiB of memory while it is.
 *
 * <p>The parameters are those of the <a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP
 * Password Storage Cheat Sheet</a>: 19 MiB, 2 iterations, 1 lane.
 */
final class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private static final int KIBIBYTES = 19_456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_A_TIME = 4;

  private final Argon2Function argon;

  /** The hash of no password: salt and hash are zeros. Checking it takes as long as any other. */
  private final String none;

  private final Semaphore turns = new Semaphore(AT_A_TIME);

  Passwords() {
    this(KIBIBYTES, ITERATIONS);
  }

  Passwords(int kibibytes, int iterations) {
    this.argon = Argon2Function.getInstance(kibibytes, iterations, LANES, HASH_BYTES, Argon2.ID);
    this.none =
        String.format(
            Locale.ROOT,
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
            kibibytes,
            iterations,
            LANES,
            "A".repeat(22),
            "A".repeat(43));
  }

  /**
   * The hash to keep, with its parameters and salt.
   *
   * @param names what the password must not be
   * @throws Unfit when it is too short, too long or a name of its owner
   */
  String hash(String password, String... names) {
    String plain = plain(password);
    int length = plain.codePointCount(0, plain.length());
    if (length < SHORTEST) {
      throw new Unfit(Slip.PASSWORD_SHORT);
    }
    if (length > LONGEST) {
      throw new Unfit(Slip.PASSWORD_LONG);
    }
    for (String name : names) {
      if (SignInNames.fold(plain).equals(SignInNames.fold(name))) {
        throw new Unfit(Slip.PASSWORD_IS_NAME);
      }
    }
    return inTurn(plain);
  }

  /** The new hash of a password that was right, without asking whether it is fit. */
  String again(String password) {
    return inTurn(plain(password));
  }

  /** Whether this is the password; takes the same time when there is none. */
  boolean isRight(String password, @Nullable String hash) {
    String kept = hash == null ? none : hash;
    String plain = plain(password);
    turns.acquireUninterruptibly();
    try {
      boolean right = Password.check(plain, kept).with(Argon2Function.getInstanceFromHash(kept));
      return right && hash != null;
    } finally {
      turns.release();
    }
  }

  /** Whether a hash was made with other parameters than are asked for now. */
  boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(argon);
  }

  private String inTurn(String plain) {
    turns.acquireUninterruptibly();
    try {
      return Password.hash(plain).addRandomSalt(SALT_BYTES).with(argon).getResult();
    } finally {
      turns.release();
    }
  }

  /**
   * Keyboards send one letter in several ways. Cut before any work, so that none is made for a text
   * that no password can be.
   */
  private static String plain(String password) {
    int most = LONGEST * 4;
    String cut = password.length() > most ? password.substring(0, most) : password;
    return Normalizer.normalize(cut, Normalizer.Form.NFKC);
  }
}
