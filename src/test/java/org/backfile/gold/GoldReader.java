package org.backfile.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Stance;
import org.jspecify.annotations.Nullable;

/** Reads one gold article: its head, an empty line, its body. */
final class GoldReader {
  private static final Pattern STANCE =
      Pattern.compile("> (?:(.+): )?(supportive|critical|mixed|neutral) (.+)");
  private static final Pattern VERDICT = Pattern.compile("(\\S+) toward (.+)");

  private final String id;
  private final List<String> lines;
  private final Map<String, String> head = new HashMap<>();
  private final Names known = new Names();
  private final List<GoldArticle.Said> stances = new ArrayList<>();
  private final List<Passage> bodyLines = new ArrayList<>();

  private GoldReader(String id, List<String> lines) {
    this.id = id;
    this.lines = lines;
  }

  /** Reads the lines that follow {@code == id}. */
  static GoldArticle read(String id, List<String> lines) {
    try {
      return new GoldReader(id, lines).read();
    } catch (IllegalArgumentException slip) {
      throw new IllegalArgumentException(id + ": " + slip.getMessage(), slip);
    }
  }

  private GoldArticle read() {
    int empty = lines.indexOf("");
    lines.subList(0, empty).forEach(this::readHead);
    Markup title = new Markup(Part.TITLE, known);
    title.add(value("title"));
    Markup body = new Markup(Part.BODY, known);
    readBody(lines.subList(empty + 1, lines.size()), body);
    GoldArticle gold =
        new GoldArticle(
            article(title.text(), body.text()),
            value("language"),
            head.containsKey("topics") ? List.of(value("topics").split(", ", -1)) : List.of(),
            joined(title.names, body.names),
            joined(title.dates, body.dates),
            joined(title.quotes, body.quotes),
            List.copyOf(stances),
            List.copyOf(bodyLines),
            verdict());
    if (!known.unused().isEmpty()) {
      throw new IllegalArgumentException("Declared but not used: " + known.unused());
    }
    return gold;
  }

  private void readHead(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("Not a line of a head: " + line);
    }
    String key = line.substring(0, colon);
    if (Names.isKey(key)) {
      known.declare(key, line.substring(colon + 2));
    } else {
      head.put(key, line.substring(colon + 2));
    }
  }

  private void readBody(List<String> marked, Markup body) {
    String gap = "";
    Passage last = null;
    for (String line : marked) {
      if (line.isEmpty()) {
        gap = body.text().isEmpty() ? "" : "\n\n";
      } else if (line.startsWith("> ") && last != null) {
        stances.add(stance(line, last));
      } else {
        body.addPlain(gap);
        last = body.add(line);
        gap = " ";
        bodyLines.add(last);
      }
    }
  }

  private GoldArticle.Said stance(String line, Passage sentence) {
    Matcher match = STANCE.matcher(line);
    if (!match.matches()) {
      throw new IllegalArgumentException("Not a stance: " + line);
    }
    return new GoldArticle.Said(
        sentence,
        holder(match.group(1)),
        known.canonical(match.group(3)),
        polarity(match.group(2)));
  }

  private @Nullable String holder(@Nullable String written) {
    return written == null || written.equals("others") ? written : known.canonical(written);
  }

  private GoldArticle.@Nullable Verdict verdict() {
    if (!head.containsKey("stance")) {
      return null;
    }
    Matcher match = VERDICT.matcher(value("stance"));
    if (!match.matches()) {
      throw new IllegalArgumentException("Not a stance: " + value("stance"));
    }
    return new GoldArticle.Verdict(polarity(match.group(1)), known.canonical(match.group(2)));
  }

  private Article article(String title, String body) {
    PartialDate date =
        head.containsKey("published")
            ? PartialDate.parse(value("published")).orElseThrow(IllegalArgumentException::new)
            : null;
    return new Article(
        new ArticleId(id),
        new Headline(title, new Provenance(Provenance.Kind.FILE, "")),
        body,
        date == null
            ? PublishedDate.UNDATED
            : new PublishedDate(
                date, new Provenance(Provenance.Kind.METADATA, "published"), date.label()),
        Credit.UNKNOWN,
        DeskLabels.NONE,
        new Origin("/gold/" + id, id, 0, "0", List.of()));
  }

  private String value(String key) {
    String value = head.get(key);
    if (value == null) {
      throw new IllegalArgumentException("No " + key);
    }
    return value;
  }

  private static Stance polarity(String word) {
    return Stance.of(word).orElseThrow(() -> new IllegalArgumentException(word));
  }

  private static <T> List<T> joined(List<T> title, List<T> body) {
    List<T> both = new ArrayList<>(title);
    both.addAll(body);
    return List.copyOf(both);
  }
}
