package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.ArticleId;
import org.backfile.article.Version;
import org.backfile.query.Address;
import org.backfile.query.Clause;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetRequest;

/** Where the pages of this site are. Every address is canonical and starts with {@code /}. */
public final class Links {
  private Links() {}

  public static String search(SearchRequest request) {
    return Address.of(request);
  }

  /** The same search in another form, such as {@code /export.csv}. */
  static String search(String path, SearchRequest request) {
    return withKeys(path, Address.query(request));
  }

  /** A search of the whole archive for the words of a box. */
  static String words(String text) {
    ParsedQuery words = new ParsedQuery(text, new Clause.Everything(), List.of());
    return Address.of(SearchRequest.EVERYTHING.with(words));
  }

  /** The address of an article that is its alone, to be cited. */
  public static String article(ArticleId id) {
    return "/articles/" + id;
  }

  /** An article, read out of a search; the address keeps the search, so the way back is known. */
  public static String article(ArticleId id, SearchRequest from) {
    return withKeys(article(id), Address.query(from));
  }

  /** One sheet of a very long article, from 1. */
  static String sheet(ArticleId id, SearchRequest from, int sheet) {
    String keys = Address.query(from);
    return sheet == 1
        ? article(id, from)
        : withKeys(article(id), keys + (keys.isEmpty() ? "" : "&") + "part=" + sheet);
  }

  /** A passage of an article, found by its words. */
  static String passage(ArticleId id, SoughtPassage sought) {
    StringBuilder keys = new StringBuilder("quote=" + Address.encode(sought.quote()));
    if (!sought.before().isEmpty()) {
      keys.append("&before=").append(Address.encode(sought.before()));
    }
    if (!sought.after().isEmpty()) {
      keys.append("&after=").append(Address.encode(sought.after()));
    }
    return article(id) + "?" + keys + "#" + MarkedText.PASSAGE;
  }

  /** What one article changes of the text of another. */
  public static String changes(ArticleId id, ArticleId from) {
    return article(id) + "/changes?from=" + from;
  }

  /** What became of the text that an article had before. */
  public static String changes(Version version) {
    return article(version.article()) + "/changes?version=" + version.number();
  }

  /**
   * The page with every value of a facet; its own keys are {@code prefix}, {@code order}, {@code
   * offset} and {@code count}.
   */
  public static String facet(FacetRequest request) {
    StringBuilder keys = new StringBuilder(Address.query(request.search()));
    if (!request.prefix().isEmpty()) {
      keys.append("&prefix=").append(Address.encode(request.prefix()));
    }
    if (request.order() == FacetRequest.Order.NAME) {
      keys.append("&order=name");
    }
    if (request.offset() > 0) {
      keys.append("&offset=").append(request.offset());
    }
    if (request.size() != FacetRequest.USUAL) {
      keys.append("&count=").append(request.size());
    }
    String all = keys.toString();
    return withKeys(
        "/facets/" + request.facet().key(), all.startsWith("&") ? all.substring(1) : all);
  }

  /** The page for and against a target among the articles of a search; empty to choose one. */
  public static String contrast(SearchRequest search, String target) {
    String keys = Address.query(search);
    String named = target.isEmpty() ? "" : "target=" + Address.encode(target);
    return withKeys("/contrast", keys + (keys.isEmpty() || named.isEmpty() ? "" : "&") + named);
  }

  /** A whole result at once: over time, by name and stance, by topic and source. */
  public static String overview(SearchRequest request) {
    return overview(request, Lens.PLAIN);
  }

  static String overview(SearchRequest request, Lens lens) {
    List<String> keys = new ArrayList<>();
    if (!Address.query(request.onPage(1)).isEmpty()) {
      keys.add(Address.query(request.onPage(1)));
    }
    if (lens.unit() != null) {
      keys.add(Lens.BY + "=" + Axis.key(lens.unit()));
    }
    if (lens.share()) {
      keys.add(Lens.SHARE + "=yes");
    }
    return withKeys("/overview", String.join("&", keys));
  }

  /** The page that sets one search against another, where the other one is chosen. */
  public static String compare(SearchRequest a) {
    return "/compare?a=" + Address.encode(Address.query(a.onPage(1)));
  }

  /** Two searches side by side. */
  public static String compare(SearchRequest a, SearchRequest b) {
    return compare(a) + "&b=" + Address.encode(Address.query(b.onPage(1)));
  }

  private static String withKeys(String path, String keys) {
    return keys.isEmpty() ? path : path + "?" + keys;
  }
}
