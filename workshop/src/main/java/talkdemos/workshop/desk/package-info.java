// SPDX-License-Identifier: Apache-2.0

/**
 * Where a person works: {@link talkdemos.workshop.desk.Desk} lays out the files, {@link
 * talkdemos.workshop.desk.Progress} remembers what is done.
 */
package talkdemos.workshop.desk;
