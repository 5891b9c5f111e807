// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Where points come from; the same random numbers give the same points. */
public sealed interface Data {
  /** The points, in any order. */
  List<Point> points(Random random);

  /**
   * Two half circles, each around an end of the other.
   *
   * @param points how many
   * @param noise how far, in standard deviations, they are off
   */
  record Moons(int points, double noise) implements Data {
    @Override
    public List<Point> points(Random random) {
      List<Point> all = new ArrayList<>();
      for (int i = 0; i < points; i++) {
        boolean label = i % 2 == 0;
        double angle = Math.PI * random.nextDouble();
        double x = label ? Math.cos(angle) : 1 - Math.cos(angle);
        double y = label ? Math.sin(angle) : 0.5 - Math.sin(angle);
        all.add(
            new Point(x + noise * random.nextGaussian(), y + noise * random.nextGaussian(), label));
      }
      Collections.shuffle(all, random);
      return all;
    }
  }

  /**
   * Two clouds.
   *
   * @param points how many
   * @param distance between their middles, in standard deviations of a cloud
   */
  record Blobs(int points, double distance) implements Data {
    @Override
    public List<Point> points(Random random) {
      List<Point> all = new ArrayList<>();
      for (int i = 0; i < points; i++) {
        boolean label = i % 2 == 0;
        double x = (label ? distance / 2 : -distance / 2) + random.nextGaussian();
        all.add(new Point(x, random.nextGaussian(), label));
      }
      Collections.shuffle(all, random);
      return all;
    }
  }
}
