// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A kata: a small program made in steps, each a failing test, the code that it asks for, or a
 * better form of that code.
 *
 * @param name its folder's: {@code string-calculator}
 * @param introduction the paragraphs below the title
 * @param behaviours what the program does, one line each, in the order in which to make them
 * @param about sources, and what the kata teaches
 * @param steps in order, never empty
 */
public record Kata(
    String name,
    String title,
    String introduction,
    List<String> behaviours,
    String about,
    List<Step> steps) {

  /** The package of all its Java files: {@code kata.stringcalculator}. */
  public String packageName() {
    return packageName(name);
  }

  static String packageName(String kata) {
    return "kata." + kata.replace("-", "");
  }

  /** All files as they are after a step, by path; none for -1. */
  public List<KataFile> filesAfter(int index) {
    Map<String, KataFile> files = new TreeMap<>();
    for (Step step : steps.subList(0, index + 1)) apply(step.changed(), step.deleted(), files);
    return new ArrayList<>(files.values());
  }

  static void apply(
      Collection<KataFile> changed, Collection<String> deleted, Map<String, KataFile> files) {
    changed.forEach(file -> files.put(file.path(), file));
    deleted.forEach(files::remove);
  }
}
