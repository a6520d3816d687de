package org.backfile.people;

import org.jspecify.annotations.Nullable;

/**
 * How this Backfile is known to a provider of OpenID Connect.
 *
 * @param issuer the address of the provider
 * @param roleClaim what of the provider's word gives the role; empty when roles are given here
 * @param usual the role of people of whom the provider says none; null when they stay outside
 */
public record OpenIdSettings(
    String issuer, String clientId, String clientSecret, String roleClaim, @Nullable Role usual) {
  @Override
  public String toString() {
    return "OpenIdSettings[" + issuer + ", " + clientId + "]";
  }
}
