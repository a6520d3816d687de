package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Span;
import org.backfile.evaluate.TaggedText.TaggedSentence;

/**
 * A text written again from its tokens as people write: without spaces before commas and after
 * brackets. It knows where each token stands in it.
 */
final class JoinedTokens {
  private static final Set<String> NO_SPACE_BEFORE =
      Set.of(
          ",",
          ".",
          ";",
          ":",
          "!",
          "?",
          ")",
          "]",
          "}",
          "%",
          "...",
          "\u2026",
          "\u201d",
          "\u2019",
          "'s",
          "\u2019s",
          "n't",
          "n\u2019t",
          "'re",
          "'ve",
          "'ll",
          "'d",
          "'m",
          "'");
  private static final Set<String> NO_SPACE_AFTER =
      Set.of("(", "[", "{", "$", "\u00a3", "\u20ac", "#", "@", "\u201c", "\u2018");
  private static final String ENDS = ".!?\u2026\"\u201d)";

  private final StringBuilder text = new StringBuilder();
  private final List<List<Span>> places = new ArrayList<>();
  private boolean isQuoteOpen;

  JoinedTokens(TaggedText labelled) {
    boolean ended = false;
    for (TaggedSentence sentence : labelled.sentences()) {
      boolean ends = ENDS.indexOf(lastCharacter(sentence)) >= 0;
      if (!text.isEmpty()) {
        // What does not end as a sentence is a heading or an item of a list: a paragraph of its
        // own.
        text.append(ended && ends ? " " : "\n\n");
      }
      places.add(join(sentence.tokens()));
      ended = ends;
    }
  }

  String text() {
    return text.toString();
  }

  /** Where each token of each sentence stands. */
  List<List<Span>> places() {
    return places;
  }

  private static char lastCharacter(TaggedSentence sentence) {
    String last = sentence.tokens().getLast();
    return last.charAt(last.length() - 1);
  }

  private List<Span> join(List<String> tokens) {
    List<Span> sentence = new ArrayList<>();
    isQuoteOpen = false;
    boolean glued = true;
    for (String token : tokens) {
      String written = written(token);
      boolean isQuote = written.equals("\"");
      boolean opens = isQuote && !isQuoteOpen;
      boolean closes = isQuote && isQuoteOpen;
      isQuoteOpen ^= isQuote;
      if (!glued && !closes && !NO_SPACE_BEFORE.contains(written.toLowerCase(Locale.ROOT))) {
        text.append(' ');
      }
      sentence.add(new Span(text.length(), text.length() + written.length()));
      text.append(written);
      glued = opens || NO_SPACE_AFTER.contains(written);
    }
    return sentence;
  }

  /** What tree banks write for marks, as people write them. */
  private static String written(String token) {
    return switch (token) {
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "-LSB-" -> "[";
      case "-RSB-" -> "]";
      case "``", "''", "'\"'" -> "\"";
      default -> token;
    };
  }
}
