package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Quote;
import org.backfile.article.Span;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Evidence;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.article.StanceAssertion.Strength;

/** Says why an article is said to hold something. Costs no more than the places it shows. */
final class Reasons {
  /** As many places as a reader sees at a glance. */
  static final int MOST_PLACES = 3;

  private static final int AROUND = 40;
  private static final int LONGEST_SENTENCE = 600;

  private final Article article;
  private final Function<Passage, String> place;
  private final Function<Evidence, String> sentence;
  private final Words words;

  Reasons(
      Article article,
      Function<Passage, String> place,
      Function<Evidence, String> sentence,
      Words words) {
    this.article = article;
    this.place = place;
    this.sentence = sentence;
    this.words = words;
  }

  /** Why something is found in these passages: of different words one each, then the others. */
  Why found(List<Passage> passages, int most, String also, Provenance provenance) {
    List<Why.Place> places =
        varied(passages, most).stream()
            .map(p -> new Why.Place(place.apply(p), around(article, p), ""))
            .toList();
    return new Why(places, also, "", method(provenance, words));
  }

  /** Where the text names the speaker of a quote, or else says that something was said. */
  static Stream<Passage> knownBy(Quote quote) {
    return Stream.ofNullable(quote.speakerAt() == null ? quote.verb() : quote.speakerAt());
  }

  /** Why a value holds that was read elsewhere than in the text; the evidence may be empty. */
  static Why read(String evidence, Provenance provenance, Words words) {
    List<Why.Place> places =
        evidence.isBlank()
            ? List.of()
            : List.of(new Why.Place("", List.of(new Marked(evidence, false)), ""));
    return new Why(places, "", "", method(provenance, words));
  }

  /** Why somebody is said to take a side. */
  Why taken(StanceAssertion said) {
    List<Why.Place> places =
        said.evidence().stream()
            .map(e -> new Why.Place(sentence.apply(e), spoken(e), note(e)))
            .toList();
    int more = places.size() - MOST_PLACES;
    String also = more < 1 ? "" : words.say("reader.why.more", more);
    return new Why(
        places.subList(0, Math.min(places.size(), MOST_PLACES)),
        also,
        strength(said),
        method(said.provenance(), words));
  }

  /** In words; a person's word alone has none. */
  String strength(StanceAssertion said) {
    if (said.evidence().isEmpty()) {
      return "";
    }
    return words.say(said.strength() == Strength.STRONG ? "reader.why.strong" : "reader.why.weak");
  }

  private static String method(Provenance provenance, Words words) {
    return Words.topic(words.provenance(provenance));
  }

  private List<Passage> varied(List<Passage> passages, int most) {
    Map<String, Passage> forms = new LinkedHashMap<>();
    for (Passage passage : passages) {
      forms.putIfAbsent(passage.of(article).toLowerCase(Locale.ROOT), passage);
      if (forms.size() == most) {
        break;
      }
    }
    Set<Passage> chosen = new LinkedHashSet<>(forms.values());
    for (Passage passage : passages) {
      if (chosen.size() == most) {
        break;
      }
      chosen.add(passage);
    }
    return passages.stream().filter(chosen::contains).distinct().toList();
  }

  /** The words with those before and after them on their line. */
  static List<Marked> around(Article article, Passage passage) {
    String text = article.text(passage.part());
    Span span = passage.span();
    int start = before(text, span.start());
    int end = after(text, span.end());
    List<Marked> pieces = new ArrayList<>();
    add(
        pieces,
        (start > 0 && text.charAt(start - 1) != '\n' ? "\u2026" : "")
            + text.substring(start, span.start()),
        false);
    add(pieces, span.of(text), true);
    add(
        pieces,
        text.substring(span.end(), end)
            + (end < text.length() && text.charAt(end) != '\n' ? "\u2026" : ""),
        false);
    return List.copyOf(pieces);
  }

  private static int before(String text, int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int start = at - AROUND;
    if (start <= line) {
      return line;
    }
    int word = text.indexOf(' ', start - 1);
    return word < 0 || word >= at ? at : word + 1;
  }

  private static int after(String text, int at) {
    int line = text.indexOf('\n', at);
    int end = at + AROUND;
    int last = line < 0 ? text.length() : line;
    if (end >= last) {
      return last;
    }
    return Math.max(at, text.lastIndexOf(' ', end));
  }

  /** A sentence in which the words that say so are marked. */
  private List<Marked> spoken(Evidence evidence) {
    String text = article.text(evidence.sentence().part());
    Span sentence = evidence.sentence().span();
    int end = Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE);
    int at = sentence.start();
    List<Marked> pieces = new ArrayList<>();
    for (Span cue : evidence.cues().stream().map(Passage::span).sorted().toList()) {
      if (cue.start() >= at && cue.end() <= end) {
        add(pieces, text.substring(at, cue.start()), false);
        add(pieces, cue.of(text), true);
        at = cue.end();
      }
    }
    add(pieces, text.substring(at, end) + (end < sentence.end() ? "\u2026" : ""), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Marked> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Marked(text, marked));
    }
  }

  private String note(Evidence evidence) {
    String flags =
        evidence.flags().stream().sorted().map(this::flag).collect(Collectors.joining(", "));
    String side = words.stance(evidence.polarity());
    return flags.isEmpty() ? side : side + ", " + flags;
  }

  private String flag(Flag flag) {
    return words.say("reader.flag." + flag.name().toLowerCase(Locale.ROOT));
  }
}
