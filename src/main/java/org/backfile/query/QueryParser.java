package org.backfile.query;

/**
 * The reader of the search box: text in, tree and repairs out.
 *
 * <p>Every text has a meaning; none is an error, and none takes longer than its length allows. What
 * had to be put right is said in {@link ParsedQuery#repairs}. Reading the text of a parsed query
 * again gives an equal query, but for the note that a text was too long.
 */
public final class QueryParser {
  /** The most characters of a query, once its blanks are tidied. */
  public static final int LONGEST = 2_000;

  /** The most words of a query; the words of phrases count too. */
  public static final int MOST_WORDS = 200;

  /** How deep brackets can stand in brackets. */
  public static final int DEEPEST = 50;

  /** The most words with wildcards or {@code ~}. */
  public static final int MOST_PATTERNS = 20;

  /** The most wildcards in one word. */
  public static final int MOST_WILDCARDS = 8;

  /** The most characters of a word with wildcards or {@code ~}. */
  public static final int LONGEST_PATTERN = 64;

  /** The most moves that the words of a phrase may take. */
  public static final int WIDEST = 100;

  private QueryParser() {}

  /** What a text means. Never throws, whatever the text. */
  public static ParsedQuery parse(String typed) {
    Repairs repairs = new Repairs();
    String text = TypedText.tidy(typed, repairs);
    if (text.isEmpty()) {
      return ParsedQuery.EMPTY;
    }
    Clause tree = new TreeBuilder(repairs).build(Lexer.tokens(text, repairs));
    return new ParsedQuery(text, tree, repairs.list());
  }
}
