package org.backfile.gold;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.Stance;

/** Writes gold articles in the formats that the labelled collections of the field have. */
public final class GoldFormats {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}|(?:St|Mr|Mrs|Ms|Dr|Jan|Oct)\\.|['\u2019]s\\b"
              + "|[\\p{L}\\p{N}]+(?:[.,'\u2019\u2011-][\\p{L}\\p{N}]+)*|\\S");
  private static final Map<Stance, Integer> POLARITY =
      Map.of(Stance.SUPPORTIVE, 1, Stance.NEUTRAL, 0, Stance.CRITICAL, -1);
  private static final Map<Stance, String> SENTIMENT =
      Map.of(Stance.SUPPORTIVE, "Positive", Stance.NEUTRAL, "Neutral", Stance.CRITICAL, "Negative");

  private GoldFormats() {}

  /** Token, tab and {@code B-PER I-PER B-ORG ... O} on each line, as in CoNLL-2003 and WikiGold. */
  public static String iob(List<GoldArticle> gold) {
    StringBuilder out = new StringBuilder();
    for (GoldArticle article : gold) {
      out.append("-DOCSTART-\tO\n\n");
      tokens(
          article, new Passage(Part.TITLE, new Span(0, article.article().title().length())), out);
      article.lines().forEach(line -> tokens(article, line, out));
    }
    return out.toString();
  }

  /** {@code {id, title, body, topic}} on each line; the topic is the fittest one. */
  public static String topics(List<GoldArticle> gold) {
    return gold.stream()
        .map(
            g ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("id", g.id())
                    .put("title", g.article().title())
                    .put("body", g.article().body())
                    .put("topic", g.topics().getFirst()))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** A TimeML document with the dates of the body; without a publication time when undated. */
  public static String timeMl(GoldArticle gold) {
    Article article = gold.article();
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" ?>\n<TimeML>\n\n<DOCID>");
    out.append(gold.id()).append("</DOCID>\n\n<DCT>");
    if (!article.published().isUndated()) {
      out.append(
          timex("t0", "CREATION_TIME", article.published().label(), article.published().label()));
    }
    out.append("</DCT>\n\n<TITLE>").append(xml(article.title())).append("</TITLE>\n\n<TEXT>\n\n");
    int end = 0;
    int count = 1;
    for (GoldArticle.Date date : gold.dates()) {
      if (date.where().part() == Part.BODY) {
        out.append(xml(article.body().substring(end, date.where().span().start())));
        out.append(timex("t" + count++, "NONE", date.value(), date.where().of(article)));
        end = date.where().span().end();
      }
    }
    return out.append(xml(article.body().substring(end)))
        .append("\n\n</TEXT>\n\n</TimeML>\n")
        .toString();
  }

  /** {@code {mention, polarity, from, to, sentence, id}} on each line, as in NewsMTSC. */
  public static String newsMtsc(List<GoldArticle> gold) {
    List<String> lines = new ArrayList<>();
    for (GoldArticle article : gold) {
      for (GoldArticle.Said said : article.stances()) {
        lines.add(newsMtsc(article, said) + "\n");
      }
    }
    return String.join("", lines);
  }

  /** Whole articles that take a stance toward one target, as in PerSenT; mixed ones left out. */
  public static String perSent(List<GoldArticle> gold) {
    StringBuilder out =
        new StringBuilder(
            "DOCUMENT_INDEX,TITLE,TARGET_ENTITY,DOCUMENT,MASKED_DOCUMENT,TRUE_SENTIMENT\n");
    for (GoldArticle article : gold) {
      GoldArticle.Verdict verdict = article.verdict();
      if (verdict != null && SENTIMENT.containsKey(verdict.polarity())) {
        out.append(
            List.of(
                    article.id(),
                    article.article().title(),
                    verdict.target(),
                    article.article().body(),
                    masked(article, verdict.target()),
                    SENTIMENT.get(verdict.polarity()))
                .stream()
                .map(GoldFormats::csv)
                .collect(Collectors.joining(",", "", "\n")));
      }
    }
    return out.toString();
  }

  private static void tokens(GoldArticle gold, Passage line, StringBuilder out) {
    String text = gold.article().text(line.part());
    List<GoldArticle.Name> names =
        gold.names().stream()
            .filter(n -> n.type() != null && GoldArticle.within(n.where(), line))
            .toList();
    Set<Integer> cuts = new TreeSet<>(Set.of(line.span().start(), line.span().end()));
    names.forEach(n -> cuts.addAll(List.of(n.where().span().start(), n.where().span().end())));
    List<Integer> at = List.copyOf(cuts);
    for (int i = 0; i + 1 < at.size(); i++) {
      Span piece = new Span(at.get(i), at.get(i + 1));
      String label =
          names.stream()
              .filter(n -> n.where().span().equals(piece))
              .map(GoldFormats::label)
              .findFirst()
              .orElse("");
      piece(piece.of(text), label, out);
    }
    out.append('\n');
  }

  private static void piece(String text, String label, StringBuilder out) {
    Matcher token = TOKEN.matcher(text);
    for (String place = "B-"; token.find(); place = "I-") {
      out.append(token.group())
          .append('\t')
          .append(label.isEmpty() ? "O" : place + label)
          .append('\n');
    }
  }

  private static String label(GoldArticle.Name name) {
    return switch (name.type()) {
      case PERSON -> "PER";
      case ORGANIZATION -> "ORG";
      case PLACE -> "LOC";
      case OTHER -> "MISC";
      case null -> throw new IllegalArgumentException("an issue has no label: " + name);
    };
  }

  private static ObjectNode newsMtsc(GoldArticle gold, GoldArticle.Said said) {
    Span mention = gold.mention(said).orElseThrow().span();
    int start = said.sentence().span().start();
    int from = mention.start() - start;
    return JsonNodeFactory.instance
        .objectNode()
        .put("mention", mention.of(gold.article().body()))
        .put("polarity", POLARITY.get(said.polarity()))
        .put("from", from)
        .put("to", from + mention.length())
        .put("sentence", said.sentence().of(gold.article()))
        .put("id", gold.id() + "_" + start + "_" + said.target());
  }

  private static String timex(String id, String function, String value, String words) {
    return String.format(
        Locale.ROOT,
        "<TIMEX3 tid=\"%s\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\" functionInDocument=\"%s\">%s</TIMEX3>",
        id,
        value,
        function,
        xml(words));
  }

  private static String masked(GoldArticle gold, String target) {
    StringBuilder body = new StringBuilder(gold.article().body());
    gold.names().reversed().stream()
        .filter(n -> n.name().equals(target) && n.where().part() == Part.BODY)
        .forEach(n -> body.replace(n.where().span().start(), n.where().span().end(), "[TGT]"));
    return body.toString();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String csv(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
