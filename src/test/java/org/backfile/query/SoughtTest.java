package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          harbour ferry                        | harbour ferry       | articles
          "cloud contract" merg* Altman~       | cloud contract Altman | articles
          title:merger body:(bank OR loan)     | merger bank loan    | articles
          harbour -ferry published:2024        | harbour             | -ferry published:2024
          harbour (tram OR published:undated)  | harbour tram        | articles
          (published:2023 OR published:undated) bank | bank           | published:2023 OR published:undated
          entity:Altman NOT topic:economy      | ''                  | entity:Altman NOT topic:economy
          -ferry                               | ''                  | -ferry
          """)
  void queryIsAboutItsWordsAndUnderItsConditions(String query, String words, String conditions) {
    Sought sought = Sought.of(QueryParser.parse(query).tree());
    assertEquals(words, sought.words());
    Clause whole = QueryParser.parse(conditions).tree();
    Clause expected =
        conditions.equals("articles")
            ? new Clause.Everything()
            : words.isEmpty() ? whole : Sought.of(whole).conditions();
    assertEquals(expected, sought.conditions());
  }
}
