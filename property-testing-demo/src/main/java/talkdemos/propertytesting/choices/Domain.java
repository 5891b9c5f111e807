// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.List;
import java.util.Random;

/**
 * What one choice may be: the whole numbers from min to max, of which simplest is the one that a
 * shrinker strives for.
 *
 * @param min the least number
 * @param max the greatest number
 * @param simplest a number from min to max
 * @param chance how a number is chosen at random
 */
public record Domain(long min, long max, long simplest, Chance chance) {

  /** How a number of a domain is chosen at random. */
  public sealed interface Chance permits Even, Edgy, Weighted, More {}

  /** Each number is as likely as any other. */
  public record Even() implements Chance {}

  /** Simple numbers, the ends and their neighbours come more often than others. */
  public record Edgy() implements Chance {}

  /** One of two numbers, the greater with the given probability. */
  public record Weighted(double probability) implements Chance {}

  /** Whether a list goes on: 1 with the given probability, with a greater one in some runs. */
  public record More(double probability) implements Chance {}

  public Domain {
    if (min > max) {
      throw new IllegalArgumentException("got nothing to choose from: " + min + " to " + max);
    }
    if (simplest < min || simplest > max) {
      throw new IllegalArgumentException(
          "got " + simplest + " as the simplest, expected one from " + min + " to " + max);
    }
  }

  /** From min to max; the simplest is the nearest to zero, and edges come often. */
  public static Domain range(long min, long max) {
    return new Domain(min, max, Math.max(min, Math.min(max, 0)), new Edgy());
  }

  /** From 0 to count - 1, each as likely as any other. */
  public static Domain uniform(int count) {
    return new Domain(0, count - 1, 0, new Even());
  }

  /** 1 with the given probability, else 0. */
  public static Domain weighted(double probability) {
    return new Domain(0, 1, 0, new Weighted(probability));
  }

  /** 1 if a list goes on, else 0. */
  static Domain more(double probability) {
    return new Domain(0, 1, 0, new More(probability));
  }

  boolean contains(long value) {
    return min <= value && value <= max;
  }

  /** The number of the domain that is nearest to value. */
  long nearest(long value) {
    return Math.max(min, Math.min(max, value));
  }

  /** How far a number is from the simplest, as an unsigned number. */
  long distance(long value) {
    return value >= simplest ? value - simplest : simplest - value;
  }

  /** A number at this distance (unsigned), on the side of like; the other side where that ends. */
  long at(long distance, long like) {
    long above = max - simplest;
    long below = simplest - min;
    boolean up = like >= simplest;
    if (Long.compareUnsigned(distance, up ? above : below) > 0) up = !up;
    return up ? simplest + distance : simplest - distance;
  }

  /** Chooses a number at random. */
  long random(Random random) {
    if (chance instanceof Weighted weighted) {
      return random.nextDouble() < weighted.probability ? max : min;
    }
    if (chance instanceof More more) return random.nextDouble() < more.probability ? max : min;
    return chance instanceof Edgy ? edgy(random) : even(random);
  }

  private long edgy(Random random) {
    int kind = random.nextInt(16);
    if (kind == 0) {
      long edge = List.of(min, max, simplest).get(random.nextInt(3));
      return nearest(edge + List.of(0, -1, 1).get(random.nextInt(3)));
    }
    if (kind > 10) return even(random);
    // as many bits as chance has it: each order of magnitude is as likely as any other
    long widest = Math.max(bits(max - simplest), bits(simplest - min));
    long distance = random.nextLong() >>> (63 - random.nextInt((int) widest + 1));
    long value = at(distance >>> 1, random.nextBoolean() ? max : min);
    return contains(value) ? value : even(random);
  }

  private static long bits(long unsigned) {
    return 64 - Long.numberOfLeadingZeros(unsigned);
  }

  private long even(Random random) {
    long size = max - min + 1; // 0 stands for all longs
    if (size == 0) return random.nextLong();
    if (size > 0) return min + random.nextLong(size);
    long value = random.nextLong();
    while (!contains(value)) value = random.nextLong();
    return value;
  }
}
