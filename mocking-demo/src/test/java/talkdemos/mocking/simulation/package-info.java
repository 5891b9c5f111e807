// SPDX-License-Identifier: Apache-2.0

/** The neighbours that the program brings along. */
package talkdemos.mocking.simulation;
