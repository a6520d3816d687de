package org.backfile.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.backfile.article.Article;
import org.backfile.article.Entity;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Quote;
import org.backfile.enrich.quote.SpeechWords.Kind;
import org.backfile.enrich.text.Block;
import org.jspecify.annotations.Nullable;

/** Goes through an article line by line and keeps what is said and by whom. */
final class Telling {
  private static final int SENTENCE = 4;
  private static final int HEADLINE_OPENING = 12;

  /** Who speaks, and where the text says so. */
  private record Voice(@Nullable Entity who, @Nullable Passage at) {}

  private static final Voice NOBODY = new Voice(null, null);

  private final Article article;
  private final SpeechWords words;
  private final String method;
  private final Focus focus;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Voice> paragraph = new ArrayList<>();
  private Voice last = NOBODY;
  private boolean isOpen;
  private boolean isAsked;
  private boolean isFirst;

  Telling(Article article, SpeechWords words, String method) {
    this.article = article;
    this.words = words;
    this.method = method;
    this.focus = new Focus(words);
  }

  List<Quote> quotes() {
    return quotes.stream().sorted(Comparator.comparing(Quote::said)).toList();
  }

  /** A new paragraph begins. */
  void paragraph(Block.Kind kind) {
    boolean alone = paragraph.stream().distinct().count() == 1;
    boolean goesOn = kind == Block.Kind.PROSE || kind == Block.Kind.ITEM;
    if (!goesOn || !((alone && !isAsked) || isOpen)) {
      last = NOBODY;
    }
    paragraph.clear();
    isFirst = true;
  }

  /** The next line, with the places in it where somebody is said to say something. */
  void line(Line line, List<Frame> found) {
    int before = quotes.size();
    List<Frame> frames = resolved(line, found);
    List<Taken> taken = LineReader.read(article.text(line.part()), words, line, frames);
    taken.forEach(t -> add(line, t));
    if (quotes.size() == before && line.part() == Part.TITLE) {
      headline(line);
    }
    if (quotes.size() == before) {
      goOn(line);
    }
    remember(line, before);
  }

  /** The same places, with the people that pronouns mean. */
  private List<Frame> resolved(Line line, List<Frame> found) {
    List<Frame> frames = new ArrayList<>();
    int read = 0;
    for (Frame frame : found) {
      Subject subject = frame.subject();
      int to = subject.at() < 0 ? frame.from() : Math.min(subject.at(), frame.from());
      focus.read(line, Math.min(read, to), to);
      read = frame.verb();
      if (subject.kind() == Subject.Kind.PRONOUN) {
        Entity who = focus.of(line.word(subject.at()));
        subject = new Subject(subject.kind(), who, subject.from(), subject.at());
      }
      boolean speaks = frame.canReport() || frame.isInverted();
      if (speaks && subject.kind() != Subject.Kind.NONE && !subject.isBody()) {
        focus.spoke(subject.isPerson() ? subject.who() : null);
        read = line.size();
      }
      frames.add(frame.by(subject));
    }
    focus.read(line, read, line.size());
    return frames;
  }

  private void add(Line line, Taken taken) {
    Frame frame = taken.frame();
    Subject subject = frame.subject();
    Passage at = subject.at() < 0 ? null : line.passage(subject.at(), subject.at() + 1);
    int verb = line.word(frame.verb()).equals("according") ? 2 : 1;
    Passage said =
        taken.direct() ? passage(line, taken.from()) : line.passage(taken.from(), taken.to());
    String how =
        switch (subject.kind()) {
          case NAME -> "a word of saying";
          case PRONOUN -> "a word of saying and a pronoun";
          case SPOKESPERSON -> "somebody who speaks for it";
          case UNNAMED, NONE -> "a word of saying without a name";
        };
    add(
        new Voice(subject.who(), at),
        said,
        line.passage(frame.verb(), frame.verb() + verb),
        taken.direct(),
        how);
  }

  private void add(Voice voice, Passage said, @Nullable Passage verb, boolean direct, String how) {
    String name = voice.who() == null ? null : voice.who().name();
    Provenance provenance = new Provenance(Provenance.Kind.MACHINE, method + ": " + how);
    quotes.add(new Quote(name, said, voice.at(), verb, direct, provenance));
    paragraph.add(voice);
    last = voice;
  }

  private static Passage passage(Line line, int quote) {
    Stretch stretch = Objects.requireNonNull(line.pieces().get(quote).quote());
    return new Passage(line.part(), stretch.words());
  }

  /** "Ann Lee: We must act". */
  private void headline(Line line) {
    int colon = 0;
    while (colon < Math.min(line.size(), HEADLINE_OPENING) && !line.word(colon).equals(":")) {
      colon++;
    }
    if (!line.isPerson(colon - 1) || colon + 1 >= line.end() || !isTitled(line, colon)) {
      return;
    }
    Voice voice = new Voice(NounPhrases.entity(line, colon - 1), line.passage(colon - 1, colon));
    if (line.isQuote(colon + 1)) {
      add(voice, passage(line, colon + 1), null, true, "a headline");
    } else if (isFirstPerson(line, colon + 1)) {
      add(voice, line.passage(colon + 1, line.size()), null, false, "a headline");
    }
  }

  private static boolean isTitled(Line line, int colon) {
    return line.pieces().subList(0, colon).stream()
        .allMatch(p -> (p.capital() && p.isLetters()) || p.isPerson());
  }

  private boolean isFirstPerson(Line line, int from) {
    for (int i = from; i < line.size(); i++) {
      if (words.is(Kind.FIRST_PERSON, line.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** A quotation that stands alone goes on with the words of whoever spoke right before it. */
  private void goOn(Line line) {
    Stretch stretch = line.pieces().getFirst().quote();
    if (stretch == null) {
      return;
    }
    String text = article.text(line.part());
    boolean carries = isOpen && isFirst;
    boolean follows = last.who() != null && !isFirst;
    boolean sentence =
        stretch.startsLikeSpeech(text)
            && stretch.endsSentence()
            && (follows || (stretch.count(text) >= SENTENCE && !stretch.isTitle(text)));
    if (carries || (sentence && line.end() <= 1)) {
      String how = last.who() == null ? "quotation marks" : "it goes on from the words before";
      add(last, new Passage(line.part(), stretch.words()), null, true, how);
    }
  }

  private void remember(Line line, int before) {
    Stretch end = line.pieces().getLast().quote();
    isFirst = false;
    isOpen = end != null && !end.closed();
    if (quotes.size() == before || line.part() == Part.TITLE) {
      last = NOBODY;
    }
    isAsked = line.pieces().stream().anyMatch(p -> p.quote() != null && p.quote().tail() == '?');
  }
}
