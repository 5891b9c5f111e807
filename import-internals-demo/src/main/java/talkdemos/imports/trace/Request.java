// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import talkdemos.imports.jvm.Jdk;

/**
 * What is to be traced.
 *
 * @param jdk that runs it
 * @param name a class; or what {@code java} calls a main class: {@code a.Main} or {@code
 *     module/a.Main}
 * @param main whether its {@code main} is to run, or the class only be imported
 * @param arguments of the program
 * @param classPath as for {@code java}; may be empty
 * @param modulePath as for {@code java}; may be empty
 * @param witness whether the agent is to mark the ends of initialisers
 * @param limit after which the program is ended
 * @param out where a program's output goes
 * @param err where its errors go
 */
public record Request(
    Jdk jdk,
    String name,
    boolean main,
    List<String> arguments,
    String classPath,
    String modulePath,
    boolean witness,
    Duration limit,
    OutputStream out,
    OutputStream err) {
  Request withoutWitness() {
    return new Request(jdk, name, main, arguments, classPath, modulePath, false, limit, out, err);
  }

  /** The class's binary name, without a module. */
  String className() {
    return name.substring(name.indexOf('/') + 1);
  }
}
