// SPDX-License-Identifier: Apache-2.0

/**
 * Lesson 2: Mockito, and Python's {@code unittest.mock} one for one. Read {@link
 * talkdemos.mocking.lesson02.Lesson02MockitoTest} first. Who comes from Python reads on in {@link
 * talkdemos.mocking.lesson02.Lesson02MockObjectsTest}, {@link
 * talkdemos.mocking.lesson02.Lesson02SideEffectsTest}, {@link
 * talkdemos.mocking.lesson02.Lesson02AssertionsTest} and {@link
 * talkdemos.mocking.lesson02.Lesson02PatchTest}, whose tests are the rows of the table in
 * LESSONS.md; {@link talkdemos.mocking.lesson02.Lesson02PythonTableTest} makes it.
 */
package talkdemos.mocking.lesson02;
