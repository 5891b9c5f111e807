// SPDX-License-Identifier: Apache-2.0

/**
 * What not to mock, and which tests survive. Read {@link
 * talkdemos.mocking.lesson04.Lesson04WhatNotToMockTest}, then the same behaviours in {@link
 * talkdemos.mocking.lesson04.MockHeavyTest}, {@link talkdemos.mocking.lesson04.FakeBasedTest} and
 * {@link talkdemos.mocking.lesson04.EndToEndTest}, then {@link
 * talkdemos.mocking.lesson04.Lesson04SurvivalTest}, which refactors the service under them.
 */
package talkdemos.mocking.lesson04;
