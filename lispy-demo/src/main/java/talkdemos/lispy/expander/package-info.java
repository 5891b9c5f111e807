// SPDX-License-Identifier: Apache-2.0
/**
 * From data to the core language. Read {@code Alias} and {@code Scope}, which are the hygiene, then
 * {@link talkdemos.lispy.expander.Expander}, {@code SyntaxRules} and {@code Derived}; {@link
 * talkdemos.lispy.expander.Imports} is how libraries see each other.
 */
package talkdemos.lispy.expander;
