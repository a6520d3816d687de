package org.backfile.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;

/** What of a saved search is not understood as it was when someone last looked at it. */
final class Slips {
  private Slips() {}

  /** How a search is understood today. */
  static Alert.Basis basis(Watched search) {
    String slips = all(search.read()).stream().map(Slips::line).collect(Collectors.joining("\n"));
    return new Alert.Basis(search.address(), slips);
  }

  /** What is put right or left out today and was not before; nothing once the search was edited. */
  static List<Repair> since(Alert.Basis basis, Watched search) {
    if (!basis.address().equals(search.address())) {
      return List.of();
    }
    Set<String> before = basis.slips().lines().collect(Collectors.toSet());
    return all(search.read()).stream().filter(slip -> !before.contains(line(slip))).toList();
  }

  private static List<Repair> all(ReadAddress read) {
    List<Repair> all = new ArrayList<>(read.request().query().repairs());
    all.addAll(read.ignored());
    return all;
  }

  private static String line(Repair slip) {
    return (slip.key() + " " + slip.values()).replaceAll("\\s+", " ");
  }
}
