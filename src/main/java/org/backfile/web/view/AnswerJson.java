package org.backfile.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.PlainWords;
import org.backfile.query.QueryText;
import org.backfile.query.Repair;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Diagnosis;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.backfile.search.Hit;
import org.backfile.search.Match;
import org.backfile.search.Snippet;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The answer to a search as JSON: maps, lists, texts and numbers in the contract's shape. */
public final class AnswerJson {
  /** What stands before a page's address to make it the same search as JSON. */
  public static final String API = "/api/v1";

  private AnswerJson() {}

  /**
   * The whole answer.
   *
   * @param ignored what in the address was not understood
   * @param diagnosis why little was found; null when enough was
   * @param words in which values are called; the API says the same to every reader, but for the
   *     names of collections
   */
  public static Map<String, @Nullable Object> of(
      Answer answer, List<String> ignored, @Nullable Diagnosis diagnosis, Words words) {
    SearchRequest request = answer.request();
    boolean last = (long) request.page() * request.size() >= answer.total();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("address", Links.search(request));
    json.put("reading", PlainWords.of(request, Wording.ENGLISH));
    json.put("repairs", Repair.say(request.query().repairs(), Wording.ENGLISH));
    json.put("ignored", ignored);
    json.put("total", answer.total());
    json.put("articles", answer.articles());
    json.put("partial", answer.partial());
    if (answer.partial()) {
      json.put("approximate", true);
    }
    json.put("hiddenUndated", answer.hiddenUndated());
    json.put("tookMillis", answer.tookMillis());
    json.put("page", request.page());
    json.put("size", request.size());
    json.put("sort", request.sort().key());
    json.put("next", last ? null : API + Links.search(request.onPage(request.page() + 1)));
    json.put(
        "previous",
        request.page() == 1 ? null : API + Links.search(request.onPage(request.page() - 1)));
    json.put("suggestion", diagnosis == null ? null : suggestion(diagnosis.meant(), request));
    if (diagnosis != null) {
      json.put(
          "diagnosis", diagnosis.findings().stream().map(f -> finding(f, request, words)).toList());
    }
    json.put("hits", answer.hits().stream().map(hit -> hit(hit, request)).toList());
    json.put("near", answer.near().stream().map(hit -> near(hit, request)).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    answer
        .facets()
        .forEach((facet, counts) -> facets.put(facet.key(), facet(counts, request, words)));
    json.put("facets", facets);
    return json;
  }

  /** One page of the values of one facet. */
  public static Map<String, @Nullable Object> of(
      FacetCounts counts, FacetRequest request, Words words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("facet", counts.facet().key());
    json.put("address", Links.search(request.search()));
    json.put("prefix", request.prefix());
    json.put("order", request.order().name().toLowerCase(Locale.ROOT));
    json.put("total", counts.total());
    json.put("offset", request.offset());
    json.put("size", request.size());
    int end = request.offset() + request.size();
    json.put("next", end < counts.total() ? API + Links.facet(from(request, end)) : null);
    json.put("coverage", coverage(counts));
    json.put("initials", counts.initials());
    json.put("values", values(counts, request.search(), words));
    markApproximate(json, counts);
    return json;
  }

  private static Map<String, @Nullable Object> hit(Hit hit, SearchRequest request) {
    Map<String, @Nullable Object> json = article(hit.article(), request);
    json.put("titleMarks", marks(hit.title()));
    json.put("snippets", hit.snippets().stream().map(AnswerJson::snippet).toList());
    json.put("copies", hit.story().copies());
    json.put("matches", hit.matches().stream().map(AnswerJson::match).toList());
    return json;
  }

  private static Map<String, Object> match(Match match) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("part", QueryText.of(match.clause()));
    json.put("field", match.field().key());
    json.put("forms", match.forms());
    json.put("times", match.times());
    return json;
  }

