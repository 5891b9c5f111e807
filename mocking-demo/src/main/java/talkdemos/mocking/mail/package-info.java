// SPDX-License-Identifier: Apache-2.0

/**
 * Alerts as mails, over SMTP. Read {@link talkdemos.mocking.mail.SmtpMailer}, then {@link
 * talkdemos.mocking.mail.SmtpServer}, where to find the server.
 */
package talkdemos.mocking.mail;
