// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

/** How the initialisation of a class ended. */
public enum Outcome {
  /** All is well. */
  INITIALISED,
  /** The JVM itself had initialised it before anything could look. */
  INITIALISED_BEFORE,
  /** The initialiser threw. */
  FAILED,
  /** It was not ended at the time limit. */
  STUCK,
  /** It ended the JVM, or the JVM crashed. */
  EXITED,
  /** There is no such class. */
  MISSING,
  /** The class cannot be loaded: its superclass is missing, it is for a newer Java. */
  UNUSABLE
}
