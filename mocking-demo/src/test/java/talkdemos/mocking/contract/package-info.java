// SPDX-License-Identifier: Apache-2.0

/**
 * What each port promises, as one abstract test for all that keep the promise: the fake, what lives
 * in memory, and the real one. A double that passes it can't lie about what is written there. Read
 * {@link talkdemos.mocking.contract.SoilMoistureContract} first, then {@link
 * talkdemos.mocking.contract.FakesKeepTheContractTest}, {@link
 * talkdemos.mocking.contract.RealOnesKeepTheContractTest}.
 */
package talkdemos.mocking.contract;
