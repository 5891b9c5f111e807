// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import java.util.List;
import java.util.function.Consumer;
import talkdemos.propertytesting.choices.Source;

/**
 * One bug that people really ship, with everything that looks for it.
 *
 * @param name as the command line takes it: lower case, words joined by hyphens
 * @param bug what is wrong, in one sentence
 * @param fix what the correct twin does instead, in one sentence
 * @param story the class whose source file holds it all: the twins are nested classes
 * @param examples JUnit classes: plausible examples, which pass on both twins
 * @param properties jqwik classes: the property, which fails on the buggy twin alone
 * @param byChoices the property on the buggy twin, its data made by a generator of choices
 * @param fuzz runs the buggy twin on what it draws and expects nothing of the result
 * @param others properties or generators that people try first, and which find it less often
 */
public record Animal(
    String name,
    String bug,
    String fix,
    Class<?> story,
    Twins examples,
    Twins properties,
    Class<?> byChoices,
    Consumer<Source> fuzz,
    List<Other> others) {

  /** The same test class on the buggy twin and on the correct one. */
  public record Twins(Class<?> onBuggy, Class<?> onCorrect) {}

  /**
   * Another jqwik class that looks for the bug in the buggy twin.
   *
   * @param what what is different, such as "reverse twice" or "the default String"
   */
  public record Other(String what, Class<?> onBuggy) {}
}
