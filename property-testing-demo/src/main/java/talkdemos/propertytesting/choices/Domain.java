// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

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
  sealed interface Chance permits Even, Edgy, Weighted {}

  /** Each number is as likely as any other. */
  record Even() implements Chance {}

  /** Small numbers, the ends and their neighbours come more often than others. */
  record Edgy() implements Chance {}

  /** One of two numbers, the greater with the given probability. */
  record Weighted(double probability) implements Chance {}

  public Domain {
    if (min > max || simplest < min || simplest > max) {
      throw new IllegalArgumentException(
          "no domain: from " + min + " to " + max + ", simplest " + simplest);
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
}
