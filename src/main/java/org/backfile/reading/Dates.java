package org.backfile.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.reading.Fields.Field;
import org.jspecify.annotations.Nullable;

/** When an article says it was published and updated: never when its file was written. */
final class Dates {
  private static final Pattern IN_URL =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})(?:[/-](\\d{1,2})(?!\\d))?(?=[/-]|$)");

  private final Fields fields;
  private final Notes notes;
  private final List<Byline> bylines;

  Dates(Fields fields, Notes notes, List<Byline> bylines) {
    this.fields = fields;
    this.notes = notes;
    this.bylines = bylines;
  }

  /** From the metadata, else from the address, else from a byline. */
  PublishedDate published(@Nullable String url) {
    return fromField("published")
        .or(() -> Optional.ofNullable(url).flatMap(Dates::fromUrl))
        .or(this::fromByline)
        .orElse(PublishedDate.UNDATED);
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

  private Optional<PublishedDate> fromField(String key) {
    Optional<Field> field = fields.take(key);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    List<String> values = field.get().values();
    Optional<WrittenDate> date = WrittenDate.parse(values.getFirst());
    if (date.isEmpty()) {
      fields.putBack(key, values);
      notes.add("the " + key + " date cannot be read: " + shortened(values.getFirst()));
      return Optional.empty();
    }
    if (values.size() > 1) {
      fields.putBack(key, values.subList(1, values.size()));
    }
    return Optional.of(dated(date.get(), field.get().provenance(), values.getFirst()));
  }

  private static Optional<PublishedDate> fromUrl(String url) {
    Matcher date = IN_URL.matcher(url);
    if (!date.find()) {
      return Optional.empty();
    }
    String text = date.group().substring(1);
    return WrittenDate.parse(text)
        .map(d -> dated(d, new Provenance(Provenance.Kind.URL, "date in the address"), text));
  }

  private Optional<PublishedDate> fromByline() {
    Provenance from = new Provenance(Provenance.Kind.BYLINE, "line at the top of the text");
    for (Byline byline : bylines) {
      String text = byline.published();
      Optional<WrittenDate> date = text == null ? Optional.empty() : WrittenDate.parse(text);
      if (date.isPresent()) {
        return Optional.of(dated(date.get(), from, byline.line()));
      }
    }
    return Optional.empty();
  }

  private static PublishedDate dated(WrittenDate date, Provenance from, String evidence) {
    return new PublishedDate(date.date(), from, date.evidence(evidence));
  }

  private static String shortened(String value) {
    return value.length() <= 100 ? value : value.substring(0, 100) + "\u2026";
  }
}
