// SPDX-License-Identifier: Apache-2.0

/**
 * The stations, over HTTP. Read {@link talkdemos.mocking.http.HttpSoilMoisture} first, then {@code
 * Answer}, which reads what the server said, and {@code RetryAfter}.
 */
package talkdemos.mocking.http;
