// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which lines ran, by source path. Only sources with code are in it, and only lines with code: not
 * blank lines, comments, imports or a lone brace. A line counts as covered when any of it ran.
 */
public record Coverage(Map<String, Lines> files) {
  /** The lines of one source, from 1. */
  public record Lines(SortedSet<Integer> covered, SortedSet<Integer> uncovered) {}

  /** A map that nobody changes. */
  public Coverage {
    files = Map.copyOf(files);
  }

  /** Whether the line ran; empty if it has no code. */
  public Optional<Boolean> covered(String file, int line) {
    Lines lines = files.get(file);
    if (lines == null) return Optional.empty();
    if (lines.covered().contains(line)) return Optional.of(true);
    return lines.uncovered().contains(line) ? Optional.of(false) : Optional.empty();
  }
}
