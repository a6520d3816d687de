package org.backfile.enrich.entity;

import java.util.List;
import org.backfile.article.EntityType;
import org.backfile.article.Provenance;

/** A line of a name list: one entity and every name it goes by. */
record KnownName(String name, EntityType type, List<String> aliases, Provenance provenance) {

  /** Whether this is only the last name of a person: others may have it too. */
  boolean isSurname(String form) {
    return type == EntityType.PERSON
        && provenance.kind() == Provenance.Kind.MACHINE
        && name.endsWith(" " + form);
  }
}
