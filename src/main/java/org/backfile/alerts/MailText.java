package org.backfile.alerts;

import java.util.List;
import java.util.StringJoiner;
import org.backfile.wording.Wording;

/** A bulletin in words, as plain text and as HTML that needs nothing but itself. */
final class MailText {
  private static final int LONGEST_SUBJECT = 150;

  private final Bulletin bulletin;
  private final Around around;

  MailText(Bulletin bulletin, Around around) {
    this.bulletin = bulletin;
    this.around = around;
  }

  /**
   * What stands around what is told.
   *
   * @param alert the address of the alert's page
   * @param unsubscribe the address that ends it
   */
  record Around(String alert, String unsubscribe, Wording wording) {}

  String subject() {
    String name = bulletin.alert().name().replaceAll("\\p{Cc}+", " ").strip();
    String subject =
        bulletin.isTest()
            ? say("mail.subject-test", name)
            : say("mail.subject", name, bulletin.articles().size());
    return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
  }

  String plain() {
    StringBuilder text = new StringBuilder();
    text.append(lead()).append("\n").append(bulletin.alert().reading()).append("\n");
    text.append(bulletin.alert().address()).append("\n\n");
    for (Bulletin.Finding finding : bulletin.articles()) {
      text.append("* ").append(title(finding)).append("\n");
      String from = from(finding);
      text.append(from.isEmpty() ? "" : "  " + from + "\n");
      text.append("  ").append(finding.address()).append("\n");
      for (String reason : reasons(finding)) {
        text.append("  - ").append(reason).append("\n");
      }
      for (String sentence : sentences(finding)) {
        text.append("  > ").append(sentence).append("\n");
      }
      text.append("\n");
    }
    if (!bulletin.folded().isEmpty()) {
      text.append(say("mail.folded", bulletin.folded().size())).append("\n\n");
    }
    text.append("-- \n").append(say("mail.alert")).append(" ").append(around.alert).append("\n");
    return text.append(say("mail.unsubscribe"))
        .append(" ")
        .append(around.unsubscribe)
        .append("\n")
        .toString();
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html><html lang=\"").append(around.wording.tag()).append("\"><head>");
    html.append("<meta charset=\"utf-8\"><title>").append(escaped(subject()));
    html.append("</title></head><body><p>").append(escaped(lead())).append("<br>");
    html.append(link(bulletin.alert().address(), bulletin.alert().reading())).append("</p>");
    for (Bulletin.Finding finding : bulletin.articles()) {
      html.append("<h3 dir=\"auto\">").append(link(finding.address(), title(finding)));
      html.append("</h3><p>").append(escaped(from(finding))).append("</p><ul>");
      reasons(finding)
          .forEach(r -> html.append("<li dir=\"auto\">").append(escaped(r)).append("</li>"));
      html.append("</ul>");
      sentences(finding)
          .forEach(
              s ->
                  html.append("<blockquote dir=\"auto\">")
                      .append(escaped(s))
                      .append("</blockquote>"));
    }
    if (!bulletin.folded().isEmpty()) {
      html.append("<p>")
          .append(escaped(say("mail.folded", bulletin.folded().size())))
          .append("</p>");
    }
    html.append("<hr><p>").append(link(around.alert, say("mail.alert"))).append("<br>");
    return html.append(link(around.unsubscribe, say("mail.unsubscribe")))
        .append("</p></body></html>")
        .toString();
  }

  private String lead() {
    return bulletin.isTest()
        ? say("mail.lead-test", bulletin.alert().name())
        : say("mail.lead", bulletin.alert().name(), bulletin.articles().size());
  }

  private String title(Bulletin.Finding finding) {
    String title = finding.title().replaceAll("\\s+", " ");
    return finding.isChanged() ? say("changed", title) : title;
  }

  private static String from(Bulletin.Finding finding) {
    StringJoiner from = new StringJoiner(", ");
    List.of(finding.source(), finding.published()).stream()
        .filter(part -> !part.isEmpty())
        .forEach(from::add);
    return from.toString();
  }

  private List<String> reasons(Bulletin.Finding finding) {
    return Telling.reasons(finding, around.wording);
  }

  private static List<String> sentences(Bulletin.Finding finding) {
    return Telling.sentences(finding).stream()
        .map(sentence -> sentence.text().replaceAll("\\s+", " ").strip())
        .toList();
  }

  private String say(String key, Object... values) {
    return around.wording.say("alerts." + key, values);
  }

  private static String link(String address, String text) {
    return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
