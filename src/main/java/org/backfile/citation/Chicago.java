package org.backfile.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bibliography entries and notes after the Chicago Manual of Style, eighteenth edition
 * (https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html). An article
 * without a date is of "n.d."; the day of reading is named where there is none or where a copy in
 * an archive was read.
 */
final class Chicago {
  private static final int MOST_LISTED = 6;
  private static final int FIRST_LISTED = 3;
  private static final String NO_DATE = "n.d.";

  private Chicago() {}

  static Citation of(Cited cited) {
    return new Citation(Style.CHICAGO, entry(cited), note(cited));
  }

  private static StyledText entry(Cited cited) {
    StyledText.Writer entry = new StyledText.Writer();
    entry.add(listed(cited.namedAuthors())).stop();
    entry.add(Titles.stopped(cited.title())).add(" ");
    entry.part(cited.extent()).stop();
    entry.italicPart(cited.source()).part(date(cited)).stop();
    entry.add(cited.archived() ? Cited.ARCHIVE : "").stop();
    String accessed = accessed(cited);
    entry.add(accessed.isEmpty() ? "" : "A" + accessed.substring(1)).stop();
    return entry.part(cited.address()).stop().text();
  }

  /** All in reading order but the first; of more than six the first three. */
  private static String listed(List<Author> authors) {
    if (authors.isEmpty()) {
      return "";
    }
    boolean all = authors.size() <= MOST_LISTED;
    List<String> names = new ArrayList<>(List.of(authors.getFirst().turned()));
    authors.subList(1, all ? authors.size() : FIRST_LISTED).stream()
        .map(Author::whole)
        .forEach(names::add);
    if (!all) {
      names.add("et al.");
    } else if (names.size() > 1) {
      names.add("and " + names.removeLast());
    }
    return String.join(", ", names);
  }

  private static StyledText note(Cited cited) {
    StyledText.Writer note = new StyledText.Writer();
    note.part(named(cited.namedAuthors())).part(Titles.followed(cited.title())).add(" ");
    note.part(cited.extent()).italicPart(cited.source()).part(date(cited));
    note.part(cited.archived() ? Cited.ARCHIVE : "").part(accessed(cited));
    return note.part(cited.address()).stop().text();
  }

  /** Two are named; of three or more the first. */
  private static String named(List<Author> authors) {
    return authors.size() > 2
        ? authors.getFirst().whole() + " et al."
        : authors.stream().map(Author::whole).collect(Collectors.joining(" and "));
  }

  private static String date(Cited cited) {
    return cited.when().map(CitedDates::american).orElse(NO_DATE);
  }

  private static String accessed(Cited cited) {
    @Nullable LocalDate day = cited.accessed();
    boolean lasting = !cited.archived() && cited.date() != null;
    return day == null || lasting ? "" : "accessed " + CitedDates.american(day);
  }
}
