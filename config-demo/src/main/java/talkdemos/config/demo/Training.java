// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;
import talkdemos.config.app.RunningJob;
import talkdemos.config.tree.Node;

/**
 * The configuration of a training.
 *
 * @param seed of all that is random
 * @param data what to learn from, chosen by its {@code type}
 * @param model what learns; its {@code _target_} is made when the training begins
 * @param optimizer for models that are fitted step by step
 * @param share of the points that is kept for the test
 * @param metric what is logged
 */
public record Training(
    long seed, Data data, Node.Dict model, Node.Dict optimizer, double share, Metric metric) {
  /** What a training can be judged by. */
  public enum Metric {
    ACCURACY,
    LOSS
  }

  /** What holds when no file and no override says otherwise; null is what one of them must give. */
  static Training defaults() {
    return new Training(1, null, null, null, 0.25, Metric.ACCURACY);
  }

  /** Refuses shares that leave nothing to learn from, or nothing to test. */
  public Training {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share lies between 0 and 1, got " + share);
    }
  }

  /**
   * How good a trained model is on points it has not seen.
   *
   * @param accuracy the share of points it tells right
   * @param loss the mean logarithmic loss, in nats
   */
  public record Score(double accuracy, double loss) {
    double of(Metric metric) {
      return metric == Metric.ACCURACY ? accuracy : loss;
    }
  }

  /** Makes the data and the model, trains, and tests. */
  public Score run(RunningJob job) {
    List<Point> points = data.points(new Random(seed));
    int test = Math.max(1, (int) (share * points.size()));
    Model learner = job.instantiate("model", Model.class);
    Logger log = Logger.getLogger(Training.class.getName()); // not earlier: --cfg needs none
    log.info(() -> "training " + learner + " on " + (points.size() - test) + " points of " + data);
    learner.train(points.subList(test, points.size()));
    Score score = score(learner, points.subList(0, test));
    log.info(
        () ->
            String.format(
                Locale.ROOT, "%s %.4f", metric.name().toLowerCase(Locale.ROOT), score.of(metric)));
    return score;
  }

  private static Score score(Model model, List<Point> points) {
    double right = 0;
    double loss = 0;
    for (Point point : points) {
      double chance = Math.min(1 - 1e-6, Math.max(1e-6, model.chance(point)));
      right += chance >= 0.5 == point.label() ? 1 : 0;
      loss -= Math.log(point.label() ? chance : 1 - chance);
    }
    return new Score(rounded(right / points.size()), rounded(loss / points.size()));
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
