// SPDX-License-Identifier: Apache-2.0
/**
 * Replays a kata step by step, and verifies its discipline: red fails for the reason it announces,
 * green passes with every changed line covered, refactor stays green, and no step is a jump to the
 * final code.
 *
 * <p>Read {@link talkdemos.tdd.replay.Replayer} first, then {@link talkdemos.tdd.replay.Rule} and
 * Discipline, which judge a step; FileDiff says what a step changes; ReplayText, ReplayJson and
 * ReplayHtml show a {@link talkdemos.tdd.replay.Replay}.
 */
package talkdemos.tdd.replay;
