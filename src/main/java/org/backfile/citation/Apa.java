package org.backfile.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * References after the Publication Manual of the APA, seventh edition: author, date, title, source
 * (https://apastyle.apa.org/style-grammar-guidelines/references). An article without a date is of
 * "n.d."; the day of reading is named where a text may change or has no date. Titles keep their
 * capitals, as nobody can tell a name from a word by rule.
 */
final class Apa {
  private static final int MOST_NAMED = 20;
  private static final String NO_DATE = "n.d.";

  private Apa() {}

  static Citation of(Cited cited) {
    return new Citation(Style.APA, entry(cited), mention(cited));
  }

  private static StyledText entry(Cited cited) {
    StyledText.Writer entry = new StyledText.Writer();
    String date = "(" + cited.when().map(CitedDates::apa).orElse(NO_DATE) + ").";
    if (cited.authors().isEmpty()) {
      title(entry, cited).stop().add(date).stop();
    } else {
      entry.add(authors(cited.authors())).stop().add(date).stop();
      title(entry, cited).stop();
    }
    boolean signed = cited.namedAuthors().size() < cited.authors().size();
    entry.italic(signed ? "" : cited.source()).stop();
    entry.add(cited.archived() ? Cited.ARCHIVE : "").stop();
    return entry.add(retrieved(cited)).text();
  }

  /** In italics where it stands for itself and not in a paper. */
  private static StyledText.Writer title(StyledText.Writer entry, Cited cited) {
    if (cited.source().isEmpty()) {
      entry.italic(cited.title());
    } else {
      entry.add(cited.title());
    }
    return cited.extent().isEmpty() ? entry : entry.add(" [" + cited.extent() + "]");
  }

  private static String retrieved(Cited cited) {
    @Nullable LocalDate day = cited.accessed();
    boolean lasting = !cited.archived() && cited.date() != null;
    return cited.address().isEmpty() || day == null || lasting
        ? cited.address()
        : "Retrieved " + CitedDates.american(day) + ", from " + cited.address();
  }

  /** Twenty are all named; of more the first nineteen and the last. */
  private static String authors(List<Author> authors) {
    List<String> names = authors.stream().map(Author::initialed).toList();
    if (names.size() == 1) {
      return names.getFirst();
    }
    boolean all = names.size() <= MOST_NAMED;
    List<String> first = names.subList(0, all ? names.size() - 1 : MOST_NAMED - 1);
    return String.join(", ", first) + (all ? ", & " : ", . . . ") + names.getLast();
  }

  private static StyledText mention(Cited cited) {
    String year = cited.when().map(date -> String.valueOf(date.year())).orElse(NO_DATE);
    String place = cited.paragraph() == 0 ? "" : ", para. " + cited.paragraph();
    String who =
        cited.authors().isEmpty()
            ? Titles.followed(cited.title()) + " "
            : names(cited.authors()) + ", ";
    String quote = cited.quote().isEmpty() ? "" : Titles.quoted(cited.quote()) + " ";
    return StyledText.plain(quote + "(" + who + year + place + ")");
  }

  private static String names(List<Author> authors) {
    return authors.size() > 2
        ? authors.getFirst().brief() + " et al."
        : authors.stream().map(Author::brief).collect(Collectors.joining(" & "));
  }
}
