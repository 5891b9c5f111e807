// SPDX-License-Identifier: Apache-2.0
/**
 * A configuration as an immutable tree whose every node knows where it was written.
 *
 * <p>Reading order: {@link talkdemos.config.tree.Node} (the kinds of node), {@link
 * talkdemos.config.tree.Origin} (file, line and column, or an override), {@link
 * talkdemos.config.tree.Json} (a tree on one line), {@link talkdemos.config.tree.Floats} (how a
 * floating-point number is written).
 */
package talkdemos.config.tree;
