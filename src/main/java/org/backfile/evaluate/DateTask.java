package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.MentionedDate;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Span;
import org.backfile.enrich.Enricher;
import org.backfile.evaluate.TimeMl.Time;
import org.backfile.evaluate.TimeMlFiles.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * Measures dates as TempEval-3 did (UzZaman et al. 2013): strict takes the very words, relaxed any
 * overlap, and value asks of what overlaps that the values are equal; its F1 is relaxed F1 times
 * the accuracy of the values.
 */
final class DateTask {
  private static final Provenance CREATED =
      new Provenance(Provenance.Kind.METADATA, "document creation time");

  private final Enricher enricher;
  private final Run run;
  private final Tally dates = new Tally(Set.of("DATE"));
  private final Tally datesAndTimes = new Tally(Set.of("DATE", "TIME"));
  private long texts;

  private record Answer(MarkedText marked, List<MentionedDate> found) {}

  DateTask(Enricher enricher, Run run) {
    this.enricher = enricher;
    this.run = run;
  }

  Report measure(List<Path> files) {
    try (Batches<MarkedText, Answer> marked = new Batches<>(this::find, this::count)) {
      TimeMlFiles reader = new TimeMlFiles(run, marked::add);
      files.forEach(reader::read);
    }
    if (texts == 0) {
      throw new WrongFile("No TimeML is in " + Texts.list(files) + ".");
    }
    Table table =
        new Table(
            "Dates", List.of(dates.score("DATE"), datesAndTimes.score("DATE and TIME, by day")));
    return run.report(enricher.version(), List.of(table), List.of());
  }

  private Answer find(MarkedText marked) {
    List<MentionedDate> found =
        enricher.dates(Texts.dated(marked.text().text(), published(marked.text().created())));
    return new Answer(marked, found.stream().filter(d -> d.where().part() == Part.BODY).toList());
  }

  private static PublishedDate published(String created) {
    return PartialDate.parse(created.substring(0, Math.min(10, created.length())))
        .map(date -> new PublishedDate(date, CREATED, created))
        .orElse(PublishedDate.UNDATED);
  }

  private void count(Answer answer) {
    texts++;
    dates.add(answer.marked().text().times(), answer.found());
    datesAndTimes.add(answer.marked().text().times(), answer.found());
    for (MentionedDate date : answer.found()) {
      Span where = date.where().span();
      run.predicted(
          String.join(
              "\t",
              answer.marked().name(),
              String.valueOf(where.start()),
              String.valueOf(where.end()),
              "DATE",
              date.value()));
    }
    run.itemDone();
  }

  /** Counts for marked times of some types. */
  static final class Tally {
    private static final int DAY = 10;

    private final Set<String> types;
    private final Counts strict = new Counts();
    private final Counts relaxed = new Counts();
    private final Counts value = new Counts();

    Tally(Set<String> types) {
      this.types = types;
    }

    void add(List<Time> marked, List<MentionedDate> found) {
      List<Time> times = marked.stream().filter(t -> types.contains(t.type())).toList();
      strict.add(times.size(), found.size(), 0);
      relaxed.add(times.size(), found.size(), 0);
      value.add(times.size(), found.size(), 0);
      Set<Time> taken = new HashSet<>();
      for (MentionedDate date : found) {
        Time time = nearest(date.where().span(), times, taken);
        if (time != null) {
          taken.add(time);
          relaxed.add(0, 0, 1);
          strict.add(0, 0, time.where().equals(date.where().span()) ? 1 : 0);
          value.add(0, 0, isValue(date.value(), time) ? 1 : 0);
        }
      }
    }

    /** The time that shares the most characters with what was found. */
    private static @Nullable Time nearest(Span found, List<Time> times, Set<Time> taken) {
      Time nearest = null;
      int most = 0;
      for (Time time : times) {
        int shared =
            Math.min(found.end(), time.where().end())
                - Math.max(found.start(), time.where().start());
        if (shared > most && !taken.contains(time)) {
          nearest = time;
          most = shared;
        }
      }
      return nearest;
    }

    /** A time of day counts by its day. */
    private static boolean isValue(String found, Time time) {
      String marked = time.value();
      return found.equals(
          time.type().equals("TIME") && marked.length() > DAY ? marked.substring(0, DAY) : marked);
    }

    Score score(String name) {
      Map<String, Number> values = new LinkedHashMap<>();
      values.put("strict f1", strict.f1());
      values.put("relaxed precision", relaxed.precision());
      values.put("relaxed recall", relaxed.recall());
      values.put("relaxed f1", relaxed.f1());
      values.put("value f1", value.f1());
      Score counted = relaxed.score(name);
      values.put("labelled", (long) counted.value("labelled"));
      values.put("found", (long) counted.value("found"));
      return new Score(name, values);
    }
  }
}
