package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backfile.article.EntityType;
import org.backfile.article.Provenance;
import org.backfile.enrich.text.TextCutter;
import org.backfile.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names that somebody has written down: {@code name | type | alias, alias} on a line, and {@code !
 * word, word} for words that are never a name. Upper and lower case count. A line that begins with
 * {@code #} is a remark. Immutable.
 */
public final class NameList {
  /** A list without names. */
  public static final NameList EMPTY = parse("", List.of());

  private final List<KnownName> names = new ArrayList<>();
  private final Phrases<KnownName> phrases = new Phrases<>();
  private final Set<String> never = new HashSet<>();
  private long hash;

  private NameList() {}

  /**
   * Reads the newsroom's own list.
   *
   * @param file the name of the file, shown as where a name came from
   * @throws IllegalArgumentException names the line that cannot be read, and why
   */
  public static NameList parse(String file, List<String> lines) {
    return parse(lines, new Provenance(Provenance.Kind.PERSON, "name list: " + file));
  }

  static NameList parse(List<String> lines, Provenance provenance) {
    NameList list = new NameList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("\ufeff")) {
        line = line.substring(1).strip();
      }
      list.hash = Hash.of(list.hash, Hash.of(line));
      try {
        list.add(line, provenance);
      } catch (IllegalArgumentException wrong) {
        String where = provenance.detail() + ", line " + (i + 1) + ": ";
        throw new IllegalArgumentException(where + wrong.getMessage(), wrong);
      }
    }
    return list;
  }

  private void add(String line, Provenance provenance) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("!")) {
      parts(line.substring(1)).forEach(word -> never.add(key(word)));
      return;
    }
    String[] columns = line.split("\\|", -1);
    if (columns.length < 2 || columns.length > 3 || columns[0].isBlank()) {
      throw new IllegalArgumentException("expected \"name | type | alias, alias\", not: " + line);
    }
    EntityType type =
        EntityType.of(columns[1])
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the type is person, organization, place or other, not: "
                            + columns[1].strip()));
    List<String> aliases = columns.length == 3 ? parts(columns[2]) : List.of();
    KnownName name = new KnownName(columns[0].strip(), type, aliases, provenance);
    names.add(name);
    phrases.add(tokens(name.name()), name);
    aliases.forEach(alias -> phrases.add(tokens(alias), name));
  }

  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  @Nullable KnownName get(List<String> tokens) {
    return phrases.get(tokens);
  }

  Phrases.@Nullable Match<KnownName> longestAt(List<String> tokens, int start) {
    return phrases.longestAt(tokens, start);
  }

  boolean isNever(List<String> tokens) {
    return never.contains(String.join(" ", tokens));
  }

  boolean isNever(String token) {
    return never.contains(token);
  }

  /** Equal lists have equal versions. */
  String version() {
    return names.isEmpty() && never.isEmpty() ? "none" : Long.toHexString(Hash.key(hash));
  }

  static List<String> tokens(String name) {
    return TextCutter.tokens(name).stream().map(Token::text).toList();
  }

  private static String key(String name) {
    return String.join(" ", tokens(name));
  }
}
