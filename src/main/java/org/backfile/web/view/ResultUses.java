package org.backfile.web.view;

import java.util.List;
import org.backfile.query.SearchRequest;

/**
 * What else can be done with a whole result.
 *
 * @param save where the search is saved
 * @param views other pages of the same articles
 * @param files every result for other programs
 * @param feeds what follows the search
 */
public record ResultUses(
    String save, List<Link> views, List<Link> files, List<Feed> feeds) {
  /** A feed of a search. */
  public record Feed(String name, String type, String address) {}

  static ResultUses of(SearchRequest request, Words words) {
    SearchRequest whole = request.onPage(1);
    return new ResultUses(
        Links.search("/saved/new", whole),
        List.of(
            new Link(words.say("results.use.overview"), Links.overview(whole)),
            new Link(words.say("results.use.compare"), Links.compare(whole))),
        List.of(
            file("CSV", "/export.csv", whole),
            file("JSON Lines", "/export.jsonl", whole),
            file("BibTeX", "/export.bib", whole),
            file("RIS", "/export.ris", whole)),
        List.of(
            feed("Atom", "application/atom+xml", "/feed.atom", whole),
            feed("JSON Feed", "application/feed+json", "/feed.json", whole)));
  }

  private static Link file(String name, String path, SearchRequest whole) {
    return new Link(name, Links.search(path, whole));
  }

  private static Feed feed(String name, String type, String path, SearchRequest whole) {
    return new Feed(name, type, Links.search(path, whole));
  }
}
