package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.List;

/** The regular endings of English words. A form that nobody writes does no harm in a list. */
final class Inflection {
  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /** A verb, or a group that begins with one, with its regular forms. */
  static List<String> ofVerb(String phrase) {
    int space = phrase.indexOf(' ');
    String verb = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    String stem = verb;
    List<String> forms = new ArrayList<>(List.of(verb, plural(verb)));
    if (verb.endsWith("e")) {
      stem = verb.substring(0, verb.length() - 1);
    } else if (endsInConsonantY(verb)) {
      forms.add(verb.substring(0, verb.length() - 1) + "ied");
    } else if (doubles(verb)) {
      String doubled = verb + verb.charAt(verb.length() - 1);
      forms.add(doubled + "ed");
      forms.add(doubled + "ing");
    }
    forms.add(stem + "ed");
    forms.add(stem + "ing");
    return forms.stream().map(form -> form + rest).toList();
  }

  /** A noun, or a group that ends in one, with its plural. */
  static List<String> ofNoun(String phrase) {
    return List.of(phrase, plural(phrase));
  }

  private static String plural(String word) {
    if (endsInConsonantY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses = word.matches(".*(?:s|x|z|ch|sh)");
    return word + (hisses ? "es" : "s");
  }

  private static boolean endsInConsonantY(String word) {
    return word.length() > 2
        && word.endsWith("y")
        && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
  }

  private static boolean doubles(String word) {
    int n = word.length();
    return n > 2
        && "bdgklmnprt".indexOf(word.charAt(n - 1)) >= 0
        && VOWELS.indexOf(word.charAt(n - 2)) >= 0
        && VOWELS.indexOf(word.charAt(n - 3)) < 0;
  }
}
