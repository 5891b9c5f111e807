// SPDX-License-Identifier: Apache-2.0
/**
 * What a program needs that runs tests at each save: {@link talkdemos.tdd.watch.Signals} brings
 * together the keys ({@link talkdemos.tdd.watch.Keys}) and the saves of a folder ({@link
 * talkdemos.tdd.watch.Saves}); {@link talkdemos.tdd.watch.VerdictText} says what came of a run.
 */
package talkdemos.tdd.watch;
