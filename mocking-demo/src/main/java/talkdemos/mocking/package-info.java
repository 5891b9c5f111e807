// SPDX-License-Identifier: Apache-2.0

/**
 * Dance with shadows: one service with real neighbours, and every test double. Read {@link
 * talkdemos.mocking.drought} first, then the adapters {@link talkdemos.mocking.http}, {@link
 * talkdemos.mocking.mail} and {@link talkdemos.mocking.jdbc}; {@link talkdemos.mocking.Main} puts
 * them together, with the embedded neighbours of {@link talkdemos.mocking.simulation} where none
 * are named.
 */
package talkdemos.mocking;
