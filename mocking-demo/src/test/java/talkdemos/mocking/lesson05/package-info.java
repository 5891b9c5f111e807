// SPDX-License-Identifier: Apache-2.0

/**
 * Lesson 5: time, chance, files, environment and processes, passed in and not patched. Read {@link
 * talkdemos.mocking.lesson05.Lesson05ClockTest} first, then {@link
 * talkdemos.mocking.lesson05.Lesson05ChanceTest}, {@link
 * talkdemos.mocking.lesson05.Lesson05FilesTest}, {@link
 * talkdemos.mocking.lesson05.Lesson05EnvironmentTest}, {@link
 * talkdemos.mocking.lesson05.Lesson05ProcessesTest}.
 */
package talkdemos.mocking.lesson05;
