package org.backfile.reading;

import java.io.IOException;
import java.util.regex.Pattern;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Skipped;

/** Opens a file as what it is. */
final class Opening {
  private static final Pattern ABOUT_THE_FOLDER =
      Pattern.compile(
          "(?i).*/(?:readme|licen[cs]e|changelog|contributing)(?:\\.(?:md|markdown|txt|html?))?");

  private final ReadingLimits limits;
  private final FieldTrees trees;

  Opening(ReadingLimits limits) {
    this.limits = limits;
    this.trees = new FieldTrees(limits);
  }

  Entries open(SourceFile file) throws IOException {
    Content content = new Content(file.path());
    byte[] head = content.head();
    if (head.length == 0) {
      return Entries.of(skipped(file, "the file is empty"));
    }
    Encoding encoding = Encoding.of(content);
    String name = file.name().replaceFirst("(?i)\\.gz$", "");
    String start = encoding.text(head);
    Recognition recognition = Recognition.of(name, head, start, trees);
    return switch (recognition.format()) {
      case JSON -> new JsonArticles(file.name(), content, encoding, trees);
      case JSON_LINES ->
          new JsonLines(file.name(), content, encoding, trees, limits.lineCharacters());
      case CSV ->
          new CsvArticles(
              file.name(), content, encoding, delimiter(start), limits.lineCharacters());
      case NONE -> Entries.of(skipped(file, recognition.why()));
      case TEXT, MARKDOWN, HTML ->
          Entries.of(single(file, recognition.format(), content, encoding));
    };
  }

  private Entry single(
      SourceFile file, Recognition.Format format, Content content, Encoding encoding)
      throws IOException {
    byte[] bytes = content.atMost(limits.articleBytes() + 1);
    if (bytes.length > limits.articleBytes()) {
      return new Entry.Settled(
          new Failed(file.name(), "larger than " + limits.articleBytes() / 1_000_000 + " MB"));
    }
    Notes notes = new Notes();
    encoding.note(notes);
    String text = CleanText.of(encoding.text(bytes), notes);
    if (format == Recognition.Format.HTML) {
      HtmlPage page = HtmlPage.of(text, trees, notes);
      return aboutTheFolder(file)
          ? skipped(file, "about the folder, not an article")
          : new RawArticle(0, file.name(), page.fields(), page.lines(), page.heading(), notes);
    }
    FrontMatter front = FrontMatter.of(text, trees, notes);
    if (aboutTheFolder(file) && !front.isPresent()) {
      return skipped(file, "about the folder, not an article: it has no front matter");
    }
    String body = front.fields().take("body").map(f -> String.join("\n\n", f.values())).orElse("");
    String whole = body.isEmpty() ? front.text() : front.text() + "\n\n" + body;
    if (format == Recognition.Format.MARKDOWN) {
      MarkdownText markdown = MarkdownText.of(whole);
      return new RawArticle(
          0, file.name(), front.fields(), markdown.lines(), markdown.heading(), notes);
    }
    return new RawArticle(0, file.name(), front.fields(), Paragraphs.of(whole), null, notes);
  }

  /** A README given by name is meant; one met in a folder is about the folder. */
  private static boolean aboutTheFolder(SourceFile file) {
    return ABOUT_THE_FOLDER.matcher(file.name()).matches();
  }

  private static Entry skipped(SourceFile file, String why) {
    return new Entry.Settled(new Skipped(file.name(), why));
  }

  /** The mark that parts most of the first row. */
  private static char delimiter(String start) {
    String row = start.lines().findFirst().orElse("");
    char best = ',';
    for (char mark : new char[] {';', '\t'}) {
      best = count(row, mark) > count(row, best) ? mark : best;
    }
    return best;
  }

  private static long count(String row, char mark) {
    return row.chars().filter(c -> c == mark).count();
  }
}
