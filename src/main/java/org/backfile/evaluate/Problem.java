package org.backfile.evaluate;

/**
 * A part of a labelled file that was left out.
 *
 * @param where the file, and the line where it has lines
 * @param why in plain words
 */
public record Problem(String where, String why) {}
