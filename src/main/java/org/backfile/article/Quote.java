package org.backfile.article;

import org.jspecify.annotations.Nullable;

/**
 * Something that the text says somebody said.
 *
 * @param speaker the canonical name of the entity who said it; null when the text does not name one
 * @param said the words said, without quotation marks
 * @param speakerAt where the text names the speaker, be it by a pronoun; null when it does not
 * @param verb the word of saying; null when there is none
 * @param isDirect whether the words stand in quotation marks
 */
public record Quote(
    @Nullable String speaker,
    Passage said,
    @Nullable Passage speakerAt,
    @Nullable Passage verb,
    boolean isDirect,
    Provenance provenance) {}
