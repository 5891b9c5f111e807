// SPDX-License-Identifier: Apache-2.0
/**
 * Where a program's text came from, places in it, and the errors that point at them.
 *
 * <p>Read {@link talkdemos.lispy.source.Place} first, then {@link
 * talkdemos.lispy.source.LispyException}.
 */
package talkdemos.lispy.source;
