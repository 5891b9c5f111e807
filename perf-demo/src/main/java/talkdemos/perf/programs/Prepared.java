// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.concurrent.Callable;

/**
 * A program that was read by an engine, ready to be run any number of times.
 *
 * @param about says which program on which engine
 * @param body answers the result
 * @param expected the result, as the engine prints it
 */
record Prepared(String about, Engine engine, Callable<Object> body, String expected) {

  /**
   * @throws IllegalArgumentException if there is no such program or row
   * @throws UnsupportedOperationException if the engine cannot run it
   */
  static Prepared of(String name, Engine engine, String row) {
    Program program = Program.named(name);
    Program.Row parameters = program.row(row);
    return new Prepared(
        name + " on " + engine, engine, engine.start(program, parameters), parameters.result());
  }

  /**
   * Runs it once.
   *
   * @throws IllegalStateException if the result is wrong
   */
  Object run() throws Exception {
    Object result = body.call();
    String printed = engine.printed(result);
    if (!printed.equals(expected)) {
      throw new IllegalStateException(about + ": got " + printed + ", expected " + expected);
    }
    return result;
  }
}
