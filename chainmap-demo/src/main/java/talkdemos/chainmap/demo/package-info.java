// SPDX-License-Identifier: Apache-2.0
/**
 * What chains are for, told as questions to a chain, each with the answer and why that map gave it.
 *
 * <p>Reading order: {@link talkdemos.chainmap.demo.Main} (the command), {@code Puzzle}, {@code
 * Settings}, {@code Scopes}, {@code Undo} (a story each), {@code Story} (what a story is), {@code
 * Printer} (how it is shown).
 */
package talkdemos.chainmap.demo;
