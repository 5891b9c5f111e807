// SPDX-License-Identifier: Apache-2.0

/**
 * What the watch did, day by day, for people and for programs. Read {@link
 * talkdemos.mocking.diary.Observed} first, which makes a {@link talkdemos.mocking.diary.Day} of
 * each run, then {@link talkdemos.mocking.diary.Totals}, {@link talkdemos.mocking.diary.DiaryText}
 * and {@link talkdemos.mocking.diary.DiaryJson}.
 */
package talkdemos.mocking.diary;
