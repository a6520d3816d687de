package org.backfile.enrich.quote;

import java.util.ArrayList;
import java.util.List;

/** Gives each place in a line where somebody says something the words that they say there. */
final class LineReader {
  private static final int TO_QUOTE = 14;
  private static final int FRAGMENT = 2;
  private static final int SENTENCE = 4;
  private static final int MOST_NESTED = 8;

  private final String text;
  private final Reports reports;
  private final SpeechWords words;
  private final Line line;
  private final List<Frame> frames;
  private final List<Taken> taken = new ArrayList<>();
  private final int lineEnd;
  private int free;

  private LineReader(String text, SpeechWords words, Line line, List<Frame> frames) {
    this.text = text;
    this.words = words;
    this.reports = new Reports(words);
    this.line = line;
    this.frames = frames;
    this.lineEnd = line.end();
  }

  /** What is said in the line, in reading order; nothing is taken twice. */
  static List<Taken> read(String text, SpeechWords words, Line line, List<Frame> frames) {
    LineReader reader = new LineReader(text, words, line, frames);
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).from() >= reader.free) {
        reader.frame(i);
      }
    }
    return reader.taken;
  }

  private void frame(int number) {
    Frame frame = frames.get(number);
    boolean left = takeLeft(frame);
    int end = end(number);
    int quote = quoteAfter(frame, end, left);
    if (quote >= 0) {
      takeClauseBefore(quote, frame, left);
      take(frame, quote, quote + 1, true);
    } else if (!left && !line.isQuestion()) {
      int clause = reports.after(line, frame, end);
      if (clause >= 0) {
        take(frame, clause, end, false);
      }
    }
  }

  /** "She said that it was late: ...": the clause, and then the words themselves. */
  private void takeClauseBefore(int quote, Frame frame, boolean left) {
    boolean colon = line.word(quote - 1).equals(":");
    int clause = colon && !left ? reports.after(line, frame, quote - 1) : -1;
    if (clause >= 0) {
      take(frame, clause, quote - 1, false);
    }
  }

  private void take(Frame frame, int from, int to, boolean direct) {
    taken.add(new Taken(frame, from, to, direct));
    free = to;
  }

  private boolean takeLeft(Frame frame) {
    if (frame.isCall()) {
      return false;
    }
    int quote = quoteBefore(frame);
    if (line.isQuote(quote) && isNear(quote, frame) && quote >= free && isWhole(quote)) {
      if (isSpeech(quote, frame)) {
        take(frame, quote, quote + 1, true);
        return true;
      }
      return false;
    }
    if (!line.isQuestion() && reports.before(line, frame, free, lineEnd)) {
      take(frame, free, line.isQuote(frame.from() - 1) ? frame.from() : frame.from() - 1, false);
      free = frame.from();
      return true;
    }
    return false;
  }

  /** The quotation right before a frame; before a speaker without a name the nearest one. */
  private int quoteBefore(Frame frame) {
    int from = frame.from();
    int floor = Math.max(free, frame.verb() - TO_QUOTE);
    while (!frame.subject().isNamed() && from > floor && !line.isQuote(from - 1)) {
      from--;
    }
    return line.isQuote(from - 1) ? from - 1 : frame.from() - 2;
  }

  /** Whether the words said are all in the marks, and not only some of a longer clause. */
  private boolean isWhole(int quote) {
    Stretch stretch = stretch(quote);
    boolean sentence = stretch.startsLikeSpeech(text) && stretch.count(text) >= SENTENCE;
    return quote - free <= 1 || (sentence && stretch.endsLikeSpeech());
  }

  private boolean isNear(int quote, Frame frame) {
    return quote != frame.from() - 2
        || line.word(quote + 1).equals(",")
        || !frame.subject().isNamed();
  }

  private boolean isSpeech(int quote, Frame frame) {
    Stretch stretch = stretch(quote);
    boolean marked = stretch.endsLikeSpeech() || line.word(quote + 1).equals(",");
    return (marked || frame.from() == quote + 1) && (stretch.count(text) >= FRAGMENT || marked);
  }

  /** Where the words of this frame end: at the next one that is not itself reported. */
  private int end(int number) {
    for (int i = number + 1; i < Math.min(frames.size(), number + MOST_NESTED); i++) {
      int before = frames.get(i).from() - 1;
      if (isLink(before) || (line.word(before).equals(",") && isParticiple(frames.get(i)))) {
        while (before > frames.get(number).verb()
            && (isLink(before) || line.word(before).equals(","))) {
          before--;
        }
        return before + 1;
      }
    }
    return lineEnd;
  }

  private boolean isParticiple(Frame frame) {
    return line.word(frame.verb()).endsWith("ing");
  }

  private boolean isLink(int i) {
    return switch (line.word(i)) {
      case "and", "but", "while", "though", "although", "whereas", ";" -> true;
      default -> false;
    };
  }

  private int quoteAfter(Frame frame, int end, boolean left) {
    int limit = Math.min(Math.max(end, frame.after()), frame.after() + TO_QUOTE);
    for (int i = frame.after(); i < limit; i++) {
      if (line.isQuote(i)) {
        return accepts(frame, i) || (left && goesOn(i)) ? i : -1;
      }
      String word = line.word(i);
      if (word.equals(";") || (words.isVerb(word) && !frame.isCall())) {
        return -1;
      }
    }
    return -1;
  }

  private boolean accepts(Frame frame, int quote) {
    Stretch stretch = stretch(quote);
    int count = stretch.count(text);
    if (frame.isCall()) {
      return count >= FRAGMENT;
    }
    String lead = line.word(quote - 1);
    if (lead.equals(":")) {
      return true;
    }
    boolean ends = quote + 1 >= lineEnd || isMark(line.word(quote + 1));
    boolean full = stretch.startsLikeSpeech(text) && count >= FRAGMENT;
    if (quote == frame.after() || lead.equals("that")) {
      return count >= SENTENCE || (ends && count >= FRAGMENT) || (ends && stretch.endsLikeSpeech());
    }
    return full && ends && (lead.equals(",") || (count >= SENTENCE && stretch.endsLikeSpeech()));
  }

  /** The second part of a quotation that the speaker interrupts. */
  private boolean goesOn(int quote) {
    return line.word(quote - 1).equals(",") && stretch(quote).endsLikeSpeech();
  }

  private static boolean isMark(String word) {
    return word.equals(",") || word.equals(".") || word.equals(";") || word.equals("and");
  }

  private Stretch stretch(int i) {
    Stretch stretch = line.pieces().get(i).quote();
    if (stretch == null) {
      throw new IllegalArgumentException("No quotation at piece " + i);
    }
    return stretch;
  }
}
