package org.backfile.web.view;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backfile.alerts.Channel;
import org.backfile.alerts.ExpectedVolume;
import org.backfile.alerts.Watched;
import org.backfile.desk.SavedSearch;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;

/**
 * The form that makes an alert, or the choice of the search that it is for.
 *
 * @param choices the searches to choose from; empty once one is chosen
 * @param search its id; empty until it is chosen
 * @param mail whether it can go by mail
 */
public record AlertFormView(
    List<Link> choices,
    String search,
    String name,
    String reading,
    List<String> volume,
    boolean mail,
    AlertFields fields,
    String address) {
  public AlertFormView {
    choices = List.copyOf(choices);
    volume = List.copyOf(volume);
  }

  public static AlertFormView choice(List<SavedSearch> searches, Words words) {
    List<Link> choices =
        searches.stream()
            .sorted(Comparator.comparing(SavedSearch::name, String.CASE_INSENSITIVE_ORDER))
            .map(search -> new Link(search.name(), path(search)))
            .toList();
    AlertFields fields = AlertFields.usual(Channel.MAIL, ZoneId.of("UTC"), words);
    return new AlertFormView(choices, "", "", "", List.of(), false, fields, "/alerts/new");
  }

  public static AlertFormView of(
      Watched search,
      Optional<ExpectedVolume.Volume> volume,
      boolean mail,
      ZoneId zone,
      Words words) {
    Channel first = mail ? Channel.MAIL : Channel.WEBHOOK;
    return new AlertFormView(
        List.of(),
        search.saved().id(),
        search.saved().name(),
        PlainWords.of(search.read().request(), words.wording()),
        volume
            .map(counted -> said(counted, words))
            .orElse(List.of(words.say("alerts.volume.unknown"))),
        mail,
        AlertFields.usual(first, zone, words),
        path(search.saved()));
  }

  private static List<String> said(ExpectedVolume.Volume volume, Words words) {
    int days = ExpectedVolume.DAYS;
    String came =
        volume.all()
            ? words.say("alerts.volume.came", volume.came(), days)
            : words.say("alerts.volume.more", volume.came(), days, ExpectedVolume.MOST);
    return List.of(came, words.say("alerts.volume.published", volume.published()));
  }

  private static String path(SavedSearch search) {
    return "/alerts/new?search=" + Address.encode(search.slug());
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
