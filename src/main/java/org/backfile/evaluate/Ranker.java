package org.backfile.evaluate;

import java.util.List;

/** A search engine that takes documents, then ranks them for queries. */
public interface Ranker extends AutoCloseable {
  /** A document to be ranked. */
  record Document(String id, String title, String body) {}

  void add(Document document);

  /** Called once, after the last document and before the first query. */
  void complete();

  /** The ids of the best documents for a query of natural language, the best first. */
  List<String> ranked(String query, int most);

  @Override
  void close();
}
