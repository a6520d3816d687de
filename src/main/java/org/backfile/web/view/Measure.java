package org.backfile.web.view;

/**
 * A value, its count and a bar.
 *
 * @param width of the bar, in percent with the sign
 */
public record Measure(String label, String count, String width, String address) {}
