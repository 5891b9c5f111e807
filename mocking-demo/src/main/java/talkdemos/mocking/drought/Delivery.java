// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

/**
 * An alert that one subscriber is owed.
 *
 * @param subscriber a mail address
 */
public record Delivery(Alert alert, String subscriber) {}
