package org.backfile.alerts;

import java.util.List;
import org.backfile.desk.SavedSearch;
import org.backfile.query.Aliases;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;
import org.backfile.query.SearchRequest;

/** A saved search with what it means today. */
public record Watched(SavedSearch saved, ReadAddress read) {
  /** What a saved search means with these names of facets and values. */
  public static Watched of(SavedSearch saved, Aliases aliases) {
    return new Watched(saved, saved.read(aliases));
  }

  /** What of it is not understood as it was when someone last looked at it for this alert. */
  public List<Repair> misunderstood(Alert alert) {
    return Slips.since(alert.basis(), this);
  }

  SearchRequest request() {
    return read.request();
  }

  String address() {
    return saved.details().address();
  }
}
