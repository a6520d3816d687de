package org.backfile.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.ArticleId;
import org.backfile.query.Address;
import org.backfile.query.Aliases;
import org.backfile.query.Facet;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetRequest;
import org.backfile.search.Reading;
import org.backfile.web.view.SoughtPassage;
import org.jspecify.annotations.Nullable;

/** What an address asks for. Slips are put right or left out, never refused. */
final class Asked {
  private static final Set<String> FACET_KEYS = Set.of("prefix", "order", "offset", "count");
  private static final String ALIASES = "aliases";
  private static final String TARGET = "target";
  private static final Set<String> READING_KEYS = Set.of("quote", "before", "after", "part");
  private static final int LONGEST_PREFIX = 100;

  /** What stands before the query of an address of a search. */
  private static final Pattern SEARCH_PATH =
      Pattern.compile(
          "(?:https?://[^/?#=]*)?(?:/api/v1)?" + Address.PATH + "(?:\\?|(?=#)|$)|\\?|$");

  private Asked() {}

  static String rawQuery(Context context) {
    String query = context.queryString();
    return query == null ? "" : query;
  }

  /** The article that the address names, marked for this search; empty when there is none. */
  static Optional<Reading> article(Context context, ArticleSearcher articles, SearchRequest from) {
    String id = context.pathParam("id");
    return ArticleId.isValid(id)
        ? articles.article(new ArticleId(id), from.query())
        : Optional.empty();
  }

  /** The search that the address asks for, or that led to what it asks for. */
  static SearchRequest search(Context context) {
    return read(context).request();
  }

  /** The same with what of it was not understood or has another name today. */
  static ReadAddress read(Context context) {
    return Address.readQuery(rawQuery(context), aliases(context));
  }

  /** What had other names when the address was made. */
  static Aliases aliases(Context context) {
    Aliases aliases = context.attribute(ALIASES);
    return aliases == null ? Aliases.BUILT_IN : aliases;
  }

  /** Lets addresses of this request be read with the aliases of this moment. */
  static void readWith(Context context, Aliases aliases) {
    context.attribute(ALIASES, aliases);
  }

  /**
   * The look into a facet that the address asks for; numbers out of range are brought into it.
   *
   * @throws Refusal when there is no such facet
   */
  static FacetRequest facet(Context context) {
    String key = context.pathParam("facet");
    Facet facet = Facet.of(key).orElseThrow(() -> noSuchFacet(key));
    String prefix = value(context, "prefix");
    return new FacetRequest(
        without(FACET_KEYS, context),
        facet,
        prefix == null
            ? ""
            : prefix.strip().substring(0, Math.min(LONGEST_PREFIX, prefix.strip().length())),
        "name".equals(value(context, "order")) ? FacetRequest.Order.NAME : FacetRequest.Order.COUNT,
        number(value(context, "offset"), 0, 0, Integer.MAX_VALUE - FacetRequest.MOST),
        number(value(context, "count"), FacetRequest.USUAL, 1, FacetRequest.MOST));
  }

  /** The search whose articles are set against each other, on its first page. */
  static SearchRequest contrast(Context context) {
    return without(Set.of(TARGET), context).onPage(1);
  }

  /** Whom or what they are for or against; empty when the address does not say. */
  static String target(Context context) {
    String target = value(context, TARGET);
    return target == null || target.strip().length() > Address.LONGEST_VALUE ? "" : target.strip();
  }

  /** The search that led to an article. */
  static SearchRequest reading(Context context) {
    return without(READING_KEYS, context);
  }

  /** The passage of an article that the address asks for. */
  static SoughtPassage passage(Context context) {
    return new SoughtPassage(
        text(context, "quote"), text(context, "before"), text(context, "after"));
  }

  /** Which part of a long article the address asks for, from 1; 0 when it does not say. */
  static int part(Context context) {
    return number(value(context, "part"), 0, 0, Integer.MAX_VALUE);
  }

  /** Whether the address asks for what was deleted instead of what stands. */
  static boolean isForBin(Context context) {
    return "true".equals(value(context, "deleted"));
  }

  /** The other article that the address names; empty when it names none. */
  static Optional<ArticleId> other(Context context) {
    return Optional.of(text(context, "from")).filter(ArticleId::isValid).map(ArticleId::new);
  }

  /** The former text that the address asks for; 0 when it does not say. */
  static int version(Context context) {
    return number(value(context, "version"), 0, 0, Integer.MAX_VALUE);
  }

  /** A number that the address gives under a key, brought into its range. */
  static int number(Context context, String key, int fallback, int least, int most) {
    return number(value(context, key), fallback, least, most);
  }

  /**
   * A text that the JSON of the request gives under a key.
   *
   * @throws Refusal when there is none
   */
  static String bodyText(Context context, String key) {
    @Nullable Object value;
    try {
      value = context.bodyAsClass(Map.class).get(key);
    } catch (Exception notJson) {
      // Kotlin throws what it does not declare.
      throw new Refusal(400, "error.not-json", key);
    }
    if (value instanceof String text) {
      return text;
    }
    throw new Refusal(400, "error.not-json", key);
  }

  /**
   * The search of an address that is sent to be kept: {@code /search?...}, or what stands after the
   * question mark. Nothing of it is left out, as it would be kept as another search than was meant.
   *
   * @throws Refusal naming what is not understood
   */
  static SearchRequest toKeep(String address, Aliases aliases) {
    ReadAddress read = Address.readQuery(searchQuery(address), aliases);
    if (!read.ignored().isEmpty()) {
      throw new Refusal(400, "error.not-search", read.ignored().getFirst());
    }
    return read.request().onPage(1);
  }

  /** What stands after the question mark; a text that leads to no search is left as it is. */
  static String searchQuery(String address) {
    String text = address.strip();
    Matcher path = SEARCH_PATH.matcher(text);
    return path.lookingAt() ? text.substring(path.end()).replaceFirst("#.*", "") : text;
  }

  /** The search that is left of the address without keys that mean something of their own. */
  private static SearchRequest without(Set<String> keys, Context context) {
    List<String> search = new ArrayList<>(Arrays.asList(rawQuery(context).split("&", -1)));
    search.removeIf(pair -> keys.contains(pair.replaceFirst("=.*", "")));
    return Address.readQuery(String.join("&", search), aliases(context)).request();
  }

  private static Refusal noSuchFacet(String key) {
    List<String> known = Arrays.stream(Facet.values()).map(Facet::key).toList();
    return new Refusal(404, "error.no-facet", key, String.join(", ", known));
  }

  /** What stands at a key; empty when nothing does. */
  static String text(Context context, String key) {
    return Objects.requireNonNullElse(value(context, key), "");
  }

  private static @Nullable String value(Context context, String key) {
    return Address.decodedKeys(rawQuery(context)).getOrDefault(key, List.of()).stream()
        .findFirst()
        .orElse(null);
  }

  private static int number(@Nullable String text, int fallback, int least, int most) {
    try {
      return text == null ? fallback : Math.max(least, Math.min(most, Integer.parseInt(text)));
    } catch (NumberFormatException notANumber) {
      return fallback;
    }
  }
}
