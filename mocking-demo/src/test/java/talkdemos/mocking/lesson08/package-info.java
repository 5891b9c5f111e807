// SPDX-License-Identifier: Apache-2.0

/**
 * What does each kind of double see? Read {@link talkdemos.mocking.lesson08.Scenarios}, then the
 * four ways to be its network: {@link talkdemos.mocking.lesson08.MockedPort}, {@link
 * talkdemos.mocking.lesson08.FakePort}, {@link talkdemos.mocking.lesson08.MockedHttpClient}, {@link
 * talkdemos.mocking.lesson08.RealServer}; then {@link talkdemos.mocking.lesson08.Bugs} and the
 * table in {@link talkdemos.mocking.lesson08.Lesson08WhatEachSeesTest}.
 */
package talkdemos.mocking.lesson08;
