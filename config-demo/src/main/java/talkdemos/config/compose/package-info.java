// SPDX-License-Identifier: Apache-2.0
/**
 * Composition: from a primary configuration and overrides to one tree, by Hydra's rules.
 *
 * <p>Reading order: {@link talkdemos.config.compose.Composing} (the whole way), {@code Entry} (one
 * line of a defaults list), {@code DefaultsReader} (a file's list), {@code Item} (an entry at its
 * place: which group, which package), {@code Choices} (what overrides say about groups), {@code
 * DefaultsTree} (all lists expanded, then in one row), {@link talkdemos.config.compose.Step} (one
 * configuration to merge), {@code Edit} (overrides of values), {@code Framework} (the node {@code
 * hydra}), {@link talkdemos.config.compose.Jobs} (what a job of a sweep has), {@link
 * talkdemos.config.compose.Composed} (what comes out).
 */
package talkdemos.config.compose;
