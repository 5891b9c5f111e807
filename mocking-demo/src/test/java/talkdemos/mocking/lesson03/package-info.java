// SPDX-License-Identifier: Apache-2.0

/**
 * Lesson 3: a double that cannot lie. Read {@link
 * talkdemos.mocking.lesson03.Lesson03TheLyingMockTest} first, then the three cures: {@link
 * talkdemos.mocking.lesson03.Lesson03StrictStubsTest}, {@link
 * talkdemos.mocking.lesson03.Lesson03VerifiedFakeTest}, {@link
 * talkdemos.mocking.lesson03.Lesson03RecordedTrafficTest}.
 */
package talkdemos.mocking.lesson03;
