package org.backfile.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of languages: as a model and a file write them, and as BCP 47 does. */
final class LanguageCodes {
  /** Said of what is in no language, in several, or in one without a code. */
  private static final Set<String> NO_LANGUAGE = Set.of("", "mul", "mis", "zxx");

  /** What the press calls by a wider name. */
  private static final Map<String, String> WIDER =
      Map.of("cmn", "zh", "pes", "fa", "plt", "mg", "ekk", "et", "lvs", "lv");

  private static final Map<String, List<String>> MEMBERS =
      Map.of("no", List.of("nb", "nn"), "sh", List.of("sr", "hr", "bs"), "fil", List.of("tl"));

  private static final Map<String, String> SHORT = shortCodes();

  private LanguageCodes() {}

  /** BCP 47 of an ISO 639-3 code: the two letters where there are two. */
  static String of(String iso) {
    String wider = WIDER.getOrDefault(iso, iso);
    return SHORT.getOrDefault(wider, wider);
  }

  /** What a file says, as BCP 47 writes it; empty when it says no language. */
  static String canonical(@Nullable String said) {
    if (said == null) {
      return "";
    }
    Locale locale = Locale.forLanguageTag(said.strip().replace('_', '-'));
    String language = of(locale.getLanguage());
    return NO_LANGUAGE.contains(language)
        ? ""
        : new Locale.Builder().setLocale(locale).setLanguage(language).build().toLanguageTag();
  }

  /** The languages that a tag may mean, without region or script. */
  static List<String> members(String tag) {
    String language = tag.split("-", 2)[0];
    return MEMBERS.getOrDefault(language, List.of(language));
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      codes.put(locale.getISO3Language(), locale.getLanguage());
    }
    return Map.copyOf(codes);
  }
}
