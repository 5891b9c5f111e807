// SPDX-License-Identifier: Apache-2.0
/**
 * A kata read as data: a folder of numbered red, green and refactor steps, each with the files that
 * it changes and one paragraph that says why.
 *
 * <p>Read {@link talkdemos.tdd.kata.Kata} and {@link talkdemos.tdd.kata.Step} first, then {@link
 * talkdemos.tdd.kata.Katas}, which finds and reads the folders, and {@link
 * talkdemos.tdd.kata.Flaw}: everything that is wrong in a folder is told at once, with file and
 * line.
 */
package talkdemos.tdd.kata;
