// SPDX-License-Identifier: Apache-2.0

/**
 * What must be remembered, in H2. Read {@link talkdemos.mocking.jdbc.Database} with its schema
 * first, then {@link talkdemos.mocking.jdbc.JdbcHistory} and {@link
 * talkdemos.mocking.jdbc.JdbcAlertLog}.
 */
package talkdemos.mocking.jdbc;
