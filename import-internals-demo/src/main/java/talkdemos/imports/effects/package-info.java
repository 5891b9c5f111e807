// SPDX-License-Identifier: Apache-2.0

/**
 * The lesson on side effects at class initialisation, Python's side effects at import.
 *
 * <p>{@link talkdemos.imports.effects.EffectsLesson} runs the experiments, each in JVMs of its own:
 * {@code Way} and {@code Ways} (what initialises a class), {@code FailingInitialiser}, {@code
 * CyclicInitialisers}, {@code Deadlock}, {@code LibraryEffects} (the bug and its cure). {@code
 * EffectsText} prints them.
 *
 * <p>{@link talkdemos.imports.effects.Examination} looks at a class of the user's own: {@code
 * Probe} initialises it in a child JVM, between two {@code Snapshot}s and under {@code Recorder};
 * {@code ExaminationText} prints what was seen.
 */
package talkdemos.imports.effects;
