// SPDX-License-Identifier: Apache-2.0

/**
 * Lesson 6: waiting and failing. Read {@link talkdemos.mocking.lesson06.Lesson06WaitingTest} and
 * {@link talkdemos.mocking.lesson06.Lesson06AtTheSameTimeTest} first, then what fails, from the
 * wire to the whole: {@link talkdemos.mocking.lesson06.Lesson06WireFaultsTest}, {@link
 * talkdemos.mocking.lesson06.Lesson06MailFaultsTest}, {@link
 * talkdemos.mocking.lesson06.Lesson06KilledTest}, {@link
 * talkdemos.mocking.lesson06.Lesson06KilledProcessTest}, {@link
 * talkdemos.mocking.lesson06.Lesson06FaultSequencesTest}, {@link
 * talkdemos.mocking.lesson06.Lesson06OnTheWireTest}.
 */
package talkdemos.mocking.lesson06;
