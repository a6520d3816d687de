package org.backfile.article;

/**
 * How a target comes off in a whole article. Always an answer, where a {@link StanceAssertion} is
 * only made on clear evidence.
 *
 * @param stance supportive, critical or neutral
 * @param sureness how far it is from another answer; 0 when nothing was read
 */
public record Portrayal(Stance stance, double sureness) {}
