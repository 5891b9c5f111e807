// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import talkdemos.propertytesting.zoo.Animal;

/** Looks for a bug without a specification: what it finds is what crashes. */
public interface Fuzzer {

  /** Plain random values, made by the generator of the animal. */
  Fuzzer RANDOM =
      new Fuzzer() {
        @Override
        public String name() {
          return "random values";
        }

        @Override
        public Detection on(Animal animal, int seeds) {
          return Detection.byFuzzing(animal.fuzz(), seeds);
        }
      };

  /** What it is, for a report. */
  String name();

  /**
   * Runs the buggy twin with each seed from 1 on, {@link Detection#TRIES} times at most.
   *
   * @throws CannotFuzz if it does not run here
   */
  Detection on(Animal animal, int seeds);

  /** A fuzzer did not run; the message says why and what to do. */
  final class CannotFuzz extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotFuzz(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
