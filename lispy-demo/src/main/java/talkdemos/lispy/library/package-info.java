// SPDX-License-Identifier: Apache-2.0
/**
 * The procedures that are written in Java, by the sections of R7RS 6.
 *
 * <p>Read {@link talkdemos.lispy.library.Body} first, then any one area, such as {@link
 * talkdemos.lispy.library.VectorLibrary}: each is a table of names and short bodies. {@code
 * Arguments} has the checks they share, {@link talkdemos.lispy.library.Library} finds any of them
 * by its name.
 *
 * <p>Names with a {@code %} are for the prelude, which is written in Scheme: it makes of them the
 * procedures that call procedures or know the current ports.
 */
package talkdemos.lispy.library;
