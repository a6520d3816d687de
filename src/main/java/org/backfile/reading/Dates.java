package org.backfile.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.reading.Fields.Field;
import org.jspecify.annotations.Nullable;

/** When an article says it was published and updated: never when its file was written. */
final class Dates {
  private final Fields fields;
  private final Notes notes;
  private final List<Byline> bylines;
  private final LocalDate latest;

  /**
   * @param latest no article was published after this day
   */
  Dates(Fields fields, Notes notes, List<Byline> bylines, LocalDate latest) {
    this.fields = fields;
    this.notes = notes;
    this.bylines = bylines;
    this.latest = latest;
  }

  /**
   * From the metadata, else from the address, else from the top of the text; with every other of
   * these that cannot be true as well.
   */
  PublishedDate published(@Nullable String url, List<String> lines) {
    List<PublishedDate> all = new ArrayList<>();
    fromField("published").ifPresent(all::add);
    fields.beside("published").flatMap(this::read).ifPresent(all::add);
    fields.witnesses().forEach(witness -> read(witness).ifPresent(all::add));
    Provenance address = new Provenance(Provenance.Kind.URL, "date in the address");
    Optional.ofNullable(url)
        .flatMap(AddressDate::in)
        .flatMap(found -> plausible(found.date()).map(d -> dated(d, address, found.text())))
        .ifPresent(all::add);
    fromBylines().ifPresent(all::add);
    fromDateline(lines).ifPresent(all::add);
    return all.isEmpty() ? PublishedDate.UNDATED : withConflicts(all);
  }

  @Nullable PartialDate updated() {
    return fromField("updated")
        .map(PublishedDate::date)
        .or(
            () ->
                bylines.stream()
                    .map(Byline::updated)
                    .filter(Objects::nonNull)
                    .flatMap(text -> WrittenDate.parse(text).stream())
                    .map(WrittenDate::date)
                    .findFirst())
        .orElse(null);
  }

  /** Of those that say the same, the first speaks. */
  private static PublishedDate withConflicts(List<PublishedDate> all) {
    PublishedDate best = all.getFirst();
    List<PublishedDate> conflicts = new ArrayList<>();
    for (PublishedDate other : all) {
      boolean isKnown = conflicts.stream().anyMatch(other::agreesWith);
      if (!other.agreesWith(best) && !isKnown) {
        conflicts.add(other);
      }
    }
    return best.with(conflicts);
  }

  private Optional<PublishedDate> fromField(String key) {
    Optional<Field> field = fields.take(key);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    List<String> values = field.get().values();
    Optional<PublishedDate> date = read(field.get());
    if (date.isEmpty()) {
      fields.putBack(key, values);
      boolean late = WrittenDate.parse(values.getFirst()).isPresent();
      String why = late ? " date lies in the future: " : " date cannot be read: ";
      notes.add("the " + key + why + shortened(values.getFirst()));
      return Optional.empty();
    }
    if (values.size() > 1) {
      fields.putBack(key, values.subList(1, values.size()));
    }
    return date;
  }

  private Optional<PublishedDate> fromBylines() {
    Provenance from = new Provenance(Provenance.Kind.BYLINE, "line at the top of the text");
    for (Byline byline : bylines) {
      String text = byline.published();
      Optional<WrittenDate> date = text == null ? Optional.empty() : plausible(text);
      if (date.isPresent()) {
        return Optional.of(dated(date.get(), from, byline.line()));
      }
    }
    return Optional.empty();
  }

  private Optional<PublishedDate> fromDateline(List<String> lines) {
    Provenance from = new Provenance(Provenance.Kind.BYLINE, "dateline");
    return Byline.dateline(lines).flatMap(text -> plausible(text).map(d -> dated(d, from, text)));
  }

  private Optional<PublishedDate> read(Field field) {
    String text = field.first();
    return plausible(text).map(date -> dated(date, field.provenance(), text));
  }

  private Optional<WrittenDate> plausible(String text) {
    return WrittenDate.parse(text).filter(date -> !date.date().first().isAfter(latest));
  }

  private static PublishedDate dated(WrittenDate date, Provenance from, String evidence) {
    return new PublishedDate(date.date(), from, date.evidence(evidence));
  }

  private static String shortened(String value) {
    return value.length() <= 100 ? value : value.substring(0, 100) + "\u2026";
  }
}
