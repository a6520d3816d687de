package org.backfile.reading;

import java.util.List;
import org.backfile.article.Headline;
import org.jspecify.annotations.Nullable;

/**
 * An article as its format gave it, before the rules that are the same for every format.
 *
 * @param number which article of its file this is, from 0
 * @param name of the file, with the line where the file holds many
 * @param lines paragraphs, headings and list items; an empty line parts paragraphs
 * @param heading what the format marks as the title; null when it marks none
 */
record RawArticle(
    int number,
    String name,
    Fields fields,
    List<String> lines,
    @Nullable Headline heading,
    Notes notes)
    implements Entry {}
