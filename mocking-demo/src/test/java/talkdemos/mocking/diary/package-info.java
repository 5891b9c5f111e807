// SPDX-License-Identifier: Apache-2.0

/** What people and programs read of the watch's days. */
package talkdemos.mocking.diary;
