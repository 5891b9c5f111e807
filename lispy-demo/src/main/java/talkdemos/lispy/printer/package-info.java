// SPDX-License-Identifier: Apache-2.0
/**
 * Data become text: {@code write}, {@code write-shared}, {@code write-simple} and {@code display}
 * of R7RS 6.13.3.
 *
 * <p>Read {@link talkdemos.lispy.printer.Printer} first, then {@code Sharing}, which finds what
 * needs a label, and {@code Atoms}, which writes what has no parts.
 */
package talkdemos.lispy.printer;
