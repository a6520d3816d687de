package org.backfile.web.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.backfile.alerts.Bulletin;
import org.backfile.alerts.Delivery;
import org.backfile.alerts.Telling;

/** One page of what alerts sent, the newest first. */
public record AlertLogView(List<Sent> sent, Place place, String count) {
  /** How many deliveries stand on a page. */
  public static final int SIZE = 20;

  /**
   * Where in the log a page is.
   *
   * @param alert the id of the alert whose log it is; empty for all
   * @param page from 1
   */
  public record Place(String alert, int page, long total, ZoneId zone) {
    int pages() {
      return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
  }

  /**
   * One delivery.
   *
   * @param again the path that sends it again; empty when that cannot be
   */
  public record Sent(
      String id,
      String name,
      String alert,
      String target,
      String made,
      String what,
      String status,
      boolean failed,
      List<Told> articles,
      List<Folded> folded,
      String foldedWords,
      List<Receipt> receipts,
      String again) {}

  /** An article and why it was told. */
  public record Told(
      String title, String address, List<String> reasons, List<List<Marked>> sentences) {}

  /** An article that was not told, and the one that was. */
  public record Folded(String title, String address, String story) {}

  /** One try. */
  public record Receipt(String words, String response) {}

  public AlertLogView {
    sent = List.copyOf(sent);
  }

  public static AlertLogView of(List<Delivery> page, Place place, Words words) {
    AlertTimes times = new AlertTimes(place.zone(), words);
    return new AlertLogView(
        page.stream().map(each -> sent(each, times, words)).toList(),
        place,
        words.say("alerts.log.page", place.page(), place.pages()));
  }

  static String path(String alert, int page) {
    String of = alert.isEmpty() ? "" : "alert=" + alert;
    String at = page == 1 ? "" : "page=" + page;
    String keys = of + (of.isEmpty() || at.isEmpty() ? "" : "&") + at;
    return "/alerts/log" + (keys.isEmpty() ? "" : "?" + keys);
  }

  private static Sent sent(Delivery delivery, AlertTimes times, Words words) {
    Bulletin bulletin = delivery.bulletin();
    String status =
        words.say(
            "alerts.status." + delivery.status().key(),
            times.moment(delivery.ended() == null ? delivery.due() : delivery.ended()));
    int folded = bulletin.folded().size();
    return new Sent(
        delivery.id(),
        bulletin.alert().name(),
        "/alerts/" + delivery.alert(),
        delivery.target(),
        times.moment(delivery.made()),
        bulletin.isTest()
            ? words.say("alerts.log.test")
            : words.say("alerts.log.articles", bulletin.articles().size()),
        status,
        delivery.hasFailed(),
        bulletin.articles().stream().map(finding -> told(finding, words)).toList(),
        bulletin.folded().stream().map(AlertLogView::folded).toList(),
        folded == 0 ? "" : words.say("alerts.log.folded", folded),
        delivery.attempts().stream().map(attempt -> receipt(attempt, times, words)).toList(),
        delivery.hasFailed() ? "/alerts/log/" + delivery.id() + "/again" : "");
  }

  private static Told told(Bulletin.Finding finding, Words words) {
    return new Told(
        finding.isChanged() ? words.say("alerts.changed", finding.title()) : finding.title(),
        "/articles/" + finding.id(),
        Telling.reasons(finding, words.wording()),
        Telling.sentences(finding).stream().map(AlertLogView::marked).toList());
  }

  private static List<Marked> marked(Bulletin.Sentence sentence) {
    List<Marked> pieces = new ArrayList<>();
    int at = 0;
    for (List<Integer> mark : sentence.marks()) {
      pieces.add(new Marked(sentence.text().substring(at, mark.get(0)), false));
      pieces.add(new Marked(sentence.text().substring(mark.get(0), mark.get(1)), true));
      at = mark.get(1);
    }
    pieces.add(new Marked(sentence.text().substring(at), false));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  private static Folded folded(Bulletin.Folded folded) {
    return new Folded(folded.title(), "/articles/" + folded.id(), "/articles/" + folded.story());
  }

  private static Receipt receipt(Delivery.Attempt attempt, AlertTimes times, Words words) {
    String outcome = attempt.outcome().isEmpty() ? "none" : attempt.outcome();
    String tried =
        words.say("alerts.log.attempt", attempt.number(), times.moment(attempt.started()));
    return new Receipt(tried + ": " + words.say("alerts.outcome." + outcome), attempt.response());
  }

  public String newer() {
    return place.page() <= 1 ? "" : path(place.alert(), place.page() - 1);
  }

  public String older() {
    return place.page() >= place.pages() ? "" : path(place.alert(), place.page() + 1);
  }

  /** The whole of it as a file. */
  public String file(String ending) {
    return "/alerts/log." + ending + (place.alert().isEmpty() ? "" : "?alert=" + place.alert());
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return path(place.alert(), place.page());
  }
}
