package org.backfile.enrich.text;

import org.backfile.article.Span;

/**
 * A word, number or mark.
 *
 * @param span its place in the part of its sentence
 * @param text with typographic apostrophes and hyphens made plain
 */
public record Token(Span span, String text) {}
