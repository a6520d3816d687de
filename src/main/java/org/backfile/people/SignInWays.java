package org.backfile.people;

import org.jspecify.annotations.Nullable;

/**
 * In which ways people sign in.
 *
 * @param passwords whether with a password that is kept here
 * @param openId by which provider; null for none
 */
public record SignInWays(boolean passwords, @Nullable OpenIdSettings openId) {
  /** Nobody signs in: everyone is {@link Person#LOCAL}. */
  public static final SignInWays NONE = new SignInWays(false, null);

  /** With passwords alone. */
  public static final SignInWays PASSWORDS = new SignInWays(true, null);

  /** Whether nobody needs to sign in. */
  public boolean isNone() {
    return !passwords && openId == null;
  }

  /** Whether this person is {@link Person#LOCAL}, whom nobody can be where people sign in. */
  public boolean leavesOut(String person) {
    return !isNone() && person.equals(Person.LOCAL.id());
  }
}
