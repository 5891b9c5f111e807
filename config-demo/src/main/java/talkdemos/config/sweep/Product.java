// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.ArrayList;
import java.util.List;

/** The cross product of dimensions, each a list of what one may choose: some overrides together. */
final class Product {
  private final List<List<List<String>>> dimensions = new ArrayList<>();

  /** Adds a dimension whose choices are single overrides. */
  Product by(List<String> choices) {
    return byTogether(choices.stream().map(List::of).toList());
  }

  /** Adds a dimension whose choices are several overrides each. */
  Product byTogether(List<List<String>> choices) {
    dimensions.add(choices);
    return this;
  }

  /** Every way to choose, the last dimension varying fastest. */
  List<List<String>> jobs() {
    List<List<String>> jobs = List.of(List.of());
    for (List<List<String>> dimension : dimensions) {
      if ((long) jobs.size() * dimension.size() > Space.MAX_JOBS) {
        throw new SweepException(
            "a sweep of " + size() + " jobs: expected at most " + Space.MAX_JOBS);
      }
      List<List<String>> longer = new ArrayList<>(jobs.size() * dimension.size());
      for (List<String> job : jobs) {
        for (List<String> choice : dimension) {
          List<String> both = new ArrayList<>(job);
          both.addAll(choice);
          longer.add(both);
        }
      }
      jobs = longer;
    }
    return jobs;
  }

  private java.math.BigInteger size() {
    return dimensions.stream()
        .map(dimension -> java.math.BigInteger.valueOf(dimension.size()))
        .reduce(java.math.BigInteger.ONE, java.math.BigInteger::multiply);
  }
}
