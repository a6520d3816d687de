package org.backfile.people;

import org.jspecify.annotations.Nullable;

/**
 * Who someone is, as a provider vouches for them.
 *
 * @param subject names the person at this issuer for ever
 * @param email empty when the provider does not tell
 * @param role what the provider says they are here; null when it says nothing that is known
 */
public record Proven(
    String issuer, String subject, String name, String email, @Nullable Role role) {}
