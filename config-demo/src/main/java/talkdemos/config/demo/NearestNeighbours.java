// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.util.Comparator;
import java.util.List;

/** Asks the points around. */
public final class NearestNeighbours implements Model {
  private final int k;
  private List<Point> known = List.of();

  /**
   * A model that knows no points yet.
   *
   * @param k how many points it asks
   */
  public NearestNeighbours(int k) {
    this.k = k;
  }

  @Override
  public void train(List<Point> points) {
    known = List.copyOf(points);
  }

  @Override
  public double chance(Point point) {
    Comparator<Point> near =
        Comparator.comparingDouble(p -> Math.hypot(p.x() - point.x(), p.y() - point.y()));
    long first = known.stream().sorted(near).limit(k).filter(Point::label).count();
    return (first + 0.5) / (Math.min(k, known.size()) + 1);
  }

  @Override
  public String toString() {
    return k + " nearest neighbours";
  }
}
