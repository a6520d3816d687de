package org.backfile.enrich.quote;

/**
 * Pieces of a line that somebody is said to say.
 *
 * @param from first piece
 * @param to the piece after the last one
 * @param direct whether it is one piece in quotation marks
 */
record Taken(Frame frame, int from, int to, boolean direct) {}
