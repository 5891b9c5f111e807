// SPDX-License-Identifier: Apache-2.0

/**
 * How many classes are loaded, from where: {@link talkdemos.imports.count.Counted} runs a command
 * and counts for each of its JVMs a {@link talkdemos.imports.count.JvmCount}; {@link
 * talkdemos.imports.count.Subjects} is the built-in set, {@link talkdemos.imports.count.Python} the
 * talk's own numbers. Then the table and the JSON.
 */
package talkdemos.imports.count;
