// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the public shrinking challenges (github.com/jlink/shrinking-challenge): a property that
 * fails, and the simplest value for which it does.
 *
 * @param name its public name
 * @param why what is hard about it
 * @param byJqwik the property with arbitraries of jqwik
 * @param byChoices the same property, its data made by a generator of choices
 * @param minima the simplest failing values as text; several where none is simpler
 */
public record Challenge(
    String name, String why, Class<?> byJqwik, Class<?> byChoices, Set<String> minima) {

  /** All thirteen. */
  public static final List<Challenge> ALL =
      List.of(
          new Challenge(
              "bound5",
              "overflow needs two large numbers in different lists",
              Bound5.class,
              Bound5.ByChoices.class,
              twoOfFive()),
          new Challenge(
              "large_union_list",
              "five lists are to become one",
              LargeUnionList.class,
              LargeUnionList.ByChoices.class,
              Set.of("[[0, 1, -1, 2, -2]]")),
          new Challenge(
              "reverse",
              "two different elements, as simple as they can be",
              Reverse.class,
              Reverse.ByChoices.class,
              Set.of("[0, 1]")),
          new Challenge(
              "calculator",
              "parts of an expression are expressions",
              Calculator.class,
              Calculator.ByChoices.class,
              Set.of("(/ 0 (+ 0 0))")),
          new Challenge(
              "coupling",
              "elements are positions of elements",
              Coupling.class,
              Coupling.ByChoices.class,
              Set.of("[1, 0]")),
          new Challenge(
              "deletion",
              "an element must be there twice",
              Deletion.class,
              Deletion.ByChoices.class,
              Set.of("([0, 0], 0)")),
          new Challenge(
              "difference_must_not_be_zero",
              "two equal numbers shrink together or not at all",
              Difference.MustNotBeZero.class,
              Difference.MustNotBeZero.ByChoices.class,
              Set.of("(10, 10)")),
          new Challenge(
              "difference_must_not_be_small",
              "two near numbers shrink together or not at all",
              Difference.MustNotBeSmall.class,
              Difference.MustNotBeSmall.ByChoices.class,
              Set.of("(10, 6)")),
          new Challenge(
              "difference_must_not_be_one",
              "two neighbours shrink together or not at all",
              Difference.MustNotBeOne.class,
              Difference.MustNotBeOne.ByChoices.class,
              Set.of("(10, 9)")),
          new Challenge(
              "distinct",
              "three elements must stay different",
              Distinct.class,
              Distinct.ByChoices.class,
              Set.of("[0, 1, -1]", "[0, 1, 2]")),
          new Challenge(
              "lengthlist",
              "the length is drawn before the elements",
              LengthList.class,
              LengthList.ByChoices.class,
              Set.of("[900]")),
          new Challenge(
              "nestedlists",
              "many lists are to become one",
              NestedLists.class,
              NestedLists.ByChoices.class,
              Set.of("[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]")),
          new Challenge(
              "binheap",
              "what may be drawn depends on what was drawn",
              BinaryHeap.class,
              BinaryHeap.ByChoices.class,
              Set.of("(0 - (0 (0 - -) (1 - -)))")));

  /** Two lists of one number each, in any two of the five places. */
  private static Set<String> twoOfFive() {
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        if (i == j) continue;
        List<String> lists = new ArrayList<>(Collections.nCopies(5, "[]"));
        lists.set(i, "[-32768]");
        lists.set(j, "[-1]");
        all.add("(" + String.join(", ", lists) + ")");
      }
    }
    return all;
  }
}
