// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One question about one coordinate: is it above a border? */
public final class DecisionStump implements Model {
  private final int borders;
  private boolean vertical;
  private double border;
  private double above = 0.5;
  private double below = 0.5;

  /**
   * A stump that knows nothing yet.
   *
   * @param borders how many borders to try on each axis
   */
  public DecisionStump(int borders) {
    this.borders = borders;
  }

  @Override
  public void train(List<Point> points) {
    double best = Double.POSITIVE_INFINITY;
    for (boolean axis : new boolean[] {false, true}) {
      ToDoubleFunction<Point> coordinate = axis ? Point::x : Point::y;
      double least = points.stream().mapToDouble(coordinate).min().orElse(0);
      double most = points.stream().mapToDouble(coordinate).max().orElse(0);
      for (int i = 1; i <= borders; i++) {
        double candidate = least + (most - least) * i / (borders + 1);
        best = consider(points, axis, candidate, best);
      }
    }
  }

  private double consider(List<Point> points, boolean axis, double candidate, double best) {
    double[] all = new double[2];
    double[] first = new double[2];
    for (Point point : points) {
      int side = (axis ? point.x() : point.y()) > candidate ? 1 : 0;
      all[side]++;
      first[side] += point.label() ? 1 : 0;
    }
    double impurity = 0;
    for (int side = 0; side < 2; side++) {
      impurity += all[side] == 0 ? 0 : first[side] * (1 - first[side] / all[side]);
    }
    if (impurity < best) {
      vertical = axis;
      border = candidate;
      below = (first[0] + 1) / (all[0] + 2);
      above = (first[1] + 1) / (all[1] + 2);
    }
    return Math.min(best, impurity);
  }

  @Override
  public double chance(Point point) {
    return (vertical ? point.x() : point.y()) > border ? above : below;
  }

  @Override
  public String toString() {
    return "a decision stump";
  }
}
