package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The places where one article names something. Each line is read by itself; then the whole article
 * is looked over for the names found somewhere in it.
 */
final class DocumentNames {
  /** A form that was taken for a name in fewer of its places than this is none. */
  private static final double LEAST_SHARE = 0.25;

  private final NameTagger tagger;
  private final NameLists lists;
  private final List<Line> lines;
  private final DocumentWords written = new DocumentWords();
  private final List<BitSet> taken;
  private final List<Spot> spots = new ArrayList<>();

  DocumentNames(NameTagger tagger, NameLists lists, List<Line> lines) {
    this.tagger = tagger;
    this.lists = lists;
    this.lines = lines;
    this.taken = lines.stream().map(line -> new BitSet()).toList();
    lines.forEach(line -> written.add(line.words(), line.isRunning()));
  }

  /** Every place, in reading order; only a product overlaps the name of its maker in it. */
  List<Spot> spots() {
    List<Spot> model = modelSpots();
    lines.forEach(line -> takeKnown(line, lists.newsroom()));
    List<Spot> longFirst = new ArrayList<>(model);
    lines.forEach(line -> longFirst.addAll(known(line, lists.world())));
    longFirst.sort(
        Comparator.comparingInt((Spot s) -> s.start() - s.end())
            .thenComparing(s -> s.known() != null));
    longFirst.stream().filter(s -> !s.line().isTitled() || s.known() != null).forEach(this::take);
    dropUnlikely();
    secondLook();
    spots.sort(
        Comparator.comparingInt((Spot s) -> s.line().number()).thenComparingInt(Spot::start));
    return spots;
  }

  private List<Spot> modelSpots() {
    List<List<NameTagger.Name>> names = new ArrayList<>();
    Phrases<Boolean> seen = new Phrases<>();
    for (Line line : lines) {
      names.add(tagger.names(line.words(), written));
      names
          .getLast()
          .forEach(n -> seen.add(line.words().subList(n.start(), n.end()), Boolean.TRUE));
    }
    Trimming trimming =
        new Trimming(lists, words -> lists.get(words) != null || seen.get(words) != null);
    List<Spot> trimmed = new ArrayList<>();
    for (Line line : lines) {
      names.get(line.number()).forEach(n -> trimmed.addAll(trimming.names(line, n)));
    }
    return trimmed;
  }

  private void takeKnown(Line line, NameList list) {
    known(line, list).forEach(this::take);
  }

  private List<Spot> known(Line line, NameList list) {
    List<Spot> found = new ArrayList<>();
    for (int i = 0; i < line.words().size(); i++) {
      Phrases.Match<KnownName> match = list.longestAt(line.words(), i);
      if (match != null && !isWeak(line, i, match, list)) {
        found.add(Spot.of(line, i, match.end(), match.value().type(), match.value()));
        i = match.end() - 1;
      }
    }
    return found;
  }

  /** The world's list yields where a word of it may be meant as a word. */
  private boolean isWeak(Line line, int start, Phrases.Match<KnownName> match, NameList list) {
    if (list == lists.newsroom() || match.end() - start > 1) {
      return false;
    }
    return match.value().isSurname(line.words().get(start))
        || isCommonWord(line, start)
        || (line.isRunning() && isPartOfName(line, start));
  }

  private boolean isCommonWord(Line line, int at) {
    int upper = written.upperCase(line.words().get(at).toLowerCase(Locale.ROOT));
    return (at == 0 || !line.isRunning()) && upper > 0 && upper < 4;
  }

  private boolean isPartOfName(Line line, int at) {
    return isOtherName(line, at - 1) || isOtherName(line, at + 1);
  }

  private boolean isOtherName(Line line, int at) {
    return at > 0
        && line.isCapitalized(at)
        && !Vocabulary.isTitle(line.words().get(at))
        && !Vocabulary.isCompanyEnding(line.words().get(at))
        && !lists.isNever(List.of(line.words().get(at)))
        && lists.get(List.of(line.words().get(at))) == null;
  }

