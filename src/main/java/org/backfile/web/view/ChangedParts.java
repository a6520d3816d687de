package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts changes into paragraphs and folds those away that are far from any change. */
final class ChangedParts {
  /** Fewer are shown, as a fold would take as much room. */
  private static final int FEWEST = 2;

  private final Words words;
  private final List<List<ChangesView.Piece>> paragraphs = new ArrayList<>();
  private List<ChangesView.Piece> paragraph = new ArrayList<>();

  ChangedParts(Words words) {
    this.words = words;
  }

  List<ChangesView.Part> of(TextChanges changes) {
    changes.runs().forEach(this::add);
    end();
    List<ChangesView.Part> parts = new ArrayList<>();
    int start = 0;
    while (start < paragraphs.size()) {
      boolean same = isSame(start);
      int end = start + 1;
      while (end < paragraphs.size() && isSame(end) == same) {
        end++;
      }
      addPart(parts, start, end, same);
      start = end;
    }
    return List.copyOf(parts);
  }

  /** What stays the same is folded but for the paragraph beside a change. */
  private void addPart(List<ChangesView.Part> parts, int start, int end, boolean same) {
    int first = same && start > 0 ? start + 1 : start;
    int last = same && end < paragraphs.size() ? end - 1 : end;
    if (!same || last - first < FEWEST) {
      parts.add(new ChangesView.Part("", cut(start, end)));
      return;
    }
    if (first > start) {
      parts.add(new ChangesView.Part("", cut(start, first)));
    }
    String folded = words.say("changes.same", last - first);
    parts.add(new ChangesView.Part(folded, cut(first, last)));
    if (end > last) {
      parts.add(new ChangesView.Part("", cut(last, end)));
    }
  }

  private List<List<ChangesView.Piece>> cut(int start, int end) {
    return List.copyOf(paragraphs.subList(start, end));
  }

  private boolean isSame(int at) {
    return paragraphs.get(at).stream().allMatch(piece -> piece.kind().equals("kept"));
  }

  private void add(TextChanges.Run run) {
    String kind = run.kind().name().toLowerCase(Locale.ROOT);
    String text = run.text();
    int start = 0;
    for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', start)) {
      addPiece(kind, text.substring(start, line));
      end();
      start = line + 1;
    }
    addPiece(kind, text.substring(start));
  }

  private void addPiece(String kind, String text) {
    if (!text.isBlank() || (!paragraph.isEmpty() && !text.isEmpty())) {
      paragraph.add(new ChangesView.Piece(kind, text));
    }
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      paragraphs.add(List.copyOf(paragraph));
      paragraph = new ArrayList<>();
    }
  }
}
