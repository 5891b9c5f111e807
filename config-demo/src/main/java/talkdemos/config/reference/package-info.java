// SPDX-License-Identifier: Apache-2.0
/**
 * References: <code>${db.host}</code>, <code>${.port}</code>, <code>${oc.env:HOME}</code>, in the
 * grammar of OmegaConf, and HOCON's substitutions, both resolved when everything is merged.
 *
 * <p>Reading order: {@link talkdemos.config.reference.Expression} (what a reference says), {@link
 * talkdemos.config.reference.ExpressionParser} (its grammar), {@link
 * talkdemos.config.reference.Resolution} (what it means in a tree), {@code Hocon} (substitutions
 * and what is joined), {@link talkdemos.config.reference.Resolver} (calls, open for plugins),
 * {@link talkdemos.config.reference.Resolvers} (those that are always there).
 */
package talkdemos.config.reference;
