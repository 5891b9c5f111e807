// SPDX-License-Identifier: Apache-2.0

/**
 * The lesson on processes: what a second JVM gets of the first, Python's spawn against its fork.
 *
 * <p>{@link talkdemos.imports.spawn.SpawnLesson} runs the experiments: {@code ChildJvm} (a child
 * runs the initialisers again), {@code StartMethods} (Python's, measured), {@code Threads} (why the
 * JVM has no fork), {@code Archives} (what AppCDS and the AOT cache keep). {@code SpawnText} prints
 * them.
 */
package talkdemos.imports.spawn;
