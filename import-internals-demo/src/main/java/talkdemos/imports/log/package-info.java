// SPDX-License-Identifier: Apache-2.0

/**
 * The JVM's own log of its classes. Read {@link talkdemos.imports.log.ClassLog} first, then {@link
 * talkdemos.imports.log.Event} and {@link talkdemos.imports.log.Source}; {@code Line} reads a line.
 * {@link talkdemos.imports.log.PerfData} is what a JVM leaves beside its log.
 */
package talkdemos.imports.log;
