package org.backfile.people;

import java.time.Instant;

/**
 * One thing that someone did.
 *
 * @param number grows by one with each entry
 * @param person the id of who did it; empty when nobody was known
 * @param name what they were called then
 * @param action a short word that is promised for ever, such as {@code sign-in}
 * @param subject to what it was done
 * @param address of the network; empty when it did not come over one
 */
public record AuditEntry(
    long number,
    Instant at,
    String person,
    String name,
    String action,
    String subject,
    String address) {}
