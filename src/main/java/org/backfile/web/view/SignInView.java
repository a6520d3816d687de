package org.backfile.web.view;

import org.backfile.query.Address;

/**
 * The page on which people say who they are. Template {@code sign-in}.
 *
 * @param passwords whether with a password
 * @param provider whether by a provider
 * @param name as it was typed before; empty at first
 * @param back the page that was wanted
 * @param problem why it did not work; empty at first
 */
public record SignInView(
    boolean passwords, boolean provider, String name, String back, String problem) {
  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/sign-in";
  }

  /** Where the provider's sign-in begins. */
  public String journey() {
    return "/sign-in/provider?back=" + Address.encode(back);
  }
}
