// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import talkdemos.lispy.source.Source;

/** What the engine of the full language shows of programs and procedures. */
interface Insight {

  /** What forms are shown as, after the expander has done with them. */
  enum View {
    /** Scheme again, without macros and derived forms. */
    EXPANSION,
    /** The core forms that the compiler gets. */
    CORE
  }

  /**
   * Expands the forms of a program, which are not run, one after the other: what it imports and the
   * syntax that it defines counts for the forms after it.
   *
   * @param lasting true if it counts for what is expanded or run later as well
   */
  void expand(Source program, View view, boolean lasting, Consumer<String> line);

  /** The documentation of a name, in lines. */
  List<String> documentation(String name);

  /** Prints the JVM's instructions of a global procedure, beside its Lisp. */
  void bytecode(String name, Consumer<String> line);

  /** Prints the calls of a global procedure, and what they return, from now on. */
  void trace(String name, Consumer<String> line);

  /** Ends that. */
  void untrace(String name);

  /** The names of the procedures that are traced. */
  Set<String> traced();
}
