package org.backfile.search;

import java.util.Map;

/**
 * How an engine is.
 *
 * @param ready whether it can answer a search now
 * @param message one sentence for a person; when not ready, what to do
 * @param articles how many it holds; 0 when not ready
 * @param details versions and sizes, for {@code status}
 */
public record Health(boolean ready, String message, long articles, Map<String, String> details) {}
