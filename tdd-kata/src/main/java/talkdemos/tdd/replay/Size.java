// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.List;
import java.util.function.Predicate;
import talkdemos.tdd.kata.KataFile;

/**
 * How large a kata is after a step, in lines that are not blank.
 *
 * @param code in Java files that are no tests
 * @param tests in test files
 */
public record Size(int code, int tests) {
  static Size of(List<KataFile> files) {
    return new Size(lines(files, KataFile::isCode), lines(files, KataFile::isTest));
  }

  private static int lines(List<KataFile> files, Predicate<KataFile> which) {
    return (int)
        files.stream()
            .filter(which)
            .flatMap(file -> file.text().lines())
            .filter(line -> !line.isBlank())
            .count();
  }
}
