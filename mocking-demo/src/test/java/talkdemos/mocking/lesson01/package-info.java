// SPDX-License-Identifier: Apache-2.0

/**
 * Lesson 1: five kinds of doubles, by hand. Read {@link
 * talkdemos.mocking.lesson01.Lesson01FiveDoublesTest} first, with the doubles beside it ({@code
 * DummyMailer}, {@code StubAlertLog}, {@code StubMailer}, {@code SpyAlertLog}, {@code SpyMailer},
 * {@code MockNeighbours}), then {@link talkdemos.mocking.lesson01.Lesson01WhatEachSeesTest}, which
 * runs the same tests on services that were changed.
 */
package talkdemos.mocking.lesson01;
