package exercise.sweeporder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import talkdemos.config.override.Element;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;

/**
 * The jobs of a sweep: every combination of the values of several overrides. No job is made before
 * it is asked for.
 */
final class Sweep {
  private final List<List<String>> dimensions; // each a list of overrides with one value

  /**
   * A sweep over overrides like {@code model=knn,stump} and {@code seed=range(1,4)}. Of several
   * about the same key the last one counts, at the place of the first.
   */
  Sweep(List<String> overrides) {
    // gap: a dimension for each key
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    for (String text : overrides) {
      Override override = Override.parse(text);
      byKey.put(override.keyText(), values(override));
    }
    dimensions = List.copyOf(byKey.values());
    //| dimensions = List.of();
    // end of gap
  }

  /** What an override says, each value as an override of its own: {@code a=1,2} is a=1, a=2. */
  private static List<String> values(Override override) {
    Value value = override.value().orElseThrow();
    Stream<Element> elements;
    if (value instanceof Value.ChoiceSweep choice) elements = choice.elements(new Random());
    else if (value instanceof Value.RangeSweep range) elements = range.elements(new Random());
    else if (value instanceof Value.Plain plain) elements = Stream.of(plain.element());
    else throw new IllegalArgumentException(override + ": expected a value, a choice or a range");
    return elements.map(element -> override.keyText() + "=" + element.text()).toList();
  }

  /**
   * How many jobs there are; one for no override at all.
   *
   * @throws ArithmeticException if there are more than a long can count
   */
  long size() {
    // gap: the product of the sizes
    long size = 1;
    for (List<String> dimension : dimensions) size = Math.multiplyExact(size, dimension.size());
    return size;
    //| return dimensions.size();
    // end of gap
  }

  /**
   * The overrides of one job, in the order of the dimensions. Job 0 has the first value of each;
   * from one job to the next the last dimension changes fastest, like the digits of a counter.
   *
   * @throws IndexOutOfBoundsException if there is no such job
   */
  List<String> job(long number) {
    // gap: the digits of the number, from the last dimension to the first
    if (number < 0 || number >= size()) throw new IndexOutOfBoundsException("no job " + number);
    List<String> job = new ArrayList<>();
    long rest = number;
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      List<String> dimension = dimensions.get(i);
      job.add(0, dimension.get((int) (rest % dimension.size())));
      rest /= dimension.size();
    }
    return job;
    //| return List.of();
    // end of gap
  }

  /**
   * The number of the job that has these overrides, in their order: the other way round.
   *
   * @throws IllegalArgumentException if no job has them
   */
  long number(List<String> job) {
    // gap: from digits to a number
    if (job.size() != dimensions.size()) throw new IllegalArgumentException("no job has " + job);
    long number = 0;
    for (int i = 0; i < dimensions.size(); i++) {
      List<String> dimension = dimensions.get(i);
      int digit = dimension.indexOf(job.get(i));
      if (digit < 0) throw new IllegalArgumentException("no job has " + job.get(i));
      number = number * dimension.size() + digit;
    }
    return number;
    //| return 0;
    // end of gap
  }
}
