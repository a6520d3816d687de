package org.backfile.web.view;

import java.util.Locale;
import org.backfile.article.EntityType;

/** A kind of mark that lies over an article's text. Several may lie over one word. */
enum Layer {
  /** A sentence that a stance rests on; its marks are kept whole. */
  EVIDENCE,
  HIT,
  /** What a link asked for. */
  PASSAGE,
  /** What a note was written at. */
  NOTED,
  PERSON,
  ORGANIZATION,
  PLACE,
  OTHER,
  DATE,
  QUOTE,
  /** Words that a topic or a quote is known by. */
  TERM,
  CUE;

  static Layer of(EntityType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case ORGANIZATION -> ORGANIZATION;
      case PLACE -> PLACE;
      case OTHER -> OTHER;
    };
  }

  boolean isName() {
    return this == PERSON || this == ORGANIZATION || this == PLACE || this == OTHER;
  }

  /** The classes that a style sheet knows it by. */
  String style() {
    String own = name().toLowerCase(Locale.ROOT);
    return isName() ? "name " + own : own;
  }
}
