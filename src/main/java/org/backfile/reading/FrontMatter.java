package org.backfile.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Provenance;

/**
 * The YAML between two lines of dashes at the start of a text, and the text after it.
 *
 * @param text what follows the second line of dashes; everything when there is no front matter
 */
record FrontMatter(Fields fields, String text, boolean isPresent) {
  private static final int LONGEST = 1 << 18;
  private static final Pattern OPEN = Pattern.compile("\\s*---[ \\t]*\\n");
  private static final Pattern CLOSE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
  private static final Pattern KEY =
      Pattern.compile("(?m)^[\"']?(\\w[\\w. -]{0,60})[\"']?[ \\t]*:(?:[ \\t]+(\\S[^\\n]*))?$");

  /**
   * Reads the front matter of a text. What is not valid YAML is read line by line, as far as its
   * lines say {@code key: value}, and stays in the notes as it was.
   */
  static FrontMatter of(String text, FieldTrees trees, Notes notes) {
    FrontMatter none = new FrontMatter(new Fields(), text, false);
    Matcher open = OPEN.matcher(text);
    if (!open.lookingAt()) {
      return none;
    }
    String after = text.substring(open.end());
    Matcher close = CLOSE.matcher(after).region(0, Math.min(after.length(), LONGEST));
    close.useAnchoringBounds(false);
    if (!close.find() || !KEY.matcher(after.substring(0, close.start())).find()) {
      return none;
    }
    String yaml = after.substring(0, close.start());
    return new FrontMatter(fields(yaml, trees, notes), after.substring(close.end()), true);
  }

  private static Fields fields(String yaml, FieldTrees trees, Notes notes) {
    try (JsonParser parser = trees.yaml(yaml)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        Fields fields = trees.object(parser, "front matter");
        parser.nextToken();
        return fields;
      }
      notes.add("the front matter has no keys: " + yaml.strip());
    } catch (IOException e) {
      notes.add("the front matter is not valid YAML, " + Reasons.of(e));
      notes.add("front matter as it was: " + yaml.strip());
    }
    return plainLines(yaml);
  }

  private static Fields plainLines(String yaml) {
    Fields fields = new Fields();
    Matcher key = KEY.matcher(yaml);
    while (key.find()) {
      if (key.group(2) != null) {
        String name = key.group(1).strip();
        String value = key.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
        fields.add(
            name,
            value,
            new Provenance(Provenance.Kind.METADATA, "front matter, read by line: " + name));
      }
    }
    return fields;
  }
}
