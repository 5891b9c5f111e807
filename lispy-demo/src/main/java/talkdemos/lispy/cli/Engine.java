// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.Arrays;
import java.util.List;

/** What runs programs, from the bottom of the ladder up. */
enum Engine {
  lis("rung 0: the readable Lisp, a walk over the tree"),
  closure("rung 1: R7RS-small Scheme, compiled to closures"),
  bytecode("rung 2: the same, what runs often compiled to the JVM's code");

  private final String purpose;

  Engine(String purpose) {
    this.purpose = purpose;
  }

  /** What it is, in a line. */
  String purpose() {
    return purpose;
  }

  /** The one that runs unless another is asked for. */
  static Engine usual() {
    return bytecode;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Engine::name).toList();
  }
}
