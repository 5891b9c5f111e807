// SPDX-License-Identifier: Apache-2.0

/** The HTTP adapter before real servers on loopback. */
package talkdemos.mocking.http;