  private static @Nullable Map<String, Object> suggestion(
      Diagnosis.@Nullable Meant meant, SearchRequest request) {
    if (meant == null) {
      return null;
    }
    SearchRequest other = DiagnosisView.search(meant, request);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("q", other.query().text());
    json.put("address", Links.search(other));
    json.put("total", meant.total());
    return json;
  }

  private static Map<String, Object> finding(
      Diagnosis.Finding finding, SearchRequest request, Words words) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("part", DiagnosisView.part(finding.part(), words));
    json.put("alone", finding.alone());
    json.put("without", finding.without());
    json.put("address", Links.search(DiagnosisView.search(finding, request)));
    return json;
  }

  /** What a hit says of its article, whatever the words of the search. */
  public static Map<String, @Nullable Object> article(
      EnrichedArticle article, SearchRequest request) {
    Map<String, @Nullable Object> json =
        ArticleJson.heading(article, Links.article(article.id(), request));
    json.put("stance", ArticleJson.stance(article, request.filters()));
    json.put("entities", article.entities().stream().map(AnswerJson::entity).toList());
    json.put(
        "topics",
        article.topics().stream()
            .map(topic -> Map.of("name", topic.name(), "path", topic.path()))
            .toList());
    return json;
  }

  private static Map<String, @Nullable Object> near(Hit hit, SearchRequest request) {
    Map<String, @Nullable Object> json = hit(hit, request);
    json.put("by", "meaning");
    return json;
  }

  private static Map<String, Object> entity(Entity entity) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", entity.name());
    json.put("type", entity.type().key());
    json.put("mentions", entity.mentions().size());
    return json;
  }

  private static Map<String, Object> snippet(Snippet snippet) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", snippet.part().name().toLowerCase(Locale.ROOT));
    json.put("text", snippet.text());
    json.put("marks", marks(snippet));
    return json;
  }

  private static List<List<Integer>> marks(Snippet snippet) {
    return snippet.marks().stream().map(span -> List.of(span.start(), span.end())).toList();
  }

  private static Map<String, @Nullable Object> facet(
      FacetCounts counts, SearchRequest request, Words words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("total", counts.total());
    if (counts.facet() == Facet.STANCE) {
      json.put("target", request.filters().stanceTarget().orElse(null));
    }
    json.put("coverage", coverage(counts));
    json.put("values", values(counts, request, words));
    boolean whole = counts.values().size() >= counts.total();
    json.put("more", whole ? null : API + Links.facet(all(request, counts.facet())));
    markApproximate(json, counts);
    return json;
  }

  private static Map<String, Long> coverage(FacetCounts counts) {
    return Map.of("held", counts.coverage().held(), "of", counts.coverage().of());
  }

  private static List<Map<String, @Nullable Object>> values(
      FacetCounts counts, SearchRequest request, Words words) {
    return counts.values().stream()
        .map(value -> value(counts.facet(), value, request, words))
        .toList();
  }

  private static Map<String, @Nullable Object> value(
      Facet facet, FacetValue value, SearchRequest request, Words words) {
    Filters filters = request.filters();
    boolean chosen = filters.chosen(facet).contains(value.value());
    boolean excluded = filters.excluded(facet).contains(value.value());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", value.value());
    json.put("label", words.value(facet, value.value()));
    if (value.type() != null) {
      json.put("type", value.type().key());
    }
    json.put("count", value.count());
    json.put("chosen", chosen);
    json.put("excluded", excluded);
    json.put("address", Links.search(Toggle.of(request, facet, value.value())));
    return json;
  }

  private static void markApproximate(Map<String, @Nullable Object> json, FacetCounts counts) {
    if (counts.approximate()) {
      json.put("approximate", true);
    }
  }

  private static FacetRequest all(SearchRequest request, Facet facet) {
    return new FacetRequest(request, facet, "", 0, FacetRequest.USUAL);
  }

  private static FacetRequest from(FacetRequest request, int offset) {
    return new FacetRequest(
        request.search(),
        request.facet(),
        request.prefix(),
        request.order(),
        offset,
        request.size());
  }
}
