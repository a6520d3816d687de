package org.backfile.enrich.entity;

import java.util.List;
import java.util.Set;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The words around and in names: titles, company endings, and what kinds of organizations are
 * called.
 */
final class Vocabulary {
  private static final Set<String> TITLES =
      words(
          "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Rev Fr Sister Brother President"
              + " Vice Prime Minister State Monsignor Emeritus Chancellor Premier Governor Gov Senator Sen Sens"
              + " Representative Rep Reps Congressman Congresswoman Mayor Councilman Councilwoman"
              + " Secretary Treasurer Attorney General Gen Lt Lieutenant Col Colonel Maj Major Sgt"
              + " Sergeant Capt Captain Cmdr Commander Cpl Corporal Pvt Private Adm Admiral Officer"
              + " Detective Sheriff Chief Judge Justice Magistrate Ambassador Deputy Assistant"
              + " Foreign Finance Defence Defense Interior Health Trade Home Speaker Chairman"
              + " Chairwoman Chair Director Executive CEO CFO COO CTO Founder Cofounder Coach"
              + " Manager Captain Analyst Economist Spokesman Spokeswoman Spokesperson Pope"
              + " Cardinal Archbishop Bishop Rabbi Imam Ayatollah Emperor King Queen Prince"
              + " Princess Duke Duchess Republican Democrat Democratic Former Late Acting Interim"
              + " First Hon Rt Uncle Aunt Staff SEAL");

  private static final Set<String> SHORT_TITLES =
      words("Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Mr Mrs Ms Messrs Dr Prof Rev Del");

  private static final Set<String> PARTIES =
      words(
          "Republican Republicans Democrat Democrats Democratic GOP Conservatives Liberals"
              + " Socialists Communists");

  private static final Set<String> ROYAL = words("King Queen Prince Princess Pope Duke Duchess");

  private static final Set<String> COMPANY_ENDINGS =
      words(
          "Inc INC Incorporated Corp CORP Corporation Co CO Ltd LTD Limited LLC LLP LP Plc PLC plc"
              + " AG SA SE NV BV AB AS ASA Oy Spa SpA GmbH KK Pty Cos SARL");

  private static final Set<String> ORGANIZATION_WORDS =
      words(
          "AI Labs Lab Group Holdings Holding Technologies Technology Systems Networks Energy"
              + " Pharmaceuticals Pharma Entertainment Capital Media Motors Motor Airlines Airways"
              + " Bank Bancorp Financial Industries International Foods Stores Partners Ventures"
              + " Software Semiconductor Semiconductors Robotics Therapeutics Biotech Oil Gas"
              + " Petroleum Steel Chemicals Chemical Communications Telecom Studios Pictures"
              + " Records Aerospace Company Research Security Solutions Interactive Digital"
              + " Platforms Resources Mining Insurance Health Healthcare Metals Foundation Institute");

  private static final Set<String> WHERE = words("in near across outside throughout into within");

  private static final Set<String> LAWS = words("Act Law Amendment Treaty Accord Accords");

  private static final Set<String> BODIES =
      words(
          "Committee Commission Ministry Department Agency Council Association Federation"
              + " Coalition University Authority Bureau");

  private static final Set<String> SITES =
      words("Street Avenue Boulevard Airport Islands Peninsula Mountains");

  private static final Set<String> SMALL =
      words("of the and for in on de la du des del & - , ' to van von der");

  private static final Set<String> GENERATIONS = words("Jr Sr II III IV");

  private Vocabulary() {}

  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** A title that no name goes across: "Ohio Rep. Jim Jordan" is two names. */
  static boolean isShortTitle(String word, String next) {
    return SHORT_TITLES.contains(word) && next.equals(".");
  }

  static boolean isParty(String word) {
    return PARTIES.contains(word);
  }

  /** Titles that stay in a name which would else be a first name only: "Queen Elizabeth". */
  static boolean isRoyal(String word) {
    return ROYAL.contains(word);
  }

  static boolean isCompanyEnding(String word) {
    return COMPANY_ENDINGS.contains(word);
  }

  static boolean isOrganizationWord(String word) {
    return ORGANIZATION_WORDS.contains(word);
  }

  /** What the last word of a longer name says that it is; null when it says nothing. */
  static @Nullable EntityType headType(List<String> name) {
    String head = name.getLast();
    if (name.size() > 1 && BODIES.contains(head)) {
      return EntityType.ORGANIZATION;
    }
    if (name.size() > 1 && SITES.contains(head)) {
      return EntityType.PLACE;
    }
    boolean surname = head.equals("Law") && name.size() == 2;
    return name.size() > 1 && LAWS.contains(head) && !surname ? EntityType.OTHER : null;
  }

  /** Words of place that hardly ever stand before a person. */
  static boolean isWhere(String word) {
    return WHERE.contains(word);
  }

  /** Words that an acronym leaves out. */
  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  static boolean isGeneration(String word) {
    return GENERATIONS.contains(word);
  }

  /** The name without "The" before and "Inc." behind it; never empty. */
  static List<String> withoutEndings(List<String> name) {
    int start = name.size() > 1 && name.getFirst().equalsIgnoreCase("the") ? 1 : 0;
    int end = name.size();
    while (end > start + 1 && isEnding(name.get(end - 1))) {
      end--;
    }
    return name.subList(start, end);
  }

  private static boolean isEnding(String word) {
    return isCompanyEnding(word) || word.equals(".") || word.equals(",") || word.equals("&");
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }
}
