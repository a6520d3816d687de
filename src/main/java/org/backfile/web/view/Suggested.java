package org.backfile.web.view;

import java.util.List;
import org.backfile.desk.SavedSearch;
import org.backfile.query.SearchRequest;
import org.backfile.search.Suggestion;

/**
 * What is known that begins with what a reader has typed.
 *
 * @param request with the text so far
 * @param known words and names of the archive
 * @param saved searches that the reader may see
 */
public record Suggested(SearchRequest request, List<Suggestion> known, List<SavedSearch> saved) {}
