// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workpiece and what javac made of it.
 *
 * @param workpiece what was compiled
 * @param classes the class files by binary name, as in {@code kata.stack.Stack$Node}; empty if it
 *     does not compile
 * @param sourceOf the path of the source that each class came from
 * @param problems the errors in javac's order; empty if it compiles
 */
public record Compilation(
    Workpiece workpiece,
    Map<String, byte[]> classes,
    Map<String, String> sourceOf,
    List<Problem> problems) {
  /** Collections that nobody changes. */
  public Compilation {
    classes = Map.copyOf(classes);
    sourceOf = Map.copyOf(sourceOf);
    problems = List.copyOf(problems);
  }

  /** Whether javac made classes of it. */
  public boolean succeeded() {
    return problems.isEmpty();
  }

  /**
   * The same with these class files in place of those that javac made: how a mutant is tested.
   *
   * @throws IllegalArgumentException if there is no class of such a name to be replaced
   */
  public Compilation with(Map<String, byte[]> replacements) {
    Map<String, byte[]> replaced = new HashMap<>(classes);
    replacements.forEach(
        (name, code) -> {
          if (replaced.put(name, code) == null) {
            throw new IllegalArgumentException("no class '" + name + "' was compiled");
          }
        });
    return new Compilation(workpiece, replaced, sourceOf, problems);
  }
}
