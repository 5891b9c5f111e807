// SPDX-License-Identifier: Apache-2.0

/**
 * Lesson 7: traps of mock libraries, and what is under the hood of one. Read {@link
 * talkdemos.mocking.lesson07.Lesson07MocksTest} first (what a mock is not), then {@link
 * talkdemos.mocking.lesson07.Lesson07StubbingTest} (what was not meant), {@link
 * talkdemos.mocking.lesson07.Lesson07StaticsTest} (threads, the JDK, and what is left behind),
 * {@link talkdemos.mocking.lesson07.Lesson07StrictnessTest} (when it is silent), and last {@link
 * talkdemos.mocking.lesson07.Lesson07UnderTheHoodTest}.
 */
package talkdemos.mocking.lesson07;
