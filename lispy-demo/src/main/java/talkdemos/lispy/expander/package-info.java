// SPDX-License-Identifier: Apache-2.0
/**
 * From data to the core language. Read {@code Alias} and {@code Scope}, which are the hygiene, then
 * {@link talkdemos.lispy.expander.Expander} and {@code Derived} with what they use: {@code
 * Quasiquote}, {@code SeveralValues}, {@code RecordTypes}, {@code Requirements}. A macro goes from
 * {@code Macros} through {@code Rule}, which checks it, to {@code Pattern} and {@code Template}.
 * {@link talkdemos.lispy.expander.Imports} is how libraries see each other.
 */
package talkdemos.lispy.expander;
