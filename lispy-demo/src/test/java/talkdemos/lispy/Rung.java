// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

/** The engines of R7RS: what a program does must not depend on the choice. */
public enum Rung {
  CLOSURE(0),
  /** Everything is compiled at its first call. */
  BYTECODE(1),
  /** Procedures and loops change their engine in the middle of a program. */
  TIERED(7);

  private final int compileAfter;

  Rung(int compileAfter) {
    this.compileAfter = compileAfter;
  }

  /** The settings of an interpreter that runs programs on this engine. */
  public LispyBuilder builder() {
    return Lispy.builder().compileAfter(compileAfter);
  }
}
