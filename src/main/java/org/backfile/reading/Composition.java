package org.backfile.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.PublishedDate;
import org.backfile.reading.Fields.Field;
import org.jspecify.annotations.Nullable;

/** One raw article on its way to an article: the rules that are the same for every format. */
final class Composition {
  private static final int LONGEST_TITLE = 500;

  private final SourceFile file;
  private final RawArticle raw;
  private final Fields fields;
  private final Notes notes;
  private final LocalDate latest;

  /**
   * @param latest no article was published after this day
   */
  Composition(SourceFile file, RawArticle raw, LocalDate latest) {
    this.latest = latest;
    this.file = file;
    this.raw = raw;
    this.notes = raw.notes();
    this.fields = raw.fields().cleaned(notes);
  }

  /** Empty when there are no words. */
  Optional<Article> article() {
    List<String> clean = raw.lines().stream().map(l -> CleanText.of(l, notes).strip()).toList();
    List<String> lines = Remains.without(clean, notes);
    Headline given = given();
    if (given == null && lines.stream().allMatch(String::isEmpty)) {
      return Optional.empty();
    }
    Titled titled =
        given == null ? Titled.of(lines, ArticleNames.stem(file.name())) : Titled.of(given, lines);
    return Optional.of(article(titled));
  }

  private Article article(Titled titled) {
    ArticleId id = id();
    List<Byline> bylines = Byline.in(titled.body());
    Desk desk = new Desk(fields, notes);
    Dates dates = new Dates(fields, notes, bylines, latest);
    String url = desk.url();
    PublishedDate published = dates.published(url, titled.body());
    Credit credit = desk.credit(url, dates.updated(), bylines);
    DeskLabels labels = desk.labels();
    String body = body(titled.body());
    Article unsigned =
        new Article(id, titled.headline(), body, published, credit, labels, origin(""));
    return new Article(
        id,
        titled.headline(),
        body,
        published,
        credit,
        labels,
        origin(ArticleNames.hash(unsigned)));
  }

  private @Nullable Headline given() {
    Optional<Field> field = fields.take("title");
    if (field.isEmpty()) {
      return raw.heading() == null ? null : headline(raw.heading());
    }
    List<String> values = field.get().values();
    if (values.size() > 1) {
      fields.putBack("title", values.subList(1, values.size()));
    }
    return headline(new Headline(values.getFirst(), field.get().provenance()));
  }

  /** On one line; a title as long as a paragraph is cut and kept whole beside. */
  private @Nullable Headline headline(Headline given) {
    String line = CleanText.line(given.text(), notes);
    if (line.length() <= LONGEST_TITLE) {
      return line.isEmpty() ? null : new Headline(line, given.provenance());
    }
    notes.add("the title is cut to " + LONGEST_TITLE + " characters");
    fields.putBack("title", List.of(line));
    int end = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 2)) ? 2 : 1;
    return new Headline(line.substring(0, LONGEST_TITLE - end) + "\u2026", given.provenance());
  }

  private ArticleId id() {
    Optional<Field> given = fields.take("id");
    if (given.isPresent() && ArticleId.isValid(given.get().first())) {
      return new ArticleId(given.get().first());
    }
    given.ifPresent(
        id -> {
          fields.putBack("id", id.values());
          notes.add("the id cannot stand in an address and is replaced");
        });
    return ArticleNames.id(file.name(), raw.number());
  }

  private Origin origin(String hash) {
    String path = file.path().toString().replace(file.path().getFileSystem().getSeparator(), "/");
    return new Origin(path, file.name(), raw.number(), hash, notes.list());
  }

  /** One empty line between paragraphs, none at either end. */
  private static String body(List<String> lines) {
    List<String> tidy = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty() || (!tidy.isEmpty() && !tidy.getLast().isEmpty())) {
        tidy.add(line);
      }
    }
    return String.join("\n", tidy).strip();
  }
}
