// SPDX-License-Identifier: Apache-2.0

/** The SMTP adapter before real servers on loopback. */
package talkdemos.mocking.mail;
