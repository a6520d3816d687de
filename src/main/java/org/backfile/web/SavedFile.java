package org.backfile.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.Aliases;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;

/**
 * Saved searches as a file, to be taken from one Backfile to another: {@code {"format":
 * "backfile-saved-searches", "version": 1, "saved": [...]}}.
 *
 * @param searches those that are not there yet, each once
 * @param present how many are there already, by name, folder and address
 * @param problems why nothing of it can be taken; empty when it can
 * @param remarks what else there is to know of what is taken
 */
record SavedFile(
    List<SavedSearch.Details> searches, int present, List<Repair> problems, List<Repair> remarks) {
  static final String FORMAT = "backfile-saved-searches";
  static final int VERSION = 1;

  /** The most that is told of one file. */
  private static final int MOST_TOLD = 50;

  /** The file of these searches. */
  static Map<String, Object> write(List<SavedSearch> searches, Instant now) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("version", VERSION);
    file.put("exported", now.toString());
    file.put("saved", searches.stream().map(SavedFile::entry).toList());
    return file;
  }

  /**
   * Reads a file.
   *
   * @param there what the person has
   */
  static SavedFile read(
      Map<?, ?> file, Collection<SavedSearch> there, Person person, Aliases aliases) {
    if (!FORMAT.equals(file.get("format")) || !(file.get("saved") instanceof List<?> entries)) {
      return refused(new Repair("saved.import.no-file", List.of(FORMAT)));
    }
    if (!(file.get("version") instanceof Integer version) || version != VERSION) {
      String said = String.valueOf(file.get("version"));
      return refused(new Repair("saved.import.version", List.of(cut(said), VERSION)));
    }
    if (entries.size() > SavedSearches.MOST) {
      return refused(new Repair("saved.import.many", List.of(SavedSearches.MOST)));
    }
    return new Reading(there, person, aliases).read(entries);
  }

  private static SavedFile refused(Repair problem) {
    return new SavedFile(List.of(), 0, List.of(problem), List.of());
  }

  private static Map<String, Object> entry(SavedSearch search) {
    SavedSearch.Details details = search.details();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", details.name());
    entry.put("folder", details.folder());
    entry.put("note", details.note());
    entry.put(
        "address", Address.PATH + (details.address().isEmpty() ? "" : "?" + details.address()));
    entry.put("shared", details.shared());
    entry.put("created", search.created().toString());
    return entry;
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
  }

  /** What makes two saved searches of one person the same. */
  private record Same(String name, String folder, String address) {
    static Same of(SavedSearch.Details details) {
      return new Same(details.name(), details.folder(), details.address());
    }
  }

  /** One reading of the entries of a file. */
  private static final class Reading {
    private final Set<Same> known = new HashSet<>();
    private final Person person;
    private final Aliases aliases;
    private final List<SavedSearch.Details> fresh = new ArrayList<>();
    private final List<Repair> problems = new ArrayList<>();
    private final List<Repair> remarks = new ArrayList<>();
    private int present;

    Reading(Collection<SavedSearch> there, Person person, Aliases aliases) {
      there.stream().map(search -> Same.of(search.details())).forEach(known::add);
      this.person = person;
      this.aliases = aliases;
    }

    SavedFile read(List<?> entries) {
      for (int i = 0; i < entries.size(); i++) {
        entry(i + 1, entries.get(i));
      }
      boolean all = problems.isEmpty();
      return new SavedFile(
          all ? List.copyOf(fresh) : List.of(), present, first(problems), first(remarks));
    }

    private void entry(int number, Object entry) {
      if (!(entry instanceof Map<?, ?> fields)) {
        problems.add(new Repair("saved.import.no-entry", List.of(number)));
        return;
      }
      for (String field : List.of("name", "folder", "note", "address")) {
        Object value = fields.get(field);
        if (value != null && !(value instanceof String)) {
          problems.add(new Repair("saved.import.no-text", List.of(number, field)));
          return;
        }
      }
      try {
        details(fields);
      } catch (IllegalArgumentException unfit) {
        problems.add(new Repair("saved.import.unfit", List.of(number)));
      }
    }

    private void details(Map<?, ?> fields) {
      String query = Asked.searchQuery(text(fields, "address"));
      ReadAddress read = Address.readQuery(query, aliases);
      boolean whole = read.ignored().isEmpty();
      String kept = whole ? Address.query(read.request().onPage(1)) : query;
      boolean shared = Boolean.TRUE.equals(fields.get("shared")) && person.may(Right.EDIT);
      SavedSearch.Details details =
          new SavedSearch.Details(
              text(fields, "name"), text(fields, "folder"), text(fields, "note"), kept, shared);
      if (!known.add(Same.of(details))) {
        present++;
        return;
      }
      fresh.add(details);
      for (Repair each : read.ignored()) {
        remarks.add(new Repair("saved.import.ignored", List.of(cut(details.name()), each)));
      }
      for (Repair each : read.renamed()) {
        remarks.add(new Repair("saved.import.ignored", List.of(cut(details.name()), each)));
      }
    }

    private static String text(Map<?, ?> fields, String field) {
      return fields.get(field) instanceof String text ? text : "";
    }

    private static List<Repair> first(List<Repair> all) {
      return all.stream().limit(MOST_TOLD).toList();
    }
  }
}
