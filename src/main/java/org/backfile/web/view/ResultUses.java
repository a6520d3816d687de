package org.backfile.web.view;

import java.util.List;
import org.backfile.query.Address;
import org.backfile.query.SearchRequest;

/**
 * What else can be done with a whole result.
 *
 * @param views other pages of the same articles
 * @param files every result for other programs
 * @param feeds what follows the search
 * @param records what to say of the search, and what became of it
 * @param search what stands after the question mark in its address, for forms
 */
public record ResultUses(
    List<Link> views, List<Link> files, List<Feed> feeds, List<Link> records, String search) {
  /** A feed of a search. */
  public record Feed(String name, String type, String address) {}

  static ResultUses of(SearchRequest request, Words words) {
    SearchRequest whole = request.onPage(1);
    return new ResultUses(
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
            feed("JSON Feed", "application/feed+json", "/feed.json", whole)),
        List.of(
            new Link(words.say("methods.title"), Links.search("/methods", whole)),
            new Link(words.say("since.title"), Links.search("/changes", whole))),
        Address.query(whole));
  }

  private static Link file(String name, String path, SearchRequest whole) {
    return new Link(name, Links.search(path, whole));
  }

  private static Feed feed(String name, String type, String path, SearchRequest whole) {
    return new Feed(name, type, Links.search(path, whole));
  }
}
