// SPDX-License-Identifier: Apache-2.0
/**
 * Compiles sources in memory and runs their tests in another JVM, which can be killed.
 *
 * <p>Reading order. What goes in and comes out: {@link talkdemos.tdd.workbench.Workpiece}, {@link
 * talkdemos.tdd.workbench.Limits}, {@link talkdemos.tdd.workbench.Verdict}; the way between: {@link
 * talkdemos.tdd.workbench.Workbench}. In this JVM: {@code Compiler} and {@code MemoryFiles}
 * (javac), {@code WorkerProcess} (the other JVM's process), {@code Trial} (from its messages to a
 * verdict), {@code Lines} (from probes to lines). Between the two: {@code Job}, {@code Message},
 * {@code Wire}. In the other JVM: {@code Worker} (takes jobs), {@code Stage} (plays them), {@code
 * TestClasses} (which classes hold tests), {@code CodeLoader}, {@code TestRun} (listens to JUnit),
 * {@code UserCode} (what of a failure is the sources'), {@code Whereabouts} (where the threads
 * are), {@code Captured} (output), {@code Probing} (JaCoCo).
 */
package talkdemos.tdd.workbench;
