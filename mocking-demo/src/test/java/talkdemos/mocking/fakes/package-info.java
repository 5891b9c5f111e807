// SPDX-License-Identifier: Apache-2.0

/**
 * Neighbours that work, in memory: each keeps its port's contract, and fails when a test says so.
 * Read {@link talkdemos.mocking.fakes.FakesTest} first, then {@link
 * talkdemos.mocking.fakes.Neighbourhood}, which puts them around the service.
 */
package talkdemos.mocking.fakes;
