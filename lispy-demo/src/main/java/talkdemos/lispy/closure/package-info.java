// SPDX-License-Identifier: Apache-2.0
/**
 * Rung 1: the core language compiled to a tree of nodes. {@link talkdemos.lispy.closure.Compiler}
 * is the entry; in {@code Nodes}, {@code Await} is the one place that a continuation is captured
 * at.
 */
package talkdemos.lispy.closure;
