package org.backfile.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.EntityType;

/**
 * Made-up news with names put in: as much labelled text as one wants. In the stories, a letter and
 * a number stand for a name that is the same all through one story; docs/models.md lists them.
 */
final class Stories {
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern NAME = Pattern.compile("[PpiOoACNRTUMm]\\d");
  private static final Pattern PART =
      Pattern.compile("([\\^~]?) *(?:(ORG|LOC|MISC)\\(([^()]*)\\)|([^\\s^~]+))");

  private final List<List<String>> stories = new ArrayList<>();
  private final Pools pools;
  private final Random random;

  /**
   * The stories that come with the tests.
   *
   * @param names lines of "name TAB [kinds]", as in docs/models.md
   */
  static Stories read(Path names, Random random) throws IOException {
    return new Stories(lines("stories.txt"), new Pools(names, countries(), random), random);
  }

  private static List<String> countries() throws IOException {
    List<String> lines = lines("names.txt");
    int start = lines.indexOf("# --- Countries and regions");
    int end = lines.indexOf("# --- States and cities");
    return lines.subList(start, end).stream()
        .filter(line -> line.contains("| place"))
        .map(line -> line.substring(0, line.indexOf('|')).strip())
        .toList();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = Objects.requireNonNull(Stories.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private Stories(List<String> lines, Pools pools, Random random) {
    this.pools = pools;
    this.random = random;
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank()) {
        stories.add(List.copyOf(open));
        open.clear();
      } else if (!line.startsWith("#")) {
        open.add(line);
      }
    }
    stories.add(open);
    stories.removeIf(List::isEmpty);
  }

  /** Each story once, with names that are drawn anew. */
  List<LabelledText> told() {
    return stories.stream().map(this::told).toList();
  }

  private LabelledText told(List<String> story) {
    Map<String, Pools.Drawn> names = new HashMap<>();
    List<LabelledText.Sentence> sentences = new ArrayList<>();
    for (String line : story) {
      sentences.add(LabelledText.sentence(rows(chosen(line), names)));
    }
    return LabelledText.of(sentences);
  }

  private String chosen(String line) {
    String rest = line;
    for (Matcher m = CHOICE.matcher(rest); m.find(); m = CHOICE.matcher(rest)) {
      String[] choices = m.group(1).split("\\|", -1);
      rest =
          rest.substring(0, m.start())
              + choices[random.nextInt(choices.length)]
              + rest.substring(m.end());
    }
    return rest;
  }

  private List<String[]> rows(String line, Map<String, Pools.Drawn> names) {
    boolean shouted = line.startsWith("~");
    List<String[]> rows = new ArrayList<>();
    Matcher parts = PART.matcher(line);
    while (parts.find()) {
      boolean upper = shouted || !parts.group(1).isEmpty();
      String word = parts.group(4);
      if (word == null) {
        String text =
            NAME.matcher(parts.group(3))
                .replaceAll(name -> Matcher.quoteReplacement(text(name.group(), names)));
        add(rows, cased(text, upper), parts.group(2));
      } else if (NAME.matcher(word).matches()) {
        add(rows, cased(text(word, names), upper), tag(word, names));
      } else {
        add(rows, word.replace("#", Integer.toString(random.nextInt(300))), "O");
      }
    }
    return rows;
  }

  private static String cased(String text, boolean upper) {
    return upper ? text.toUpperCase(Locale.ROOT) : text;
  }

  private String text(String slot, Map<String, Pools.Drawn> names) {
    char letter = slot.charAt(0);
    Pools.Drawn name = drawn(slot, names);
    if (letter == 'i') {
      String first = name.full().substring(0, 1);
      return first + " . " + name.brief();
    }
    return Character.isUpperCase(letter) ? name.full() : name.brief();
  }

  private Pools.Drawn drawn(String slot, Map<String, Pools.Drawn> names) {
    char letter = slot.charAt(0);
    char kind = letter == 'i' ? 'P' : Character.toUpperCase(letter);
    return names.computeIfAbsent("" + kind + slot.charAt(1), k -> pools.drawn(kind));
  }

  private String tag(String slot, Map<String, Pools.Drawn> names) {
    EntityType type = drawn(slot, names).type();
    return type == EntityType.PERSON ? "PER" : type == EntityType.PLACE ? "LOC" : "ORG";
  }

  private static void add(List<String[]> rows, String text, String type) {
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      String tag = type.equals("O") ? "O" : (first ? "B-" : "I-") + type;
      rows.add(new String[] {word, tag});
      first = false;
    }
  }
}
