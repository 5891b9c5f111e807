// SPDX-License-Identifier: Apache-2.0
/**
 * Rung 0: a Lisp that one can read in ten minutes.
 *
 * <p>Read {@link talkdemos.lispy.lis.Lis}, then {@link talkdemos.lispy.lis.Scope} and {@link
 * talkdemos.lispy.lis.ChainScope}: that is the language. {@link talkdemos.lispy.lis.Standard} is
 * its table of procedures, and {@link talkdemos.lispy.lis.PipeLis} puts an operator into it.
 */
package talkdemos.lispy.lis;
