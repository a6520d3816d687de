package org.backfile.web.view;

import java.time.LocalDate;

/**
 * Where and when somebody reads.
 *
 * @param site scheme, host and port of this server
 */
public record ReadAt(String site, LocalDate day) {}
