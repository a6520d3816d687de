package org.backfile.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedSearch;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;

/** What alerts tell a real receiver of an archive that comes in as a whole. */
public final class Tidings {
  private Tidings() {}

  /**
   * What one alert told.
   *
   * @param articles by their ids, each as often as it was told
   * @param copies what it named as a copy of an article that it told
   */
  public record Told(List<String> articles, List<String> copies) {}

  /**
   * Makes an alert of each search, given as the keys of its address, lets the articles of an index
   * come in, and delivers.
   */
  public static List<Told> of(Path index, List<String> searches) {
    try (Newsroom room = new Newsroom(EachDatabase.SQLITE)) {
      room.articles.close();
      room.articles = new LuceneSearcher(index, new Limits(Duration.ofMinutes(1)));
      Map<String, Told> told = new LinkedHashMap<>();
      for (String keys : searches) {
        SavedSearch search = room.search(keys);
        told.put(
            room.webhook(search, Schedule.AT_ONCE).id(),
            new Told(new ArrayList<>(), new ArrayList<>()));
      }
      come(room);
      AlertRunner runner = room.runner();
      runner.round();
      Newsroom.await(
          () -> {
            runner.round();
            long made = room.deliveries.count(new Deliveries.Asked(Newsroom.OWNER, ""));
            return room.receiver.taken().size() == made;
          });
      for (Receiver.Received received : room.receiver.taken()) {
        JsonNode bulletin = received.json();
        Told each = Objects.requireNonNull(told.get(bulletin.get("alert").get("id").asText()));
        bulletin.get("articles").forEach(article -> each.articles.add(article.get("id").asText()));
        bulletin.get("folded").forEach(article -> each.copies.add(article.get("id").asText()));
      }
      return List.copyOf(told.values());
    }
  }

  private static void come(Newsroom room) {
    List<ArchiveLog.Look> looks = new ArrayList<>();
    room.articles.each(
        SearchRequest.EVERYTHING.with(Copies.EACH), article -> looks.add(look(article)));
    for (int i = 0; i < looks.size(); i += ArchiveLog.MOST) {
      room.log.record(
          looks.subList(i, Math.min(i + ArchiveLog.MOST, looks.size())), room.clock.instant());
    }
    room.clock.forward(Duration.ofMinutes(5));
  }

  private static ArchiveLog.Look look(EnrichedArticle article) {
    return new ArchiveLog.Look(article.id(), Appearance.of(article));
  }
}
