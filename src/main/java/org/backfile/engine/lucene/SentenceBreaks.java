package org.backfile.engine.lucene;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Set;

/**
 * Where sentences and lines begin, found in one pass over the text. The highlighter looks back and
 * forth around every match, which took three quarters of a search with the sentence iterator of the
 * JDK.
 */
final class SentenceBreaks extends BreakIterator {
  /** Short forms that a name follows, so that their stop ends nothing. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col",
          "Maj", "Sgt", "Capt", "Adm", "Rev", "St", "Mt");

  private static final int LONGEST_FORM = 4;

  private CharacterIterator text = new StringCharacterIterator("");
  private int[] breaks = {0};
  private int at;

  @Override
  public void setText(CharacterIterator newText) {
    text = newText;
    int[] found = new int[16];
    int size = 1;
    boolean ended = false;
    boolean space = false;
    StringBuilder word = new StringBuilder();
    found[0] = newText.getBeginIndex();
    for (char c = newText.first(); c != CharacterIterator.DONE; c = newText.next()) {
      if (Character.isWhitespace(c)) {
        space = true;
        ended |= c == '\n';
      } else {
        if (space && ended && newText.getIndex() > found[size - 1]) {
          found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
          found[size++] = newText.getIndex();
        }
        ended = (isEnd(c) && !(c == '.' && isShort(word))) || (ended && !space && isClosing(c));
        space = false;
      }
      if (!Character.isLetter(c)) {
        word.setLength(0);
      } else if (word.length() <= LONGEST_FORM) {
        word.append(c);
      }
    }
    breaks = Arrays.copyOf(found, size + 1);
    breaks[size] = newText.getEndIndex();
    at = 0;
  }

  /** Whether this is an initial or a short form before a name. */
  private static boolean isShort(CharSequence word) {
    return word.length() == 1
        ? Character.isUpperCase(word.charAt(0))
        : BEFORE_NAMES.contains(word.toString());
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002';
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '\u201d' || c == '\u2019';
  }

  @Override
  public int first() {
    return to(0);
  }

  @Override
  public int last() {
    return to(breaks.length - 1);
  }

  @Override
  public int next() {
    return to(at + 1);
  }

  @Override
  public int previous() {
    return to(at - 1);
  }

  @Override
  public int next(int n) {
    return to(at + n);
  }

  @Override
  public int following(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    return to(found < 0 ? -found - 1 : lastOf(found) + 1);
  }

  @Override
  public int preceding(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    return to(found < 0 ? -found - 2 : firstOf(found) - 1);
  }

  @Override
  public int current() {
    return breaks[at];
  }

  @Override
  public CharacterIterator getText() {
    return text;
  }

  private int to(int index) {
    if (index < 0 || index >= breaks.length) {
      at = index < 0 ? 0 : breaks.length - 1;
      return DONE;
    }
    at = index;
    return breaks[at];
  }

  private int firstOf(int index) {
    return index > 0 && breaks[index - 1] == breaks[index] ? index - 1 : index;
  }

  private int lastOf(int index) {
    return index + 1 < breaks.length && breaks[index + 1] == breaks[index] ? index + 1 : index;
  }
}
