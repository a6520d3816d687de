package org.backfile.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML tree, line by line, as a reader would see them. */
final class HtmlText implements NodeVisitor {
  /** What never holds an article's words. */
  static final String NO_WORDS =
      "script, style, noscript, template, iframe, object, svg, math, form, button, input, select,"
          + " textarea, dialog, [hidden], [aria-hidden=true]";

  private static final Set<String> LINES =
      Set.of("dt", "dd", "tr", "option", "summary", "legend", "caption");

  private final Lines lines = new Lines();
  private int inItems;
  private int verbatim;

  private HtmlText() {}

  /** The lines of a fragment. */
  static List<String> of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(NO_WORDS).remove();
    return of(body);
  }

  static List<String> of(Element element) {
    HtmlText text = new HtmlText();
    element.traverse(text);
    return text.lines.list();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (verbatim > 0) {
        lines.addAsItIs(text.getWholeText());
      } else {
        lines.add(text.getWholeText());
      }
    } else if (node instanceof Element element) {
      start(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    inItems -= name.equals("li") ? 1 : 0;
    verbatim -= name.equals("pre") ? 1 : 0;
    if (name.equals("td") || name.equals("th")) {
      lines.add(element.nextElementSibling() == null ? " " : " | ");
    } else if (isBlock(element)) {
      end(name);
    }
  }

  private void start(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      lines.endLine();
    } else if (name.equals("li")) {
      lines.mark(Lines.BULLET);
      inItems++;
    } else if (isBlock(element) && !name.equals("td") && !name.equals("th")) {
      end(name);
      verbatim += name.equals("pre") ? 1 : 0;
    }
  }

  private void end(String name) {
    if (inItems > 0 || name.equals("li") || LINES.contains(name.toLowerCase(Locale.ROOT))) {
      lines.endLine();
    } else {
      lines.endParagraph();
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().equals("li");
  }
}
