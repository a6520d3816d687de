package org.backfile.indexing;

/**
 * Something that kept a file or an article out of the index.
 *
 * @param name the file, and the line or entry when it holds many articles
 */
public record Problem(String name, String why) {}
