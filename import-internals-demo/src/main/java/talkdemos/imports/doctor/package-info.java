// SPDX-License-Identifier: Apache-2.0

/**
 * What is wrong with a class path, found without running anything. Read {@link
 * talkdemos.imports.doctor.Kind} first (what is looked for, and what of it is harmless), then
 * {@link talkdemos.imports.doctor.ClassPath} (what the JVM would look at, in which order), {@code
 * Scan} (what is in there), {@link talkdemos.imports.doctor.Doctor} (the rules) and last the two
 * ways to say it.
 */
package talkdemos.imports.doctor;
