package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
  @Test
  void totalThatIsNotExactSaysThatItIsApproximate() {
    assertEquals(true, json(true).get("approximate"));
    assertFalse(json(false).containsKey("approximate"));
  }

  private static Map<String, @Nullable Object> json(boolean partial) {
    Answer answer = new Answer(SearchRequest.EVERYTHING, 7, List.of(), Map.of(), 0, partial, 2_000);
    return AnswerJson.of(answer, List.of(), null, new Words(Wording.ENGLISH));
  }
}
