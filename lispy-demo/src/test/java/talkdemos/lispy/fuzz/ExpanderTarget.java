// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.nio.charset.StandardCharsets;

/** Expands and compiles any bytes as the body of a procedure that is never called. */
public final class ExpanderTarget {
  private ExpanderTarget() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    run(new String(bytes, StandardCharsets.UTF_8));
  }

  static void run(String body) {
    EvaluatorTarget.run("(define (never)\n" + body + "\n)");
  }
}
