// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.util.List;
import java.util.function.Function;

/** A straight border between the classes, found by descending the gradient of the loss. */
public final class LogisticRegression implements Model {
  private final int epochs;
  private final double[] weights = new double[3];
  private final Optimizer optimizer;

  /**
   * A model that knows nothing yet.
   *
   * @param epochs how often to go through all points
   * @param optimizer makes the optimizer of so many weights
   */
  public LogisticRegression(int epochs, Function<Integer, Optimizer> optimizer) {
    this.epochs = epochs;
    this.optimizer = optimizer.apply(weights.length);
  }

  @Override
  public void train(List<Point> points) {
    for (int i = 0; i < epochs; i++) {
      double[] gradient = new double[weights.length];
      for (Point point : points) {
        double error = chance(point) - (point.label() ? 1 : 0);
        gradient[0] += error / points.size();
        gradient[1] += error * point.x() / points.size();
        gradient[2] += error * point.y() / points.size();
      }
      optimizer.step(weights, gradient);
    }
  }

  @Override
  public double chance(Point point) {
    return 1 / (1 + Math.exp(-(weights[0] + weights[1] * point.x() + weights[2] * point.y())));
  }

  @Override
  public String toString() {
    return "logistic regression with " + optimizer;
  }
}
