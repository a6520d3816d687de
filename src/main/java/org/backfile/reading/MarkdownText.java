package org.backfile.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Headline;
import org.backfile.article.Provenance;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Markdown text without its marks.
 *
 * @param heading the first heading of the first level, when no prose stands before it
 */
record MarkdownText(List<String> lines, @Nullable Headline heading) {
  private static final int DEEPEST = 100;

  static MarkdownText of(String markdown) {
    Parser parser = Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
    Node document = parser.parse(markdown);
    String title = title(document);
    Headline heading =
        title.isEmpty()
            ? null
            : new Headline(title, new Provenance(Provenance.Kind.FILE, "first heading"));
    return new MarkdownText(lines(document), heading);
  }

  private static String title(Node document) {
    Node first = document.getFirstChild();
    if (!(first instanceof Heading)) {
      return "";
    }
    return String.join(" ", lines(first)).strip();
  }

  private static List<String> lines(Node top) {
    return new Walk().lines(top);
  }

  /** Goes through a tree without recursion: a hostile text nests deep. */
  private static final class Walk {
    private final Lines lines = new Lines();
    private final Map<Node, Integer> numbers = new HashMap<>();

    List<String> lines(Node top) {
      Node node = top;
      while (node != null) {
        enter(node);
        Node next = node.getFirstChild();
        while (next == null && node != null) {
          leave(node);
          next = node.equals(top) ? null : node.getNext();
          node = node.equals(top) ? null : node.getParent();
        }
        node = next;
      }
      return lines.list();
    }

    private void enter(Node node) {
      switch (node) {
        case Text text -> lines.add(text.getLiteral());
        case Code code -> lines.add(code.getLiteral());
        case FencedCodeBlock code -> lines.addAsItIs(code.getLiteral());
        case IndentedCodeBlock code -> lines.addAsItIs(code.getLiteral());
        case HtmlBlock html -> HtmlText.of(html.getLiteral()).forEach(lines::addAsItIs);
        case HtmlInline html -> lines.add(isLineBreak(html) ? " " : "");
        case HardLineBreak end -> lines.endLine();
        case SoftLineBreak end -> endSoftly(end);
        case ListItem item -> lines.mark(mark(item));
        default -> {}
      }
    }

    private void leave(Node node) {
      if (node instanceof ListItem
          || (node instanceof Block && node.getParent() instanceof ListItem)) {
        lines.endLine();
      } else if (node instanceof Block) {
        lines.endParagraph();
      }
    }

    /** The rows of a table stay rows. */
    private void endSoftly(SoftLineBreak end) {
      if (end.getNext() instanceof Text text && text.getLiteral().startsWith("|")) {
        lines.endLine();
      } else {
        lines.add(" ");
      }
    }

    private static boolean isLineBreak(HtmlInline html) {
      return html.getLiteral().regionMatches(true, 0, "<br", 0, 3);
    }

    private String mark(ListItem item) {
      if (!(item.getParent() instanceof OrderedList list)) {
        return Lines.BULLET;
      }
      Integer first = list.getMarkerStartNumber();
      int number = numbers.merge(list, first == null ? 1 : first, (last, start) -> last + 1);
      return number + ". ";
    }
  }
}
