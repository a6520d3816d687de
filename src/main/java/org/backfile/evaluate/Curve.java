package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How accuracy falls as more is answered: what the surest answers alone reach, then with the less
 * sure ones.
 *
 * @param points the surest first
 */
public record Curve(String title, List<Point> points) {
  /**
   * What is reached when only answers at least as sure as this are given.
   *
   * @param sureness of the least sure answer
   * @param coverage the part that is answered
   * @param accuracy the part of the answers that is right
   */
  public record Point(double sureness, double coverage, double accuracy) {}

  /** One answer, and whether it is right. */
  record Answered(double sureness, boolean right) {}

  public Curve {
    points = List.copyOf(points);
  }

  /** The curve of these answers to so many questions; equally sure answers are one point. */
  static Curve of(String title, List<Answered> answers, long asked) {
    List<Answered> surest = new ArrayList<>(answers);
    surest.sort(Comparator.comparingDouble(Answered::sureness).reversed());
    List<Point> points = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < surest.size(); i++) {
      Answered answer = surest.get(i);
      right += answer.right() ? 1 : 0;
      boolean isLastOfEquals =
          i + 1 == surest.size() || surest.get(i + 1).sureness() < answer.sureness();
      if (isLastOfEquals) {
        points.add(
            new Point(answer.sureness(), (i + 1) / (double) asked, right / (double) (i + 1)));
      }
    }
    return new Curve(title, points);
  }
}
