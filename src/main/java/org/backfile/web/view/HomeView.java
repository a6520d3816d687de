package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.backfile.search.Health;
import org.jspecify.annotations.Nullable;

/**
 * The first page. Template {@code home}.
 *
 * @param health one sentence on how the engine is
 * @param empty whether there is nothing to search yet
 * @param facts what is in the archive, in a few numbers
 * @param doors ways in: names, topics, stances, sources
 * @param examples searches that find something here
 */
public record HomeView(
    String health,
    boolean ready,
    boolean empty,
    String everything,
    List<Fact> facts,
    @Nullable Timeline timeline,
    List<Door> doors,
    List<Example> examples) {

  /** A number of the archive; without an address it leads nowhere. */
  public record Fact(String number, String words, String address) {}

  /** Values of a facet to start from. */
  public record Door(String heading, List<FacetLink> values, String more, String moreLabel) {}

  /** A search to try and what it shows. */
  public record Example(String words, String meaning, String address) {}

  /** Makes the page from the answer to {@link SearchRequest#EVERYTHING}. */
  public static HomeView of(Answer everything, Health health, Words words) {
    SearchRequest request = everything.request();
    FacetRail rail = new FacetRail(request, words);
    List<Door> doors = new ArrayList<>();
    for (FacetSection section : rail.sections(everything.facets())) {
      if (List.of("entity", "topic", "stance", "source").contains(section.key())) {
        doors.addAll(doors(section, words));
      }
    }
    return new HomeView(
        health.message(),
        health.ready(),
        everything.total() == 0,
        Links.search(request),
        facts(everything, words),
        new Timelines(request, words).of(everything),
        List.copyOf(doors),
        everything.total() == 0 ? List.of() : examples(everything, words));
  }

  /** A door for each group; the last one leads to all values of the facet. */
  private static List<Door> doors(FacetSection section, Words words) {
    List<Door> doors = new ArrayList<>();
    for (FacetSection.Group group : section.groups()) {
      boolean last = group.equals(section.groups().getLast());
      String heading = group.heading().isEmpty() ? section.heading() : group.heading();
      String label = words.say("home.all." + section.key(), section.moreLabel());
      doors.add(new Door(heading, group.values(), last ? section.more() : "", label));
    }
    return doors;
  }

  private static List<Fact> facts(Answer everything, Words words) {
    List<FacetValue> published = values(everything, Facet.PUBLISHED);
    long undated =
        published.stream()
            .filter(v -> v.value().equals(Facet.UNDATED))
            .mapToLong(FacetValue::count)
            .sum();
    List<Fact> facts = new ArrayList<>();
    SearchRequest request = everything.request();
    long total = everything.total();
    facts.add(
        new Fact(
            words.number(total), words.say("home.fact.articles", total), Links.search(request)));
    if (undated < total) {
      facts.add(new Fact(words.number(total - undated), words.say("home.fact.dated"), ""));
    }
    String undatedOnly = Links.search(Toggle.of(request, Facet.PUBLISHED, Facet.UNDATED));
    if (undated > 0) {
      facts.add(new Fact(words.number(undated), words.say("home.fact.undated"), undatedOnly));
    }
    List<Integer> years =
        published.stream()
            .flatMap(v -> PartialDate.parse(v.value()).stream())
            .map(PartialDate::year)
            .sorted()
            .toList();
    if (!years.isEmpty()) {
      int first = years.getFirst();
      int last = years.getLast();
      facts.add(
          new Fact(
              first == last ? Integer.toString(first) : first + "\u2013" + last,
              words.say("home.fact.published"),
              ""));
    }
    return List.copyOf(facts);
  }

  private static List<Example> examples(Answer everything, Words words) {
    List<String> names =
        values(everything, Facet.ENTITY).stream()
            .map(v -> v.value().replace("\"", ""))
            .filter(name -> !name.isBlank())
            .limit(2)
            .toList();
    List<Example> examples = new ArrayList<>();
    if (!names.isEmpty()) {
      String first = "\"" + names.getFirst() + "\"";
      examples.add(example(first, words.say("home.example.phrase")));
      examples.add(example("title:" + first, words.say("home.example.title")));
    }
    if (names.size() > 1) {
      String first = "\"" + names.get(0) + "\"";
      String second = "\"" + names.get(1) + "\"";
      examples.add(example(first + " OR " + second, words.say("home.example.either")));
      examples.add(example(first + " -" + second, words.say("home.example.without")));
    }
    examples.add(example("invest*", words.say("home.example.start")));
    return List.copyOf(examples);
  }

  private static Example example(String words, String meaning) {
    return new Example(words, meaning, Links.words(words));
  }

  private static List<FacetValue> values(Answer answer, Facet facet) {
    Map<Facet, FacetCounts> facets = answer.facets();
    FacetCounts counts = facets.get(facet);
    return counts == null ? List.of() : counts.values();
  }

  public String title() {
    return "";
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/";
  }
}
