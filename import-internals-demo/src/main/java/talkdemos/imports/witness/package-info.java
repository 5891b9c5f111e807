// SPDX-License-Identifier: Apache-2.0

/**
 * What goes into the JVM that is traced. {@link talkdemos.imports.witness.Agent} has {@link
 * talkdemos.imports.witness.EndMarks} put a mark at the end of each initialiser, {@link
 * talkdemos.imports.witness.Importer} imports one class, {@link talkdemos.imports.witness.Asking}
 * tells which loader is asked in which order, and {@link talkdemos.imports.witness.WitnessJar}
 * packs them. Nothing here may need another package of this program.
 */
package talkdemos.imports.witness;
