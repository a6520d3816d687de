package org.backfile.web.view;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A hidden field of a form, so that sending the form keeps what an address already says. */
public record FormField(String name, String value) {

  /** The keys of an address in its order, without these. */
  static List<FormField> of(String address, Set<String> without) {
    int question = address.indexOf('?');
    if (question < 0) {
      return List.of();
    }
    List<FormField> fields = new ArrayList<>();
    for (String pair : address.substring(question + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty() && !without.contains(name)) {
        fields.add(new FormField(name, equals < 0 ? "" : decode(pair.substring(equals + 1))));
      }
    }
    return List.copyOf(fields);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
