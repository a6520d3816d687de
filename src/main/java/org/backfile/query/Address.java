package org.backfile.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one address of a search. Equal searches have equal addresses, and an address reads back as
 * the search that it was made of.
 *
 * <p>Keys stand in a fixed order, values are sorted, and whatever goes without saying is left out:
 * empty keys, the first page, the usual size and order. Text is percent-encoded UTF-8, with {@code
 * +} for a blank.
 */
public final class Address {
  /** The path of a page of results. */
  public static final String PATH = "/search";

  /** The most facet values in one search, chosen and excluded. */
  public static final int MOST_VALUES = 100;

  /** The most characters of a facet value. */
  public static final int LONGEST_VALUE = 500;

  private static final String UNRESERVED = "-._~";
  private static final String READABLE = UNRESERVED + ",/:";
  private static final String HEX = "0123456789ABCDEF";

  private Address() {}

  /** The path and the query; only the path for {@link SearchRequest#EVERYTHING}. */
  public static String of(SearchRequest request) {
    String query = query(request);
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }

  /** What stands after the question mark; empty when nothing does. */
  public static String query(SearchRequest request) {
    List<String> pairs = new ArrayList<>();
    if (!request.query().isEmpty()) {
      add(pairs, AddressReader.QUERY, request.query().text());
    }
    Filters filters = request.filters();
    for (Facet facet : Facet.values()) {
      filters.chosen(facet).forEach(value -> add(pairs, facet.key(), value));
      if (filters.matchAll().contains(facet)) {
        add(pairs, AddressReader.MATCH + facet.key(), AddressReader.ALL);
      }
      filters.excluded(facet).forEach(v -> add(pairs, AddressReader.NOT + facet.key(), v));
    }
    if (filters.from() != null) {
      add(pairs, AddressReader.FROM, filters.from().label());
    }
    if (filters.to() != null) {
      add(pairs, AddressReader.TO, filters.to().label());
    }
    addView(pairs, request);
    return String.join("&", pairs);
  }

  /**
   * The search that these keys ask for, decoded as an HTTP server gives them. Never throws.
   *
   * @param aliases what facets and values were called when the address was made
   */
  public static ReadAddress read(Map<String, List<String>> keys, Aliases aliases) {
    return new AddressReader(keys, aliases).read();
  }

  /** The same of keys that name everything as it is named in this edition. */
  public static ReadAddress read(Map<String, List<String>> keys) {
    return read(keys, Aliases.BUILT_IN);
  }

  /** The search that a raw query, such as {@code q=a&entity=b}, asks for. Never throws. */
  public static ReadAddress readQuery(String rawQuery, Aliases aliases) {
    return read(decodedKeys(rawQuery), aliases);
  }

  /** The same of a query that names everything as it is named in this edition. */
  public static ReadAddress readQuery(String rawQuery) {
    return readQuery(rawQuery, Aliases.BUILT_IN);
  }

  /** The keys of a raw query with their values, decoded. Never throws. */
  public static Map<String, List<String>> decodedKeys(String rawQuery) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    String query = rawQuery.startsWith("?") ? rawQuery.substring(1) : rawQuery;
    for (String pair : query.split("&", -1)) {
      int is = pair.indexOf('=');
      String key = decode(is < 0 ? pair : pair.substring(0, is));
      String value = is < 0 ? "" : decode(pair.substring(is + 1));
      keys.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
    return keys;
  }

  /** A text with everything percent-encoded that cannot stand in any part of an address. */
  public static String encode(String value) {
    return encode(value, UNRESERVED);
  }

  private static void addView(List<String> pairs, SearchRequest request) {
    if (request.sort() != request.defaultSort()) {
      add(pairs, AddressReader.SORT, request.sort().key());
    }
    if (request.page() != 1) {
      add(pairs, AddressReader.PAGE, Integer.toString(request.page()));
    }
    if (request.size() != SearchRequest.DEFAULT_SIZE) {
      add(pairs, AddressReader.SIZE, Integer.toString(request.size()));
    }
    if (request.copies() != Copies.FOLDED) {
      add(pairs, AddressReader.COPIES, request.copies().key());
    }
  }

  private static void add(List<String> pairs, String key, String value) {
    pairs.add(key + "=" + encode(value, READABLE).replace("%20", "+"));
  }

  private static String encode(String value, String kept) {
    StringBuilder encoded = new StringBuilder(value.length() + 16);
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  /** Decodes what is encoded; a percent sign that starts no byte stands for itself. */
  private static String decode(String raw) {
    byte[] in = raw.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      boolean escape =
          in[i] == '%' && i + 2 < in.length && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0;
      if (escape) {
        out[length++] = (byte) (hex(in[i + 1]) << 4 | hex(in[i + 2]));
        i += 2;
      } else {
        out[length++] = in[i] == '+' ? (byte) ' ' : in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }
}
