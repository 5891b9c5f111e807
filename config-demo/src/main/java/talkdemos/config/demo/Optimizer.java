// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import talkdemos.config.types.Default;

/** Goes downhill. */
public interface Optimizer {
  /** Changes weights by a gradient. */
  void step(double[] weights, double[] gradient);

  /**
   * Steps straight down.
   *
   * @param size how many weights
   * @param rate how far
   */
  record Sgd(int size, double rate) implements Optimizer {
    @Override
    public void step(double[] weights, double[] gradient) {
      for (int i = 0; i < size; i++) {
        weights[i] -= rate * gradient[i];
      }
    }

    @Override
    public String toString() {
      return "sgd " + rate;
    }
  }

  /** Steps that remember those before. */
  final class Momentum implements Optimizer {
    private final double[] speed;
    private final double rate;
    private final double keep;

    /**
     * An optimizer that stands still.
     *
     * @param size how many weights
     * @param rate how far
     * @param keep how much of its speed it keeps
     */
    public Momentum(int size, double rate, @Default("0.9") double keep) {
      this.speed = new double[size];
      this.rate = rate;
      this.keep = keep;
    }

    @Override
    public void step(double[] weights, double[] gradient) {
      for (int i = 0; i < speed.length; i++) {
        speed[i] = keep * speed[i] - rate * gradient[i];
        weights[i] += speed[i];
      }
    }

    @Override
    public String toString() {
      return "momentum " + rate;
    }
  }
}
