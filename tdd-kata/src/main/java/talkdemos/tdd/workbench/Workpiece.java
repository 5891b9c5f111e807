// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be compiled and tested together: sources, the resources they read, and what they need
 * on the class path beyond this program's own (which has JUnit Jupiter, jqwik and AssertJ).
 *
 * <p>Its classes win over classes of the same name on the class path. A class on the class path is
 * in another run-time package than one compiled here, so the two share nothing package-private.
 */
public record Workpiece(List<SourceFile> sources, List<Resource> resources, List<Path> classPath) {
  /**
   * @throws IllegalArgumentException if two sources have the same path
   */
  public Workpiece {
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
    classPath = List.copyOf(classPath);
    Set<String> paths = new HashSet<>();
    for (SourceFile source : sources) {
      if (!paths.add(source.path())) {
        throw new IllegalArgumentException("two sources have the path '" + source.path() + "'");
      }
    }
  }

  /** Sources alone. */
  public Workpiece(List<SourceFile> sources) {
    this(sources, List.of(), List.of());
  }
}
