package org.backfile.article;

/**
 * One value of an article that a person has checked or put right.
 *
 * @param correction the id of the entry of the ledger that says who, when and why
 * @param holder who holds a stance; empty for the article's own voice and for all but stances
 * @param value as it stands after it; empty when it was taken out
 * @param was what stood there before; empty when nothing did, the same when it was confirmed
 */
public record Check(String correction, Aspect aspect, String holder, String value, String was) {}
