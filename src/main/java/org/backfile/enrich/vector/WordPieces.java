package org.backfile.enrich.vector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.article.Span;

/**
 * Cuts text into the pieces of words that the model knows.
 *
 * <p>Source of the method: the WordPiece tokenizer of BERT, without case and accents (Devlin et
 * al., 2019); longest match first.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  /** A piece by its number in the vocabulary and its place in the text. */
  record Piece(int id, Span span) {}

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
  }

  /** Reads the vocabulary from a tokenizer file in the notation of Hugging Face. */
  static WordPieces read(InputStream tokenizer) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("vocab")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            vocabulary.put(piece, json.nextIntValue(-1));
          }
        }
      }
    }
    return new WordPieces(vocabulary);
  }

  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("Not in the vocabulary: " + piece);
    }
    return id;
  }

  /** The number of a whole word; -1 when it is none of the vocabulary. */
  int wholeWord(String word) {
    return vocabulary.getOrDefault(folded(word), -1);
  }

  /** The first pieces of a text. */
  List<Piece> cut(String text, int most) {
    List<Piece> pieces = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length() && pieces.size() < most; ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean alone = standsAlone(c);
      if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (start >= 0) {
          addWord(text, start, i, pieces);
          start = -1;
        }
        if (alone) {
          addWord(text, i, i + Character.charCount(c), pieces);
        }
      } else if (start < 0) {
        start = i;
      }
      i += Character.charCount(c);
    }
    return pieces.size() <= most ? pieces : pieces.subList(0, most);
  }

  private void addWord(String text, int start, int end, List<Piece> pieces) {
    Span span = new Span(start, end);
    String word = folded(text.substring(start, Math.min(end, start + LONGEST_WORD + 1)));
    if (word.isEmpty()) {
      return;
    }
    int before = pieces.size();
    int from = word.length() > LONGEST_WORD ? word.length() + 1 : 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from) {
        id = vocabulary.get(from == 0 ? word.substring(0, to) : INSIDE + word.substring(from, to));
        if (id != null) {
          break;
        }
        to--;
      }
      if (id == null) {
        break;
      }
      pieces.add(new Piece(id, span));
      from = to;
    }
    if (from != word.length()) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(new Piece(unknown, span));
    }
  }

  private static String folded(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> !isDropped(Character.getType(c)) && c != 0xFFFD)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean isDropped(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  /** Marks and Chinese characters are words of their own. */
  private static boolean standsAlone(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    };
  }
}
