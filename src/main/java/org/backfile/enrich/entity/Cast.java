package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.EntityType;
import org.backfile.article.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in one article: the forms of names that stand for the same person, organization, place
 * or thing.
 */
final class Cast {
  private static final double CLEARLY_MORE = 3;

  private final NameLists lists;
  private final Set<String> lastNames = new HashSet<>();
  private final Map<String, Member> members = new LinkedHashMap<>();

  private Cast(NameLists lists) {
    this.lists = lists;
  }

  /** The members of an article's cast, in order of their first full form. */
  static List<Member> of(List<Spot> spots, NameLists lists) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (Spot spot : spots) {
      forms.computeIfAbsent(spot.form(), f -> new Form(spot.words())).add(spot);
    }
    Cast cast = new Cast(lists);
    cast.lowerShouted(forms);
    cast.gatherLastNames(forms.values());
    List<Form> rest = new ArrayList<>();
    for (Form form : forms.values()) {
      if (!cast.addKnown(form)) {
        rest.add(form);
      }
    }
    List<Form> full = rest.stream().filter(form -> !form.isSingle()).toList();
    full.stream().filter(form -> !isInitialled(form)).forEach(cast::addFull);
    full.stream().filter(Cast::isInitialled).forEach(cast::addInitialled);
    cast.addShort(rest.stream().filter(Form::isSingle).toList());
    return List.copyOf(cast.members.values());
  }

  /** "WASHINGTON" in a dateline or a heading is the Washington of the text. */
  private void lowerShouted(Map<String, Form> forms) {
    for (Form form : List.copyOf(forms.values())) {
      List<String> words = form.isShouted() ? Form.titled(form.words()) : form.words();
      String name = String.join(" ", words);
      boolean same = forms.containsKey(name) || lists.get(words) != null || form.isOnlyShouted();
      if (form.isShouted() && same && lists.get(form.words()) == null) {
        forms.remove(String.join(" ", form.words()));
        form.spots().forEach(forms.computeIfAbsent(name, k -> new Form(words))::add);
      }
    }
  }

  private boolean addKnown(Form form) {
    KnownName known = known(form);
    if (known == null || isRatherOther(form, known)) {
      return false;
    }
    members.computeIfAbsent("known " + known.name(), k -> new Member(known)).add(form);
    return true;
  }

  /** "Jordan" may be the last name of somebody in this article, "Chicago" a team. */
  private boolean isRatherOther(Form form, KnownName known) {
    EntityType type = form.type();
    String name = form.words().getFirst();
    boolean place = known.type() == EntityType.PLACE;
    boolean surname = form.words().size() == 1 && known.type() != EntityType.OTHER;
    boolean person = surname && type == EntityType.PERSON;
    boolean relative = place && surname && lastNames.contains(name) && !form.isPlaced();
    boolean team =
        place
            && type == EntityType.ORGANIZATION
            && !isShortened(String.join(" ", form.words()), known.name());
    return known.provenance().kind() == Provenance.Kind.MACHINE
        && (relative || (known.type() != type && (person || team)));
  }

  /** "N.Y." and "Calif": no team is called so. */
  private static boolean isShortened(String written, String name) {
    return written.contains(".")
        || (name.startsWith(written) && !name.contains(" ") && !name.equals(written));
  }

  private void gatherLastNames(Collection<Form> forms) {
    for (Form form : forms) {
      if (!form.isSingle() && form.type() == EntityType.PERSON) {
        lastNames.add(Form.lastName(withoutGeneration(personWords(form))));
      }
    }
  }

  private @Nullable KnownName known(Form form) {
    if (form.known() != null) {
      return form.known();
    }
    KnownName known = lists.get(form.words());
    if (known == null) {
      known = lists.get(Vocabulary.withoutEndings(form.words()));
    }
    if (known == null && form.type() == EntityType.PERSON) {
      known = lists.get(personWords(form));
    }
    return known == null || known.isSurname(String.join(" ", form.words())) ? null : known;
  }

  private void addFull(Form form) {
    List<String> words =
        form.type() == EntityType.PERSON
            ? personWords(form)
            : Vocabulary.withoutEndings(form.words());
    String key = String.join(" ", words);
    members.computeIfAbsent(key, k -> new Member(null)).add(form);
  }

  /** "J. Doyle" is John Doyle where he is the only one. */
  private static boolean isInitialled(Form form) {
    return form.type() == EntityType.PERSON && personWords(form).getFirst().length() == 1;
  }

  private void addInitialled(Form form) {
    List<String> words = personWords(form);
    List<Member> candidates = new ArrayList<>();
    for (Member member : members.values()) {
      boolean same =
          member.type() == EntityType.PERSON
              && member.forms().stream().anyMatch(other -> isSpeltOut(words, personWords(other)));
      if (same) {
        candidates.add(member);
      }
    }
    if (candidates.size() == 1) {
      candidates.getFirst().add(form);
    } else {
      addFull(form);
    }
  }

  private static boolean isSpeltOut(List<String> initialled, List<String> name) {
    return name.size() > 1
        && name.getFirst().startsWith(initialled.getFirst())
        && name.getLast().equals(initialled.getLast());
  }

  /** First and last name. */
  private static List<String> personWords(Form form) {
    List<String> words = new ArrayList<>(form.words());
    words.removeIf(w -> w.equals(".") || w.equals(","));
    if (words.size() > 2) {
      words.subList(1, words.size() - 1).removeIf(w -> w.length() == 1);
    }
    return words.isEmpty() ? form.words() : words;
  }

  private void addShort(List<Form> singles) {
    Map<String, List<Member>> byLast = new HashMap<>();
    Map<String, List<Member>> byFirst = new HashMap<>();
    Map<String, List<Member>> byInitials = new HashMap<>();
    for (Member member : members.values()) {
      for (Form form : member.forms()) {
        index(member, form, byLast, byFirst, byInitials);
      }
    }
    for (Form form : singles) {
      Member whole = whole(form, byLast, byFirst, byInitials);
      if (whole != null) {
        whole.add(form);
      } else {
        addAlone(form);
      }
    }
  }

  private static void index(
      Member member,
      Form form,
      Map<String, List<Member>> byLast,
      Map<String, List<Member>> byFirst,
      Map<String, List<Member>> byInitials) {
    if (form.isSingle()) {
      return;
    }
    if (member.type() == EntityType.PERSON) {
      List<String> words = personWords(form);
      put(byLast, Form.lastName(withoutGeneration(words)), member);
      put(byFirst, words.getFirst(), member);
      return;
    }
    put(byInitials, form.initials(), member);
    List<String> tail = form.words().subList(1, form.words().size());
    if (tail.stream().allMatch(w -> Vocabulary.isOrganizationWord(w) || isEnding(w))) {
      put(byFirst, form.words().getFirst(), member);
    }
  }

  private static List<String> withoutGeneration(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && Vocabulary.isGeneration(words.get(last)) ? words.subList(0, last) : words;
  }

  private static boolean isEnding(String word) {
    return Vocabulary.isCompanyEnding(word) || Vocabulary.isSmall(word) || word.equals(".");
  }

  private static void put(Map<String, List<Member>> index, String key, Member member) {
    List<Member> members = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (!members.contains(member)) {
      members.add(member);
    }
  }

  private @Nullable Member whole(
      Form form,
      Map<String, List<Member>> byLast,
      Map<String, List<Member>> byFirst,
      Map<String, List<Member>> byInitials) {
    String word = String.join(" ", form.words());
    List<Member> family = byLast.getOrDefault(word, List.of());
    Member whole = clearest(family);
    if (whole == null) {
      whole = introduced(form, family);
    }
    if (whole == null) {
      whole = clearest(byFirst.getOrDefault(word, List.of()));
    }
    if (whole == null && form.isAcronym()) {
      whole = clearest(byInitials.getOrDefault(word.replace(".", ""), List.of()));
    }
    return whole;
  }

  /** The only one who had been named in full when the last name first stood alone. */
  private static @Nullable Member introduced(Form form, List<Member> family) {
    List<Member> before =
        family.stream().filter(m -> m.forms().stream().anyMatch(f -> f.isBefore(form))).toList();
    return before.size() == 1 ? before.getFirst() : null;
  }

  /** The only one, or the one that the article names far more often than the others. */
  private static @Nullable Member clearest(List<Member> candidates) {
    Member best = null;
    int second = 0;
    for (Member candidate : candidates) {
      if (best == null || candidate.count() > best.count()) {
        second = best == null ? 0 : best.count();
        best = candidate;
      } else {
        second = Math.max(second, candidate.count());
      }
    }
    return best != null && best.count() >= CLEARLY_MORE * second ? best : null;
  }

  private void addAlone(Form form) {
    KnownName listed = lists.get(form.words());
    KnownName known = listed == null || isRatherOther(form, listed) ? null : listed;
    String key = known == null ? String.join(" ", form.words()) : "known " + known.name();
    members.computeIfAbsent(key, k -> new Member(known)).add(form);
  }
}
