// SPDX-License-Identifier: Apache-2.0
/**
 * Doing a kata oneself: a folder laid out, tests run at each save, a coach who looks on, and a
 * session that is kept in a plain file.
 *
 * <p>Reading order. The front: {@link talkdemos.tdd.practice.Layout} (what {@code start} hands out)
 * and {@link talkdemos.tdd.practice.Practice} (all the rest). What is kept: {@code Entry}, {@code
 * EntryJson}, {@code SessionFile}, {@code Session}; its diffs: {@code Diff}. What is run: {@code
 * WorkingFolder}, {@code Snapshot}, {@code Runner}. What is seen in it: {@code Coach}, with {@code
 * StepSize}, {@code Moment} and {@code Finding}. The watch: {@code Watch}, and what it says in
 * {@code WatchText}. For the brave: {@code CommitOrRevert}, {@code Repository}, {@code Git}. The
 * picture afterwards: {@code Figures}, {@code ReportText}, {@code ReportJson}, {@code ReportHtml}.
 */
package talkdemos.tdd.practice;
