package org.backfile.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.EntityType;
import org.backfile.article.Span;

/**
 * An article whose names are labelled by hand.
 *
 * @param names type, place in the body and text of each
 */
record GoldNames(String body, Set<String> names) {
  private static final Pattern LABEL = Pattern.compile("\\[([^|\\]]+)\\|([pol])\\]");

  static List<GoldNames> read() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(GoldNames.class.getResourceAsStream("gold.txt")),
                StandardCharsets.UTF_8))) {
      String text = String.join("\n", in.lines().filter(line -> !line.startsWith("#")).toList());
      return Arrays.stream(text.split("\n\n")).map(GoldNames::parse).toList();
    }
  }

  int sentences() {
    return (int) body.lines().count();
  }

  static String place(EntityType type, Span span, String text) {
    return type.key() + " " + span.start() + " " + span.of(text);
  }

  private static GoldNames parse(String labelled) {
    StringBuilder body = new StringBuilder();
    List<String> names = new ArrayList<>();
    Matcher label = LABEL.matcher(labelled);
    while (label.find()) {
      label.appendReplacement(body, "$1");
      int start = body.length() - label.group(1).length();
      Span span = new Span(start, body.length());
      names.add(place(type(label.group(2)), span, body.toString()));
    }
    label.appendTail(body);
    return new GoldNames(body.toString(), new TreeSet<>(names));
  }

  private static EntityType type(String letter) {
    return switch (letter) {
      case "p" -> EntityType.PERSON;
      case "o" -> EntityType.ORGANIZATION;
      default -> EntityType.PLACE;
    };
  }
}
