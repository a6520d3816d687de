package org.backfile.citation;

import java.util.List;

/**
 * Works-cited entries after the MLA Handbook, ninth edition: core elements in a fixed order, one
 * container inside another (https://style.mla.org/works-cited/works-cited-a-quick-guide/). What is
 * not known is left out, the date too.
 */
final class Mla {
  private Mla() {}

  static Citation of(Cited cited) {
    return new Citation(Style.MLA, entry(cited), mention(cited));
  }

  private static StyledText entry(Cited cited) {
    StyledText.Writer entry = new StyledText.Writer();
    entry.add(authors(cited.namedAuthors())).stop();
    entry.add(Titles.stopped(cited.title())).add(" ");
    entry.italicPart(cited.source());
    boolean frozen = !cited.extent().isEmpty();
    if (frozen) {
      entry.italicPart(Cited.ARCHIVE);
    }
    cited.when().ifPresent(date -> entry.part(CitedDates.mla(date)));
    if (cited.archived() && !frozen) {
      entry.stop().italicPart(Cited.ARCHIVE);
    }
    entry.part(cited.address()).stop().part(cited.extent()).stop();
    if (cited.accessed() != null) {
      entry.add("Accessed " + CitedDates.mla(cited.accessed())).stop();
    }
    return entry.text();
  }

  /** One is turned round, of two the first; of three or more only the first is named. */
  private static String authors(List<Author> authors) {
    return switch (authors.size()) {
      case 0 -> "";
      case 1 -> authors.getFirst().turned();
      case 2 -> authors.getFirst().turned() + ", and " + authors.getLast().whole();
      default -> authors.getFirst().turned() + ", et al.";
    };
  }

  private static StyledText mention(Cited cited) {
    String who = names(cited.namedAuthors());
    String bracket = "(" + (who.isEmpty() ? Titles.quoted(cited.title()) : who) + ")";
    String quote = cited.quote().isEmpty() ? "" : Titles.quoted(cited.quote()) + " ";
    return StyledText.plain(quote + bracket);
  }

  private static String names(List<Author> authors) {
    return switch (authors.size()) {
      case 0 -> "";
      case 1 -> authors.getFirst().brief();
      case 2 -> authors.getFirst().brief() + " and " + authors.getLast().brief();
      default -> authors.getFirst().brief() + " et al.";
    };
  }
}