  private void take(Spot spot) {
    BitSet used = taken.get(spot.line().number());
    int at = used.nextSetBit(spot.start());
    boolean overlaps = at >= 0 && at < spot.end();
    if (overlaps || lists.isNever(spot.words())) {
      return;
    }
    used.set(spot.start(), spot.end());
    KnownName known = spot.known() == null ? lists.get(spot.words()) : spot.known();
    if (known == null || known.isSurname(spot.form())) {
      add(spot);
    } else {
      EntityType type = isHome(spot, known) ? known.type() : spot.type();
      add(new Spot(spot.line(), spot.start(), spot.end(), spot.words(), type, known));
    }
  }

  /** "The Nevada Democrat" and "Ohio Gov." name a place, and no team called by it. */
  private static boolean isHome(Spot spot, KnownName known) {
    List<String> words = spot.line().words();
    String next = spot.end() < words.size() ? words.get(spot.end()) : "";
    return known.type() == EntityType.PLACE
        && (Vocabulary.isParty(next) || Vocabulary.isTitle(next));
  }

  /** In "Microsoft Azure" the maker is named too. */
  private void add(Spot spot) {
    KnownName maker = null;
    EntityType type = spot.known() == null ? spot.type() : spot.known().type();
    int length = type == EntityType.OTHER ? spot.words().size() : 0;
    while (length > 1 && (maker == null || maker.type() != EntityType.ORGANIZATION)) {
      length--;
      maker = lists.get(spot.words().subList(0, length));
    }
    if (maker != null && maker.type() == EntityType.ORGANIZATION) {
      spots.add(Spot.of(spot.line(), spot.start(), spot.start() + length, maker.type(), maker));
    }
    spots.add(spot);
  }

  private void dropUnlikely() {
    Phrases<int[]> counts = new Phrases<>();
    for (Spot spot : spots) {
      counts.add(spot.words(), new int[2]);
      count(counts.get(spot.words()), 0);
    }
    for (Line line : lines) {
      for (int i = 0; line.isRunning() && i < line.words().size(); i++) {
        Phrases.Match<int[]> match = counts.longestAt(line.words(), i);
        if (match != null) {
          count(match.value(), 1);
          i = match.end() - 1;
        }
      }
    }
    spots.removeIf(
        spot -> {
          int[] count = counts.get(spot.words());
          return spot.known() == null && count != null && count[0] < LEAST_SHARE * count[1];
        });
  }

  private static void count(int @Nullable [] counts, int at) {
    if (counts != null) {
      counts[at]++;
    }
  }

  private void secondLook() {
    Phrases<Spot> forms = new Phrases<>();
    for (Spot spot : spots) {
      forms.add(spot.words(), spot);
    }
    spots.stream().filter(this::isFullPerson).forEach(spot -> forms.add(lastName(spot), spot));
    for (Line line : lines) {
      for (int i = 0; i < line.words().size(); i++) {
        Phrases.Match<Spot> match = forms.longestAt(line.words(), i);
        if (match != null && isNamed(line, i, match)) {
          take(Spot.of(line, i, match.end(), match.value().type(), null));
          i = match.end() - 1;
        }
      }
    }
  }

  private boolean isFullPerson(Spot spot) {
    List<String> last = lastName(spot);
    return spot.type() == EntityType.PERSON
        && last.size() < spot.words().size()
        && last.getFirst().length() > 2
        && Character.isUpperCase(last.getFirst().charAt(0));
  }

  private static List<String> lastName(Spot spot) {
    return List.of(Form.lastName(spot.words()).split(" ", -1));
  }

  private boolean isNamed(Line line, int start, Phrases.Match<Spot> match) {
    boolean single = match.end() - start == 1;
    return !single
        || !(isCommonWord(line, start) || (line.isRunning() && isPartOfName(line, start)));
  }
}
