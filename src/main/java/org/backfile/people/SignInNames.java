package org.backfile.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names and e-mail addresses of people are, and when two of them are one. */
final class SignInNames {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\",:;<>()\\[\\]\\\\]{1,64}@[^\\s@]{1,189}");
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

  private SignInNames() {}

  /** A name that may be given to a person. */
  static String name(String typed) {
    String name = label(typed);
    if (name.isEmpty() || ID.matcher(name).matches() || name.contains("@")) {
      throw new Unfit(Slip.NAME_UNFIT);
    }
    return name;
  }

  /** What something may be called; empty when it cannot be called that. */
  static String label(String typed) {
    String name = SPACES.matcher(typed).replaceAll(" ").strip();
    return name.length() > LONGEST_NAME || UNSEEN.matcher(name).find() ? "" : name;
  }

  /** An e-mail address, or nothing for nothing. */
  static String email(String typed) {
    String email = typed.strip();
    boolean fit =
        email.length() <= LONGEST_EMAIL
            && EMAIL.matcher(email).matches()
            && !UNSEEN.matcher(email).find();
    if (!email.isEmpty() && !fit) {
      throw new Unfit(Slip.EMAIL_UNFIT);
    }
    return email;
  }

  /** A name that someone else vouches for, as far as it can be shown. */
  static String shown(String given, String otherwise) {
    String seen = SPACES.matcher(UNSEEN.matcher(given).replaceAll(" ")).replaceAll(" ").strip();
    String name = seen.isEmpty() ? otherwise : seen;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
  }

  /** What is equal for names that are one; empty for what is no name. */
  static String fold(String typed) {
    if (typed.length() > LONGEST_EMAIL || UNSEEN.matcher(typed.strip()).find()) {
      return "";
    }
    String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return SPACES.matcher(wide).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
