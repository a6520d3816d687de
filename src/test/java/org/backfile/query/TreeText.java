package org.backfile.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** Trees as short lines that tests can show. */
final class TreeText {
  private TreeText() {}

  static String of(Clause clause) {
    return switch (clause) {
      case Clause.Everything everything -> "everything";
      case Clause.Word word -> word.text();
      case Clause.AnyName name -> "@" + name.type().key();
      case Clause.Close close -> "close(" + of(close.parts()) + ")~" + close.slop();
      case Clause.Together together ->
          together.unit().name().toLowerCase(Locale.ROOT) + "(" + of(together.clauses()) + ")";
      case Clause.Phrase phrase -> phrase.words() + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Clause.Pattern pattern -> "pattern(" + pattern.text() + ")";
      case Clause.Fuzzy fuzzy -> "fuzzy(" + fuzzy.text() + " " + fuzzy.edits() + ")";
      case Clause.InField in -> in.field().key() + "(" + of(in.clause()) + ")";
      case Clause.Published date -> "published(" + of(date.from()) + " " + of(date.to()) + ")";
      case Clause.Undated undated -> "undated";
      case Clause.Among among -> "among(" + among.ids().size() + ")";
      case Clause.AllOf all -> "all(" + of(all.clauses()) + ")";
      case Clause.AnyOf any -> "any(" + of(any.clauses()) + ")";
      case Clause.Not not -> "not(" + of(not.clause()) + ")";
    };
  }

  private static String of(List<Clause> clauses) {
    return clauses.stream().map(TreeText::of).collect(Collectors.joining(" "));
  }

  private static String of(@Nullable PartialDate date) {
    return date == null ? "*" : date.label();
  }
}
