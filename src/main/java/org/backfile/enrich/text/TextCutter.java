package org.backfile.enrich.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Part;
import org.backfile.article.Span;

/** Cuts articles into blocks, sentences and tokens. Safe for use by many threads. */
public final class TextCutter {
  private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[•*–-]|\\d{1,2}[.)])\\s+");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}\\.(?:\\p{L}\\.)+|[$£€]?\\d[\\d,.]*\\d%?|\\d%?"
              + "|\\p{L}[\\p{L}\\p{M}\\d]*(?:['’]t\\b)?|['’]s\\b|\\S");
  private static final int LONGEST_HEADING = 90;

  /** Cuts title and body. */
  public ArticleText cut(Article article) {
    List<Block> blocks = new ArrayList<>();
    String title = article.title();
    blocks.add(
        new Block(
            Block.Kind.TITLE,
            "",
            List.of(sentence(title, Part.TITLE, new Span(0, title.length())))));
    String heading = "";
    Matcher line = LINE.matcher(article.body());
    while (line.find()) {
      Block block = block(article.body(), new Span(line.start(), line.end()), heading);
      if (block.kind() == Block.Kind.HEADING) {
        heading = line.group().strip();
      }
      blocks.add(block);
    }
    return new ArticleText(article, blocks);
  }

  private static Block block(String body, Span line, String heading) {
    Matcher item = ITEM.matcher(body).region(line.start(), line.end());
    if (item.lookingAt() && item.end() < line.end()) {
      return new Block(Block.Kind.ITEM, heading, sentences(body, new Span(item.end(), line.end())));
    }
    if (isHeading(line.of(body).strip())) {
      return new Block(
          Block.Kind.HEADING, heading, List.of(sentence(body, Part.BODY, trim(body, line))));
    }
    return new Block(Block.Kind.PROSE, heading, sentences(body, line));
  }

  private static boolean isHeading(String line) {
    return line.length() <= LONGEST_HEADING
        && Character.isLetterOrDigit(line.charAt(0))
        && ".!:;,\"”".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static List<Sentence> sentences(String text, Span paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
    breaks.setText(paragraph.of(text));
    List<Sentence> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      Span whole = new Span(paragraph.start() + start, paragraph.start() + end);
      if (!whole.of(text).isBlank()) {
        sentences.add(sentence(text, Part.BODY, trim(text, whole)));
      }
    }
    return sentences;
  }

  private static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static Sentence sentence(String text, Part part, Span span) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(span.start(), span.end());
    while (token.find()) {
      String plain = token.group().replace('’', '\'').replace('‑', '-');
      tokens.add(new Token(new Span(token.start(), token.end()), plain));
    }
    return new Sentence(part, span, tokens);
  }
}
