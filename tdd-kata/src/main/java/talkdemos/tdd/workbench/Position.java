// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

/** A line of a source: the source's path, and the line from 1. */
public record Position(String file, int line) {
  /** {@code file:line}. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
