// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.util.List;

/** What learns from points to tell their classes. */
public interface Model {
  /** Learns. */
  void train(List<Point> points);

  /** How likely a point is of the first class, after training: 0 to 1. */
  double chance(Point point);
}
