package org.backfile.people;

import java.util.Locale;

/** Why something about people cannot be done as it was asked for. */
public enum Slip {
  NAME_UNFIT("A name has 1 to 100 letters and no @, and is no identifier of another person."),
  NAME_TAKEN("Someone has this name or e-mail address already."),
  EMAIL_UNFIT("This is no e-mail address."),
  PASSWORD_SHORT("A password has at least 12 characters."),
  PASSWORD_LONG("A password has at most 200 characters."),
  PASSWORD_IS_NAME("A password is not the name or the e-mail address of its owner."),
  PASSWORD_WRONG("This is not the password until now."),
  PASSWORD_ELSEWHERE("This person signs in elsewhere and has no password here."),
  LAST_ADMIN("Someone must stay who says who may do what: this is the last admin."),
  NO_SUCH_PERSON("There is no such person."),
  PERSON_DISABLED("This person is disabled and would see none of it. Let them in again first."),
  NO_SUCH_ROLE("The roles are reader, editor, archivist and admin."),
  NO_SUCH_KEY("There is no such key."),
  KEY_NAME_UNFIT("Give the key a name of 1 to 100 letters, so that you know it again."),
  KEY_WITHOUT_RIGHTS("Say what the key may do; no more than you may yourself."),
  KEY_EXPIRED("A key expires in the future."),
  TOO_MANY_TRIES("There were too many attempts. Wait some minutes and try again."),
  TOO_MANY_KEYS("You have as many keys as one may have. Revoke one first.");

  private final String english;

  Slip(String english) {
    this.english = english;
  }

  /** {@code name-unfit}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is, for the terminal. */
  public String english() {
    return english;
  }
}
