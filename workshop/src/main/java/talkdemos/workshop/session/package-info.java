// SPDX-License-Identifier: Apache-2.0

/**
 * A person at a terminal: {@link talkdemos.workshop.session.Session} takes keys and saves, and
 * {@code Screen} says what comes of them.
 */
package talkdemos.workshop.session;
