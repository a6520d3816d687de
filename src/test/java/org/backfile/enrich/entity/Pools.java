package org.backfile.enrich.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.EntityType;

/** Names to put into made-up stories: known ones of every kind, and some that nobody ever bore. */
final class Pools {
  private static final Pattern PLAIN =
      Pattern.compile("\\p{Lu}[\\p{L}]+( [\\p{Lu}&][\\p{L}.']*){0,3}");
  private static final List<String> SYLLABLES =
      words(
          "an ar bel cor dat el fin gen hel in jo kin lex lum mer net nov om or pan quor ren sol syn tal ter ul ven vox wav xen yel zen ax bit cog dex flu grid hy ion jet kap");
  private static final List<String> FIRMS =
      words(
          "Corp Inc Co Ltd Plc AG SA NV AB SpA Group Holdings Industries Motors Bank Airlines Airways Energy Technologies Systems Capital Securities Pharmaceuticals Foods Stores Partners Labs Software Steel Insurance Telecom International Financial");
  private static final List<String> BEFORE_CLUBS =
      words("FC AC Real Dinamo Sporting Racing Dynamo Spartak Lokomotiv Athletic Olympique SV");
  private static final List<String> AFTER_CLUBS =
      words(
          "United City Rovers Wanderers Town Athletic County Albion FC Hotspur Rangers Villa Sharks");
  private static final List<String> NICKNAMES =
      words(
          "Falcons Rockets Kings Tigers Eagles Lions Bears Bulls Hornets Giants Rangers Wolves Sharks Saints Pirates Braves Twins Devils Stars Comets Cubs Blues Flames Jets Ravens Royals Heat Magic Thunder");

  private final List<String> people = new ArrayList<>();
  private final List<String> firms = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final List<String> towns = new ArrayList<>();
  private final List<String> countries;
  private final Random random;

  /**
   * Reads the names.
   *
   * @param names lines of "name TAB [kinds]"
   */
  Pools(Path names, List<String> countries, Random random) throws IOException {
    Lexicon known = NameTagger.loadClusters();
    this.countries = countries;
    this.random = random;
    try (Stream<String> lines = Files.lines(names)) {
      lines.sorted().forEach(line -> add(line.split("\t", -1), known));
    }
  }

  private void add(String[] line, Lexicon known) {
    String name = line[0];
    if (!PLAIN.matcher(name).matches()) {
      return;
    }
    List<String> words = List.of(name.split(" ", -1));
    switch (line[1]) {
      case "[14]" -> addTo(people, name, words.size() > 1 && words.size() < 4);
      case "[13]" -> addTo(firms, name, true);
      case "[11]" -> {
        addTo(regions, name, words.size() < 3);
        boolean town = words.size() == 1 && known.get(Hash.of(name.toLowerCase(Locale.ROOT))) != 0;
        addTo(towns, name, town);
      }
      default -> {}
    }
  }

  private static void addTo(List<String> pool, String name, boolean fits) {
    if (fits) {
      pool.add(name);
    }
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }

  private String any(List<String> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private boolean rarely(double share) {
    return random.nextDouble() < share;
  }

  /** A name for a letter of the stories. */
  Drawn drawn(char letter) {
    return switch (letter) {
      case 'P' -> person();
      case 'O' -> firm();
      case 'A' -> new Drawn(acronym(), acronym(), EntityType.ORGANIZATION);
      case 'N' -> same(rarely(0.9) ? any(countries) : any(regions), EntityType.PLACE);
      case 'C' -> same(rarely(0.9) ? any(towns) : any(regions), EntityType.PLACE);
      case 'R' -> same(rarely(0.5) ? any(regions) : coined(), EntityType.PLACE);
      case 'T' ->
          same(
              rarely(0.8) ? any(towns) : rarely(0.5) ? any(regions) : coined(),
              EntityType.ORGANIZATION);
      case 'U' -> same(club(), EntityType.ORGANIZATION);
      case 'M' -> nicknamed();
      default -> throw new IllegalArgumentException("No names for " + letter);
    };
  }

  private static Drawn same(String name, EntityType type) {
    return new Drawn(name, name, type);
  }

  private Drawn person() {
    String first = any(people).split(" ", -1)[0];
    String[] other = any(people).split(" ", -1);
    String last = rarely(0.1) ? coined() : other[other.length - 1];
    if (rarely(0.05)) {
      last = any(List.of("de", "van", "van der", "bin", "al -", "O'", "Mc")) + " " + last;
      last = last.replace("O' ", "O'").replace("Mc ", "Mc");
    }
    String middle = rarely(0.1) ? " " + (char) ('A' + random.nextInt(26)) + " . " : " ";
    return new Drawn(first + middle + last, last, EntityType.PERSON);
  }

  private Drawn firm() {
    String name = rarely(0.4) ? any(firms) : rarely(0.5) ? coined() : person().brief();
    boolean bare = rarely(0.3) || name.contains(" ");
    String full = bare ? name : name + (rarely(0.1) ? " & Co" : " " + any(FIRMS));
    return new Drawn(full, name, EntityType.ORGANIZATION);
  }

  private String acronym() {
    StringBuilder letters = new StringBuilder();
    for (int i = 3 + random.nextInt(2); i > 0; i--) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String club() {
    return rarely(0.5) ? any(BEFORE_CLUBS) + " " + any(towns) : any(towns) + " " + any(AFTER_CLUBS);
  }

  private Drawn nicknamed() {
    String nickname = any(NICKNAMES);
    return new Drawn(any(towns) + " " + nickname, nickname, EntityType.ORGANIZATION);
  }

  private String coined() {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append(any(SYLLABLES));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  /**
   * A name for one story.
   *
   * @param brief as it is called the second time
   */
  record Drawn(String full, String brief, EntityType type) {}
}
