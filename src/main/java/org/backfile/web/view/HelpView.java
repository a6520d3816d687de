package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page on how to search. It shows the project's own document on it, so that the two cannot say
 * different things. Template {@code help}.
 */
public record HelpView(String title, List<Section> sections) {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final String HEADING = "## ";

  /** A heading with its texts and examples in the order of the document. */
  public record Section(String heading, List<Piece> pieces) {
    public Section {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A paragraph or a table.
   *
   * @param text of a paragraph; empty for a table
   * @param head column names of a table; empty for a paragraph
   */
  public record Piece(List<Bit> text, List<String> head, List<Row> rows) {
    public boolean isTable() {
      return !head.isEmpty();
    }
  }

  /** A stretch of text, or of what one types. */
  public record Bit(boolean code, String text) {}

  /**
   * One example.
   *
   * @param address where it is searched; empty when the row is none
   */
  public record Row(List<List<Bit>> cells, String address) {}

  /** Reads the document: headings, paragraphs and tables whose first column can be typed. */
  public static HelpView of(List<String> lines) {
    String title = lines.getFirst().substring(2);
    List<Section> sections = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    String heading = "";
    List<String> block = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank() && !line.startsWith(HEADING)) {
        block.add(line);
        continue;
      }
      flush(block, pieces);
      if (line.startsWith(HEADING)) {
        sections.add(new Section(heading, pieces));
        heading = line.substring(HEADING.length());
        pieces.clear();
      }
    }
    flush(block, pieces);
    sections.add(new Section(heading, pieces));
    return new HelpView(title, List.copyOf(sections));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/help/search";
  }

  private static void flush(List<String> block, List<Piece> pieces) {
    if (!block.isEmpty()) {
      pieces.add(block.getFirst().startsWith("|") ? table(block) : paragraph(block));
      block.clear();
    }
  }

  private static Piece paragraph(List<String> lines) {
    return new Piece(bits(String.join(" ", lines)), List.of(), List.of());
  }

  private static Piece table(List<String> lines) {
    List<Row> rows = lines.stream().skip(2).map(HelpView::row).toList();
    return new Piece(List.of(), cells(lines.getFirst()), rows);
  }

  private static Row row(String line) {
    List<String> cells = cells(line);
    Matcher typed = CODE.matcher(cells.getFirst());
    String address = typed.matches() ? Links.words(typed.group(1)) : "";
    return new Row(cells.stream().map(HelpView::bits).toList(), address);
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }

  private static List<Bit> bits(String text) {
    List<Bit> bits = new ArrayList<>();
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      bits.add(new Bit(false, plain(text.substring(from, code.start()))));
      bits.add(new Bit(true, code.group(1)));
      from = code.end();
    }
    bits.add(new Bit(false, plain(text.substring(from))));
    bits.removeIf(bit -> bit.text().isEmpty());
    return List.copyOf(bits);
  }

  /** Text without the marks of emphasis and links. */
  private static String plain(String text) {
    return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("\\*+(?=\\S)([^*]+)(?<=\\S)\\*+", "$1");
  }
}
