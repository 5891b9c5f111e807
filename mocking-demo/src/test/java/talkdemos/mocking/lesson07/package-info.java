// SPDX-License-Identifier: Apache-2.0

/** Traps of mock libraries, and what is under the hood of one. */
package talkdemos.mocking.lesson07;
