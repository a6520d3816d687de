package org.backfile.evaluate;

import static org.backfile.article.EntityType.ORGANIZATION;
import static org.backfile.article.EntityType.PERSON;
import static org.backfile.article.EntityType.PLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.backfile.article.Span;
import org.backfile.evaluate.EntityTask.Name;
import org.backfile.evaluate.TaggedText.TaggedSentence;
import org.junit.jupiter.api.Test;

class ChunkTest {
  private static List<Chunk> of(String tags) {
    return Chunk.of(List.of(tags.split(" ")));
  }

  @Test
  void nameBeginsAtB() {
    assertEquals(
        List.of(new Chunk(PERSON, 0, 2), new Chunk(PERSON, 2, 3)), of("B-PER I-PER B-PER O"));
  }

  @Test
  void nameOfTheOlderFormBeginsAfterOAndWhereTheTypeChanges() {
    assertEquals(
        List.of(new Chunk(ORGANIZATION, 1, 3), new Chunk(PLACE, 3, 4)), of("O I-ORG I-ORG I-LOC"));
    assertEquals(List.of(new Chunk(PLACE, 0, 1), new Chunk(PLACE, 1, 2)), of("I-LOC B-LOC"));
  }

  @Test
  void nameOfTheFormWithEndsEndsThere() {
    assertEquals(
        List.of(new Chunk(PERSON, 0, 2), new Chunk(PERSON, 2, 3), new Chunk(PLACE, 3, 4)),
        of("B-PER E-PER S-PER S-LOC"));
  }

  @Test
  void otherTypesAreNotMeasuredAndTheirNamesEndOthers() {
    assertEquals(List.of(new Chunk(PERSON, 0, 1)), of("B-PER I-MISC B-creative-work O"));
  }

  @Test
  void labelsOfOtherCollectionsMeanTheSame() {
    assertEquals(
        List.of(
            new Chunk(PERSON, 0, 1),
            new Chunk(ORGANIZATION, 1, 2),
            new Chunk(PLACE, 2, 3),
            new Chunk(PLACE, 3, 4),
            new Chunk(PLACE, 4, 5)),
        of("B-person B-corporation B-location B-GPE B-FAC"));
  }

  @Test
  void tagsAreThoseOfTheNames() {
    List<String> tags = List.of("B-PER", "I-PER", "O", "B-ORG");
    assertEquals(tags, Chunk.tags(Chunk.of(tags), 4));
  }

  @Test
  void wordIsNoTag() {
    assertFalse(Chunk.isTag("Paris"));
    assertFalse(Chunk.isTag("B-"));
  }

  @Test
  void tokensAreJoinedAsPeopleWriteAndKeepTheirPlaces() {
    TaggedText text =
        new TaggedText(
            List.of(
                sentence("\" We wo n't go , \" said Ada ( 41 ) .", 13),
                sentence("It rained in Harbour Town", 5),
                sentence("Nobody 's boat sank .", 5)));
    JoinedTokens joined = new JoinedTokens(text);
    assertEquals(
        "\"We won't go,\" said Ada (41).\n\nIt rained in Harbour Town\n\nNobody's boat sank.",
        joined.text());
    for (int s = 0; s < text.sentences().size(); s++) {
      List<String> tokens = text.sentences().get(s).tokens();
      for (int t = 0; t < tokens.size(); t++) {
        assertEquals(tokens.get(t), joined.places().get(s).get(t).of(joined.text()));
      }
    }
  }

  @Test
  void foundNameTakesTheTokensItTouchesOnce() {
    // "Acme-Bolt met Ada"
    List<Span> tokens = List.of(new Span(0, 9), new Span(10, 13), new Span(14, 17));
    List<Name> names =
        List.of(
            new Name(new Span(0, 4), ORGANIZATION),
            new Name(new Span(5, 9), ORGANIZATION),
            new Name(new Span(14, 17), PERSON));
    assertEquals(
        List.of(new Chunk(ORGANIZATION, 0, 1), new Chunk(PERSON, 2, 3)),
        EntityTask.chunks(tokens, names));
  }

  private static TaggedSentence sentence(String tokens, int count) {
    List<String> split = List.of(tokens.split(" "));
    assertEquals(count, split.size());
    return new TaggedSentence(split, java.util.Collections.nCopies(count, "O"));
  }
}
