package org.backfile.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a web page leaves around an article's text: share buttons, closed comments, other articles'
 * links. Only whole lines that surely are such remains go, and each is named in the notes.
 */
final class Remains {
  private static final int LONGEST = 160;
  private static final int MOST_LINKS = 20;
  private static final String SITE =
      "(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|mail|print|flipboard"
          + "|messenger|bluesky|threads|mastodon|copy link|link|tweet|share|post|pin|save)";
  private static final String GAP = "[\\s,|/\u00B7\u2022&+:-]{1,5}";

  private static final List<Pattern> LINES =
      List.of(
          whole(
              "comments? (?:are|is) (?:now )?(?:closed|off|disabled)(?: (?:for|on) this (?:post|article|story))?\\.?"),
          whole(
              "(?:leave|post|write|add) a (?:comment|reply)|no comments(?: yet)?|\\d{1,6} comments?"),
          whole(
              "(?:join|read|view|show|see) (?:the |all |all the )?(?:\\d{1,6} )?(?:comments|conversation)"),
          empty("(?:last )?(?:updated|modified|edited)(?: on| at)?"),
          empty("(?:first )?(?:published|posted)(?: on| at| by| in)?"),
          empty(
              "by|author|written by|tags|tagged|filed under|categor(?:y|ies)|topics|share|source|read more|read also|more|related"),
          whole(".{0,60}[(\uFF08]read \\p{L}{2,20}(?: \\p{L}{2,20})? version[)\uFF09].{0,20}"),
          whole("read (?:the |this )?(?:\\p{L}{2,20} ){1,2}version"),
          whole("read (?:this|it)(?: (?:article|story|post|page))? in \\p{L}{2,20}"),
          whole("(?:\u9605\u8BFB|\u95B1\u8B80)\\p{IsHan}{1,6}\u7248(?:\u672C)?"),
          whole("lire (?:la |en )?version \\p{L}{2,20}|leer (?:la |en )?versi\u00F3n \\p{L}{2,20}"),
          whole(
              "share(?: (?:this|on|via|with|it))?(?: (?:article|story|post|page|friends|on|via|with)){0,2}"),
          whole(
              "share(?: this)?(?: (?:article|story|post|page))?(?: on| via)?(?:"
                  + GAP
                  + SITE
                  + "){1,15}"),
          whole(SITE + "(?:" + GAP + SITE + "){2,15}"),
          whole("follow us(?: (?:on|at) .{1,80})?\\.?|like us on facebook\\.?"),
          whole(
              "(?:accept|reject|allow|manage)(?: all)? cookies|cookie (?:settings|policy|preferences|notice|consent)"),
          whole(
              "(?:we|this (?:web)?site) uses? cookies .{0,140}(?:experience|consent|policy|agree|accept|traffic|website).{0,40}\\.?"),
          whole("advertisement|advertisement continue reading the main story|sponsored content"),
          whole(
              "(?:story|article)? ?continue[sd]? (?:reading )?below(?: (?:this )?advertisement)?"),
          whole(
              "skip to (?:the )?(?:main )?content|back to top|scroll to top|print this (?:page|article)"),
          whole(
              "(?:subscribe|sign up)(?: (?:now|here|today))?(?: (?:to|for) (?:our|the|daily)(?: \\p{L}{2,20}){0,2} newsletters?)?"),
          whole("sign up for daily (?:\\p{L}{2,20} )?newsletters?(?: manage newsletters)?"),
          Pattern.compile(
              "(?iu)(?:read more|read also|also read|see also|read next|related|more(?=:\\S)) ?[:|] ?(?=\\S)[^.!;]{1,140}"));

  private static final Pattern RELATED =
      whole(
          "(?:related|more|other|similar|recommended)(?: (?:news|articles?|stories|posts?|reading|links?|content|coverage|topics))"
              + "|you (?:may|might) also (?:like|enjoy|be interested in)|further reading|read next|read more|up next"
              + "|recommended(?: for you)?|more (?:from|on|in) .{1,60}|trending(?: now)?|most (?:read|popular)");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!;:\u3002]['\"\u2019\u201D)]?");

  private static final Pattern POINTER =
      whole(
          "for more (?:information |details |context |news )?(?:on|about) .{1,100} (?:see|read|visit|check out) our .{1,100}");

  private Remains() {}

  /** The lines that are the article's own. */
  static List<String> without(List<String> lines, Notes notes) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (isRemains(line)) {
        notes.leftOut(line);
      } else {
        kept.add(line);
      }
    }
    return withoutLinkList(kept, notes);
  }

  static boolean isRemains(String line) {
    return line.length() <= LONGEST
        && LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  /** Leaves out a list of other articles' headlines that ends the text, with its heading. */
  private static List<String> withoutLinkList(List<String> lines, Notes notes) {
    int links = 0;
    for (int i = lines.size() - 1; i > 0 && links <= MOST_LINKS; i--) {
      String line = lines.get(i);
      if (isRelatedHeading(line)) {
        lines.subList(i, lines.size()).stream().filter(l -> !l.isEmpty()).forEach(notes::leftOut);
        return lines.subList(0, i);
      }
      if (!line.isEmpty() && !looksLikeLink(line)) {
        return lines;
      }
      links += line.isEmpty() ? 0 : 1;
    }
    return lines;
  }

  private static boolean isRelatedHeading(String line) {
    return line.length() <= LONGEST && RELATED.matcher(line).matches();
  }

  /** Another article's headline: not a sentence, and nothing that says where a fact is from. */
  private static boolean looksLikeLink(String line) {
    boolean isSentence = SENTENCE_END.matcher(line).matches() || line.contains(": ");
    return line.length() <= LONGEST && (!isSentence || POINTER.matcher(line).matches());
  }

  private static Pattern whole(String words) {
    return Pattern.compile("(?iu)\\W{0,3}(?:" + words + ")[^\\w.]{0,3}");
  }

  /** A label whose value is missing. */
  private static Pattern empty(String label) {
    return Pattern.compile("(?iu)(?:" + label + ") ?[:\uFF1A]\\W{0,3}");
  }
}
